import type { PurgeCaches } from '../domain/cache/purge-caches.ts';
import { purgeLayers } from '../domain/cache/purge.ts';
import { listenToCache } from '../platform/observe/listen-to-cache.ts';
import type { Watch } from '../platform/observe/listeners.ts';
import { observeTier } from '../platform/observe/observe-tier.ts';
import { RUNTIME_TIMERS } from '../platform/timers.ts';
import type { Caches } from './caches.ts';

/** Purges every layer, a failing one reported in the log. */
export function openPurge({ tiers }: Caches, watch: Omit<Watch, 'clock'>): PurgeCaches {
  const layers = {
    tiers: tiers.map((tier) => observeTier(tier, watch.tracer)),
    timers: RUNTIME_TIMERS,
    report: listenToCache(watch),
  };
  return (tags, options) => purgeLayers(layers, tags, options);
}
