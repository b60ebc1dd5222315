export interface PlainCopy {
  /** Frozen through and through: requests share it. */
  readonly value: unknown;
  readonly bytes: number;
}

/** What JSON keeps of a value, which no other request can change. */
export function plainCopy(value: unknown): PlainCopy {
  const text = JSON.stringify(value) ?? 'null';
  return { value: freeze(JSON.parse(text)), bytes: 2 * text.length };
}

function freeze(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}
