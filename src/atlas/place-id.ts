/**
 * A place's id is a number of 40 bits: which catalogue it is from, and its number there. Places
 * without such a number have a hash of their source's own id. Never a position, so it survives rebuilds.
 */
export const ID_SPACES = ['HASH', 'WIKIDATA', 'OSM_NODE', 'OSM_WAY', 'OSM_RELATION'] as const;
export type IdSpace = (typeof ID_SPACES)[number];

/** Values of each space are below this: OpenStreetMap's ids need 34 bits. */
export const ID_SPACE_SIZE = 2 ** 37;

const PREFIX = 'atlas-';
/** Crockford's letters: none is read for another. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const LETTERS = 8;
const ID = new RegExp(`^${PREFIX}([${ALPHABET}]{${LETTERS}})$`, 'u');

export function idNumber(space: IdSpace, value: number): number {
  return ID_SPACES.indexOf(space) * ID_SPACE_SIZE + value;
}

/** The number as it is told to callers: `atlas-` and eight letters. */
export function formatPlaceId(number: number): string {
  let rest = number;
  let letters = '';
  for (let i = 0; i < LETTERS; i++) {
    letters = (ALPHABET[rest % ALPHABET.length] ?? '') + letters;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return PREFIX + letters;
}

/** The number that an id tells; undefined where it is no id of the atlas. */
export function parsePlaceId(id: string): number | undefined {
  const letters = ID.exec(id)?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce(
    (number, letter) => number * ALPHABET.length + ALPHABET.indexOf(letter),
    0,
  );
}
