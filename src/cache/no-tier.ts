import type { CacheTier } from '../domain/cache/tier.ts';

/** Stands for a layer that is not configured: has nothing, keeps nothing, never fails. */
export function createNoTier(name: CacheTier['name']): CacheTier {
  return {
    name,
    readMany: async () => new Map(),
    writeMany: async () => {},
    purge: async () => ({ purged: 0, complete: true }),
  };
}
