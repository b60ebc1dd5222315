/** The namespace `OPERATIONS`, as the command line needs it. Methods reject with a sentence. */
export interface PersistStore {
  /** All keys that begin so. */
  readonly list: (prefix: string) => Promise<readonly string[]>;
  /** Values by their keys; keys without one are left out. */
  readonly read: (keys: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly write: (entries: ReadonlyMap<string, string>) => Promise<void>;
  readonly close: () => Promise<void>;
}
