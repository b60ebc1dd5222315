/** The KV namespace `OPERATIONS`, wherever it is. Methods reject with a sentence. */
export interface OperationsKv {
  get(key: string): Promise<string | undefined>;
  /** Values by their keys; keys without one are left out. */
  getAll(keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  put(key: string, value: string): Promise<void>;
  putAll(entries: ReadonlyMap<string, string>): Promise<void>;
  delete(key: string): Promise<void>;
  /** All keys that begin so. */
  list(prefix: string): Promise<readonly string[]>;
  close(): Promise<void>;
}
