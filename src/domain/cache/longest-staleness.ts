import { cacheTtls, longestFreshSeconds, type CacheLifetimes, type CacheTtl } from './ttl.ts';

/** The oldest that any part of an answer can be, in seconds since its source gave it. */
export interface LongestStaleness {
  /** While making anew succeeds. */
  readonly answering: number;
  /** While it fails. */
  readonly failing: number;
}

/**
 * What a user can see at worst, across all layers. A search answer is made of answers of sources,
 * each with a time of its own: while all is well the two add up. While upstreams fail neither
 * outlives the first's `keepUntil`. Jitter only shortens, and no layer's copy outlives its entry.
 */
export function longestStalenessSeconds(config: CacheLifetimes): LongestStaleness {
  const { search, source } = cacheTtls(config);
  const failing = longestFreshSeconds(source) + source.staleSeconds;
  return { answering: Math.min(servedSeconds(search) + servedSeconds(source), failing), failing };
}

/** How long a stored value goes out without anybody waiting for a newer one. */
function servedSeconds(ttl: CacheTtl): number {
  return Math.min(
    longestFreshSeconds(ttl) + ttl.revalidateSeconds,
    longestFreshSeconds(ttl) + ttl.staleSeconds,
  );
}
