import { z } from 'zod';
import { createCacheState } from '../../../../src/domain/cache/context.ts';
import type { CacheEntry } from '../../../../src/domain/cache/entry.ts';
import type { CacheEvent } from '../../../../src/domain/cache/events.ts';
import { createReadThrough, type ReadThrough } from '../../../../src/domain/cache/read-through.ts';
import type {
  CacheKind,
  Computed,
  Landing,
  ReadResult,
} from '../../../../src/domain/cache/requests.ts';
import { cacheTtls } from '../../../../src/domain/cache/ttl.ts';
import { createSharedFlights } from '../../../../src/platform/shared-flights.ts';
import { createCountedTier, type CountedTier } from './counted-tier.ts';
import { createFakeTime, type FakeTime } from './fake-time.ts';

export type Answer = { readonly text: string };
export type Make = () => Promise<Computed<Answer>> | Computed<Answer>;

/** One isolate with three layers: short-lived, middling and long-lived. */
export interface Bench {
  readonly time: FakeTime;
  readonly memory: CountedTier;
  readonly kv: CountedTier;
  readonly supabase: CountedTier;
  readonly kind: CacheKind<Answer>;
  readonly events: readonly CacheEvent[];
  /** What was handed over to go on behind the response. */
  readonly kept: readonly Promise<unknown>[];
  /** Calls of `compute`. */
  readonly made: () => number;
  readonly cache: ReadThrough;
  /** Reads with what makes the value; `force` skips reading. */
  ask(make?: Make, options?: { force?: boolean; key?: string }): Promise<ReadResult<Answer>>;
  namesOf(name: CacheEvent['name']): number;
}

export const KEY = 'search:pikeville';
export const LIFETIMES = { kvTtlSeconds: 60, supabaseTtlSeconds: 1_800, staleSeconds: 86_400 };

export function answer(text: string, changes: Partial<Computed<Answer>> = {}): Computed<Answer> {
  return {
    value: { text },
    tags: ['source:ATLAS'],
    complete: true,
    degraded: false,
    ...changes,
  };
}

export function createBench({ random = () => 0 }: { random?: () => number } = {}): Bench {
  const time = createFakeTime();
  const [memory, kv, supabase] = (['MEMORY', 'KV', 'SUPABASE'] as const).map(createCountedTier);
  if (memory === undefined || kv === undefined || supabase === undefined)
    throw new Error('A bench has three layers');
  const events: CacheEvent[] = [];
  const kept: Promise<unknown>[] = [];
  const kind: CacheKind<Answer> = {
    schema: z.object({ text: z.string() }),
    schemaVersion: 1,
    ttl: cacheTtls(LIFETIMES).search,
    flights: createSharedFlights<Landing<Answer>>(time.clock),
  };
  let made = 0;
  const cache = createReadThrough({
    tiers: [memory, kv, supabase],
    state: createCacheState(),
    clock: time.clock,
    random,
    timers: time.timers,
    keepAlive: (work) => kept.push(work),
    report: (event) => events.push(event),
  });
  return {
    time,
    memory,
    kv,
    supabase,
    kind,
    events,
    kept,
    cache,
    made: () => made,
    ask: (make = () => answer('made'), { force = false, key = KEY } = {}) =>
      cache.read({
        ...kind,
        key,
        force,
        compute: async () => {
          made += 1;
          return make();
        },
      }),
    namesOf: (name) => events.filter((event) => event.name === name).length,
  };
}

/** An entry as another isolate would have left it. */
export function storedEntry(bench: Bench, changes: Partial<CacheEntry> = {}): CacheEntry {
  const now = bench.time.clock();
  return {
    key: KEY,
    value: { text: 'stored' },
    createdAt: now,
    freshUntil: now + 1_800_000,
    staleUntil: now + 88_200_000,
    tags: [],
    schemaVersion: 1,
    complete: true,
    degraded: false,
    ...changes,
  };
}

export function put(tier: CountedTier, entry: CacheEntry): void {
  tier.entries.set(entry.key, entry);
}
