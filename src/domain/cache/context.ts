import type { CacheLayer } from '../search/outcome.ts';
import type { Timers } from '../timers.ts';
import type { ReportCacheEvent } from './events.ts';
import type { LayerHealth } from './layer-health.ts';
import { createHolds, type Holds } from './holds.ts';
import type { CacheTier } from './tier.ts';

/** What the requests of an isolate share of the cache, beside its layers: numbers only. */
export interface CacheState {
  readonly health: Map<CacheLayer, LayerHealth>;
  readonly holds: Holds;
}

/** Made once an isolate. */
export function createCacheState(): CacheState {
  return { health: new Map(), holds: createHolds() };
}

export interface CacheContext {
  /** Nearest first. */
  readonly tiers: readonly CacheTier[];
  readonly state: CacheState;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly timers: Timers;
  /** Lets work go on behind the response. What is handed over never rejects. */
  readonly keepAlive: (work: Promise<unknown>) => void;
  readonly report: ReportCacheEvent;
}
