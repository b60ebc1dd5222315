/** What the cache uses of a Workers KV namespace. */
export interface KvStore {
  get(
    keys: string[],
    options: { readonly type: 'text'; readonly cacheTtl: number },
  ): Promise<Map<string, string | null>>;
  put(
    key: string,
    value: string,
    options: { readonly expirationTtl: number; readonly metadata: unknown },
  ): Promise<void>;
  list(options: { readonly cursor?: string }): Promise<KvPage>;
  delete(key: string): Promise<void>;
}

export interface KvPage {
  readonly keys: readonly { readonly name: string; readonly metadata?: unknown }[];
  readonly list_complete: boolean;
  readonly cursor?: string;
}
