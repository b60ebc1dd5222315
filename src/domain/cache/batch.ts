/**
 * Gathers keys that are added in one turn and works on them at once: `landingOf` of all keys of a
 * batch share one call of `work`.
 */
export interface Batch<Value> {
  landingOf(key: string): Promise<Value>;
}

/** `work` must give a promise for every key. */
export function createBatch<Value>(
  work: (keys: readonly string[]) => Promise<(key: string) => Promise<Value>>,
): Batch<Value> {
  const keys: string[] = [];
  let working: Promise<(key: string) => Promise<Value>> | undefined;
  return {
    async landingOf(key) {
      keys.push(key);
      working ??= Promise.resolve().then(() => work(keys));
      const landingOf = await working;
      return landingOf(key);
    },
  };
}
