import type { CacheLayer, CacheOutcome, CacheStatus } from './outcome.ts';

/** How the caches answered the searches of one request. */
export interface CacheLedger {
  readonly note: (outcome: CacheOutcome) => void;
  /** The coldest of all noted; undefined where nothing was searched. */
  readonly coldest: () => CacheOutcome | undefined;
}

/** Warmest first. */
const STATUS_ORDER: readonly CacheStatus[] = ['HIT', 'STALE', 'MISS', 'BYPASS'];
const LAYER_ORDER: readonly (CacheLayer | undefined)[] = ['MEMORY', 'KV', 'SUPABASE', undefined];

export function createCacheLedger(): CacheLedger {
  let coldest: CacheOutcome | undefined;
  return {
    note: (outcome) => {
      if (coldest === undefined || compareWarmth(outcome, coldest) > 0) coldest = outcome;
    },
    coldest: () => coldest,
  };
}

/** Positive where `a` is the colder of the two. */
function compareWarmth(a: CacheOutcome, b: CacheOutcome): number {
  const byStatus = STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status);
  return byStatus === 0 ? LAYER_ORDER.indexOf(a.layer) - LAYER_ORDER.indexOf(b.layer) : byStatus;
}
