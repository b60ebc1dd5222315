const FIRST_LETTERS = /(?<=^| )./gu;

/** A folded key as most names are written: "pike county" → "Pike County". */
export function nameFromKey(key: string): string {
  return key.replace(FIRST_LETTERS, (letter) => letter.toUpperCase());
}
