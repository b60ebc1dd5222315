/** FNV-1a, 32 bits: the same text gives the same number on every machine. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value ^= character.codePointAt(0) ?? 0;
    value = Math.imul(value, 0x01000193);
  }
  // FNV leaves the high bits of short texts alike; this spreads them.
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  value ^= value >>> 12;
  return value >>> 0;
}

/** Zero to just under one, from a text. */
export function fraction(text: string): number {
  return hash(text) / 2 ** 32;
}

export function pick<T>(items: readonly [T, ...T[]], index: number): T {
  return items[Math.abs(Math.trunc(index)) % items.length] ?? items[0];
}
