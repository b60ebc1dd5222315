import { LRUCache } from 'lru-cache';

export interface MemoOptions<Argument> {
  readonly keyOf: (argument: Argument) => string;
  /** Above it the least used results are forgotten. */
  readonly maxEntries: number;
}

/** A pure function that remembers what it last made. */
export function memo<Argument, Result extends object>(
  make: (argument: Argument) => Result,
  { keyOf, maxEntries }: MemoOptions<Argument>,
): (argument: Argument) => Result {
  const known = new LRUCache<string, Result>({ max: maxEntries });
  return (argument) => {
    const key = keyOf(argument);
    const result = known.get(key) ?? make(argument);
    known.set(key, result);
    return result;
  };
}
