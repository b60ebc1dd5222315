const MAX_MEMBERS = 32;
/** What everybody must be able to pass on; longer lists are shortened as the specification advises. */
const MAX_LENGTH = 512;
/** Members above it go first. */
const LONG_MEMBER = 128;

const KEY = '[a-z0-9][a-z0-9_*/@-]{0,255}';
const VALUE = '[\\x20-\\x2b\\x2d-\\x3c\\x3e-\\x7e]{0,255}[\\x21-\\x2b\\x2d-\\x3c\\x3e-\\x7e]';
const MEMBER = new RegExp(`^(${KEY})=${VALUE}$`, 'u');

/** What other systems say of a trace, as it may be passed on; undefined where it is to be dropped. */
export function readTracestate(value: string | null): string | undefined {
  const members = (value ?? '')
    .split(',')
    .map((member) => member.replaceAll(/^[ \t]+|[ \t]+$/gu, ''))
    .filter((member) => member !== '');
  if (members.length === 0 || members.length > MAX_MEMBERS) return undefined;
  const keys = members.map((member) => MEMBER.exec(member)?.[1]);
  if (keys.includes(undefined) || new Set(keys).size < keys.length) return undefined;
  return shortened(members);
}

function shortened(members: readonly string[]): string | undefined {
  if (lengthOf(members) <= MAX_LENGTH) return members.join(',');
  const kept = members.filter((member) => member.length <= LONG_MEMBER);
  while (lengthOf(kept) > MAX_LENGTH) kept.pop();
  return kept.length === 0 ? undefined : kept.join(',');
}

function lengthOf(members: readonly string[]): number {
  return members.join(',').length;
}
