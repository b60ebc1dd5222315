const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;
const GROUP = /^[0-9a-f]{1,4}$/i;
const GROUPS = 8;
/** A household has a whole /64 to itself, and could ask from a new address every time. */
const NETWORK_GROUPS = 4;
/** Where an IPv4 address is written as IPv6, `::ffff:192.0.2.1`, it stands in the last two groups. */
const MAPPED_PREFIX = '0:0:0:0:0:ffff';

/** What an address is counted under: an IPv4 address whole, IPv6 by its /64; undefined where it is none. */
export function networkOf(address: string): string | undefined {
  const text = address.trim();
  if (text.includes(':')) return networkOfIpv6(text);
  return isIpv4(text) ? text : undefined;
}

function networkOfIpv6(text: string): string | undefined {
  const groups = groupsOf(text);
  if (groups === undefined) return undefined;
  if (groups.slice(0, 6).join(':') === MAPPED_PREFIX) return ipv4Of(groups);
  return `${groups.slice(0, NETWORK_GROUPS).join(':')}::/64`;
}

/** The eight groups in lower case and without leading zeros. */
function groupsOf(text: string): readonly string[] | undefined {
  const [head = '', tail, ...rest] = withHexTail(text).split('::');
  if (rest.length > 0) return undefined;
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = GROUPS - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after];
  if (!groups.every((group) => GROUP.test(group))) return undefined;
  return groups.map((group) => Number.parseInt(group, 16).toString(16));
}

/** `::ffff:192.0.2.1` as `::ffff:c000:201`. */
function withHexTail(text: string): string {
  const at = text.lastIndexOf(':') + 1;
  const [, a, b, c, d] = IPV4.exec(text.slice(at)) ?? [];
  if (!isIpv4(text.slice(at))) return text;
  const pair = (high = '', low = '') => (Number(high) * 256 + Number(low)).toString(16);
  return `${text.slice(0, at)}${pair(a, b)}:${pair(c, d)}`;
}

function ipv4Of(groups: readonly string[]): string {
  const bytes = groups.slice(6).flatMap((group) => {
    const value = Number.parseInt(group, 16);
    return [value >> 8, value & 255];
  });
  return bytes.join('.');
}

function isIpv4(text: string): boolean {
  return IPV4.test(text) && text.split('.').every((part) => Number(part) <= 255);
}
