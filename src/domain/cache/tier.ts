import type { CacheLayer } from '../search/outcome.ts';
import type { CacheEntry } from './entry.ts';

export interface PurgeOptions {
  /** Removes entries. Otherwise they become stale: served once more while they are made anew. */
  readonly hard: boolean;
}

export interface PurgeReport {
  readonly purged: number;
  /** False where the layer's limit for one call was reached; the next call goes on. */
  readonly complete: boolean;
}

/**
 * One layer of the cache. Calls reject where the layer fails; whoever calls limits their time.
 * Absent, expired (`staleUntil`) and unreadable entries are all left out of what is read.
 */
export interface CacheTier {
  readonly name: CacheLayer;
  readMany(keys: readonly string[]): Promise<ReadonlyMap<string, CacheEntry>>;
  writeMany(entries: readonly CacheEntry[]): Promise<void>;
  /** Entries that carry any of the tags. */
  purge(tags: readonly string[], options: PurgeOptions): Promise<PurgeReport>;
}
