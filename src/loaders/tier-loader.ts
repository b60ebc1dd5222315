import DataLoader from 'dataloader';
import type { CacheEntry } from '../domain/cache/entry.ts';
import type { CacheTier } from '../domain/cache/tier.ts';

/** KV reads at most this many keys at once. */
const MAX_BATCH = 100;

/**
 * A layer for one request whose reads of one turn are one read: eight sources that each look for
 * their own answer cost one look-up. Nothing is remembered, since entries change within a request.
 */
export function batchingTier(tier: CacheTier, onBatch?: (size: number) => void): CacheTier {
  const loader = new DataLoader<string, CacheEntry | undefined>(
    async (keys) => {
      onBatch?.(keys.length);
      const entries = await tier.readMany(keys);
      return keys.map((key) => entries.get(key));
    },
    {
      cache: false,
      maxBatchSize: MAX_BATCH,
      // Not process.nextTick, which workerd runs before awaiting siblings have asked.
      batchScheduleFn: (dispatch) => {
        setTimeout(dispatch, 0);
      },
    },
  );
  return {
    ...tier,
    readMany: async (keys) => {
      const entries = await Promise.all(keys.map((key) => loader.load(key)));
      return new Map(
        entries.filter((entry) => entry !== undefined).map((entry) => [entry.key, entry]),
      );
    },
  };
}
