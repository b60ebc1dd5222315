/** A KV namespace in memory that counts its reads. */
export interface FakeKv {
  /** Keys that were read, in order. */
  readonly reads: string[];
  readonly get: (key: string) => Promise<string | null>;
}

/** Holds what it is given; a value `Error` is thrown by whoever reads it. */
export function fakeKv(entries: Readonly<Record<string, string | Error>>): FakeKv {
  const reads: string[] = [];
  return {
    reads,
    get: async (key) => {
      reads.push(key);
      const value = entries[key] ?? null;
      if (value instanceof Error) throw value;
      return value;
    },
  };
}
