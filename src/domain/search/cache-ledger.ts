import type { CacheLayer, CacheOutcome, CacheStatus, Reuse } from './outcome.ts';

/** How the caches answered the searches of one request, and how long the answer may be kept outside. */
export interface CacheLedger {
  readonly note: (outcome: CacheOutcome) => void;
  /** The coldest of all noted; undefined where nothing was searched. */
  readonly coldest: () => CacheOutcome | undefined;
  readonly noteReuse: (reuse: Reuse) => void;
  /** The strictest of all noted; undefined where nothing was, so nothing is known to be reusable. */
  readonly reuse: () => Reuse | undefined;
}

/** Warmest first. */
const STATUS_ORDER: readonly CacheStatus[] = ['HIT', 'STALE', 'MISS', 'BYPASS'];
const LAYER_ORDER: readonly (CacheLayer | undefined)[] = ['MEMORY', 'KV', 'SUPABASE', undefined];

export function createCacheLedger(): CacheLedger {
  let coldest: CacheOutcome | undefined;
  let strictest: Reuse | undefined;
  return {
    note: (outcome) => {
      if (coldest === undefined || compareWarmth(outcome, coldest) > 0) coldest = outcome;
    },
    coldest: () => coldest,
    noteReuse: (reuse) => {
      strictest = strictest === undefined ? reuse : stricter(strictest, reuse);
    },
    reuse: () => strictest,
  };
}

/** Positive where `a` is the colder of the two. */
function compareWarmth(a: CacheOutcome, b: CacheOutcome): number {
  const byStatus = STATUS_ORDER.indexOf(a.status) - STATUS_ORDER.indexOf(b.status);
  return byStatus === 0 ? LAYER_ORDER.indexOf(a.layer) - LAYER_ORDER.indexOf(b.layer) : byStatus;
}

function stricter(a: Reuse, b: Reuse): Reuse {
  return {
    freshSeconds: Math.min(a.freshSeconds, b.freshSeconds),
    staleSeconds: Math.min(a.staleSeconds, b.staleSeconds),
    ageSeconds: Math.max(a.ageSeconds, b.ageSeconds),
    isPublic: a.isPublic && b.isPublic,
    isWhole: a.isWhole && b.isWhole,
  };
}
