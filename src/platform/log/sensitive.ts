/** What must not be read in a log line, by name of the field. Compared without case, `-` and `_`. */
const SECRET_KEYS = new Set([
  'address',
  'auth',
  'bearer',
  'cfconnectingip',
  'clientid',
  'clientip',
  'coordinates',
  'credential',
  'credentials',
  'email',
  'forwarded',
  'ip',
  'ipaddress',
  'key',
  'keys',
  'near',
  'password',
  'phone',
  'remoteaddress',
  'requester',
  'xforwardedfor',
  'xrealip',
]);
const SECRET_ENDINGS = ['apikey', 'authorization', 'cookie', 'password', 'secret', 'token'];

/** Fields whose text somebody typed. */
const USER_TEXT_KEYS = new Set([
  'chatinput',
  'operation',
  'operationname',
  'path',
  'query',
  'text',
  'understood',
  'useragent',
  'userintent',
  'variables',
]);

/** What must not be read in a log line, wherever it stands in a text. */
const SECRET_VALUES: readonly RegExp[] = [
  // Who we are at others, and who others are with us.
  /\b(?:Bearer|Basic)\s+[\w.~+/=-]+/giu,
  /\b(?:sk|pk|rk)-[\w-]{8,}/gu,
  /\bsb_(?:secret|publishable)_[\w-]+/gu,
  /\buf_[\w-]{8,}/gu,
  /\bAIza[\w-]{20,}/gu,
  /\beyJ[\w-]+\.[\w-]+\.[\w-]*/gu,
  /(?<=:\/\/)[^\s/@]+@/gu,
  /(?<=[?&](?:access_token|api_?key|appid|auth|client_secret|key|password|secret|sig|signature|token)=)[^&\s"']+/giu,
  // People: mail, IPv4, IPv6 whole and shortened.
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
  /\b(?:\d{1,3}\.){3}\d{1,3}\b/gu,
  /(?<![\w:])(?:[\da-f]{1,4}:){7}[\da-f]{1,4}(?![\w:])/giu,
  /(?<![\w:])(?:[\da-f]{1,4}(?::[\da-f]{1,4}){0,6})?::(?:[\da-f]{1,4}(?::[\da-f]{1,4}){0,6})?(?![\w:])/giu,
];

export const REDACTED = '[redacted]';

/** One short word of letters and digits, or of capitals: no pattern above can find anything in it. */
const HARMLESS = /^(?:[A-Za-z\d]{0,23}|[A-Z_]{0,40})$/u;

/** Texts in which nothing was found: user agents, paths and messages come again and again. */
const CLEAN = new Set<string>();
const MAX_CLEAN = 500;
const MAX_CLEAN_LENGTH = 200;

function rememberClean(text: string): void {
  if (text.length > MAX_CLEAN_LENGTH) return;
  const [oldest] = CLEAN;
  if (CLEAN.size >= MAX_CLEAN && oldest !== undefined) CLEAN.delete(oldest);
  CLEAN.add(text);
}

export type KeyKind = 'SECRET' | 'USER_TEXT' | 'URL' | 'PLAIN';

/** Names of fields are few and always the same. */
const KINDS = new Map<string, KeyKind>();
const MAX_KINDS = 500;

/** How the value of a field is to be treated. */
export function kindOfKey(key: string): KeyKind {
  const known = KINDS.get(key);
  if (known !== undefined) return known;
  const kind = findKind(key);
  if (KINDS.size < MAX_KINDS) KINDS.set(key, kind);
  return kind;
}

function findKind(key: string): KeyKind {
  const plain = key.toLowerCase().replaceAll(/[^a-z\d]/gu, '');
  if (SECRET_KEYS.has(plain) || SECRET_ENDINGS.some((ending) => plain.endsWith(ending)))
    return 'SECRET';
  if (plain === 'url') return 'URL';
  return USER_TEXT_KEYS.has(plain) ? 'USER_TEXT' : 'PLAIN';
}

/** The text with every secret in it replaced. `own`: the id of the request, which looks like a key. */
export function withoutSecrets(text: string, own: string): string {
  if (HARMLESS.test(text) || CLEAN.has(text)) return text;
  const left = SECRET_VALUES.reduce(
    (rest, pattern) => rest.replaceAll(pattern, (found) => (found === own ? found : REDACTED)),
    text,
  );
  if (left === text && !text.includes(own)) rememberClean(text);
  return left;
}
