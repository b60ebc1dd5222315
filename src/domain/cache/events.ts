import type { CacheLayer, CacheStatus } from '../search/outcome.ts';
import type { LayerState } from './layer-health.ts';

export type LayerOperation = 'read' | 'write' | 'purge';

/** What the cache tells of itself. Keys are hashes, so every event may be logged. */
export type CacheEvent =
  | {
      readonly name: 'cache.answered';
      readonly key: string;
      readonly status: CacheStatus;
      readonly layer?: CacheLayer;
      readonly ageSeconds?: number;
    }
  | {
      readonly name: 'cache.layer-failed';
      readonly layer: CacheLayer;
      readonly operation: LayerOperation;
      readonly reason: 'TIMEOUT' | 'ERROR';
      readonly error?: unknown;
    }
  /** Not asked, since it failed repeatedly. */
  | {
      readonly name: 'cache.layer-skipped';
      readonly layer: CacheLayer;
      readonly operation: LayerOperation;
    }
  | {
      readonly name: 'cache.layer-changed';
      readonly layer: CacheLayer;
      readonly from: LayerState;
      readonly to: LayerState;
    }
  | {
      readonly name: 'cache.entry-rejected';
      readonly key: string;
      readonly layer: CacheLayer;
      readonly reason: 'KEY' | 'SCHEMA_VERSION' | 'UNPARSEABLE';
    }
  | {
      readonly name: 'cache.compute-failed';
      readonly key: string;
      readonly reason: 'TIMEOUT' | 'ERROR';
      readonly error?: unknown;
    }
  | { readonly name: 'cache.stored'; readonly layer: CacheLayer; readonly keys: readonly string[] }
  | { readonly name: 'cache.filled'; readonly layer: CacheLayer; readonly keys: readonly string[] }
  /** What is stored is worth more than what was made, and stays. */
  | { readonly name: 'cache.kept-better'; readonly key: string };

export type ReportCacheEvent = (event: CacheEvent) => void;
