/** The KV namespace `OPERATIONS`, wherever it is. Values are JSON texts. */
export interface OperationsKv {
  get(key: string): Promise<string | undefined>;
  put(key: string, value: string): Promise<void>;
  putAll(entries: ReadonlyMap<string, string>): Promise<void>;
  delete(key: string): Promise<void>;
  /** All names that begin with the prefix. */
  list(prefix: string): Promise<readonly string[]>;
  close(): Promise<void>;
}
