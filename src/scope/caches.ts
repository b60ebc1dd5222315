import { createKvTier } from '../cache/kv.ts';
import { createMemoryTier } from '../cache/memory.ts';
import { createNoTier } from '../cache/no-tier.ts';
import type { Bindings } from '../config/bindings.ts';
import type { Config } from '../config/config.ts';
import { createCacheState, type CacheState } from '../domain/cache/context.ts';
import { createReadThrough, type ReadThrough } from '../domain/cache/read-through.ts';
import type { CacheKind, Landing } from '../domain/cache/requests.ts';
import type { CacheTier } from '../domain/cache/tier.ts';
import { cacheTtls, type CachedKind } from '../domain/cache/ttl.ts';
import type { GeocodeAnswer } from '../domain/geocoding.ts';
import type { CacheLayer } from '../domain/search/outcome.ts';
import { geocodeAnswerSchema } from '../domain/geocoding-schema.ts';
import type { NarrativeSentence, Reading } from '../domain/model.ts';
import { narrativeSchema, readingSchema } from '../domain/model-schema.ts';
import { sourceAnswerSchema } from '../domain/places/answer-schema.ts';
import type { KnownPlace, PlaceLifetimes } from '../domain/places/place-catalogue.ts';
import type { SourceAnswer } from '../domain/places/source.ts';
import { packAnswer, packedAnswerSchema } from '../domain/search/packed-answer.ts';
import { ANSWER_SCHEMA_VERSION, type StoredAnswer } from '../domain/search/stored-answer.ts';
import { batchingTier } from '../loaders/tier-loader.ts';
import { listenToCache } from '../platform/observe/listen-to-cache.ts';
import type { Watch } from '../platform/observe/listeners.ts';
import { observeTier } from '../platform/observe/observe-tier.ts';
import { createSharedFlights } from '../platform/shared-flights.ts';
import { RUNTIME_TIMERS } from '../platform/timers.ts';

/** Raised when the shape of a source's answer, a geocode or a reading changes. */
const PART_SCHEMA_VERSION = 1;

/** What requests of an isolate share of the caches. */
export interface Caches {
  /** Nearest first. */
  readonly tiers: readonly CacheTier[];
  readonly state: CacheState;
  readonly kinds: CacheKinds;
  readonly places: PlaceLifetimes;
}

/** Every kind of value that is cached. */
export interface CacheKinds {
  readonly search: CacheKind<StoredAnswer>;
  readonly source: CacheKind<SourceAnswer>;
  readonly geocode: CacheKind<GeocodeAnswer>;
  /** Null where the model failed, which is never stored. */
  readonly reading: CacheKind<Reading | null>;
  readonly narrative: CacheKind<readonly NarrativeSentence[] | null>;
}

export interface CachesFacts {
  readonly config: Config;
  readonly bindings: Bindings;
  /** The farthest layer. */
  readonly durable: CacheTier;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

export function createCaches({ config, bindings, durable, clock }: CachesFacts): Caches {
  const ttls = cacheTtls(config.cache);
  const kindOf = <Value>(
    name: CachedKind,
    schema: CacheKind<Value>['schema'],
    schemaVersion: number,
  ): CacheKind<Value> => ({
    schema,
    schemaVersion,
    ttl: ttls[name],
    parsed: new WeakMap(),
    flights: createSharedFlights<Landing<Value>>(clock),
  });
  const { cache: kv } = bindings;
  return {
    tiers: [
      createMemoryTier({ clock }),
      kv === undefined ? createNoTier('KV') : createKvTier({ kv, clock, timers: RUNTIME_TIMERS }),
      durable,
    ],
    places: {
      ttl: ttls.place,
      flights: createSharedFlights<Landing<KnownPlace>>(clock),
    },
    state: createCacheState(),
    kinds: {
      search: {
        ...kindOf('search', packedAnswerSchema, ANSWER_SCHEMA_VERSION),
        pack: packAnswer,
      },
      source: kindOf('source', sourceAnswerSchema, PART_SCHEMA_VERSION),
      geocode: kindOf('geocode', geocodeAnswerSchema, PART_SCHEMA_VERSION),
      reading: kindOf('model', readingSchema.nullable(), PART_SCHEMA_VERSION),
      narrative: kindOf('model', narrativeSchema.nullable(), PART_SCHEMA_VERSION),
    },
  };
}

export interface CacheFacts {
  readonly caches: Caches;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly waitUntil: (work: Promise<unknown>) => void;
  readonly watch: Pick<Watch, 'logger' | 'metrics' | 'tracer'>;
  /** Left out, since what lies behind it is asked in another way. */
  readonly without?: CacheLayer;
}

/** The caches for one request. */
export function openCache(facts: CacheFacts): ReadThrough {
  const { caches, clock, waitUntil, watch, without } = facts;
  return createReadThrough({
    // Memory answers at once; every other layer is a call, of which one a turn is enough.
    tiers: caches.tiers
      .filter(({ name }) => name !== without)
      .map((tier) => observeTier(tier, watch.tracer))
      .map((tier) => (tier.name === 'MEMORY' ? tier : batchingTier(tier))),
    state: caches.state,
    clock,
    random: Math.random,
    timers: RUNTIME_TIMERS,
    keepAlive: waitUntil,
    report: listenToCache(watch),
  });
}
