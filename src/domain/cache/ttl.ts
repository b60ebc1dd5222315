import type { CacheLayer } from '../search/outcome.ts';
import type { CacheEntry } from './entry.ts';
import { isWhole } from './entry.ts';

/** No purge reaches the memory of other isolates. */
export const MEMORY_FRESH_SECONDS = 5;
/** An answer with something missing is worth asking again soon. */
export const PARTIAL_FRESH_SECONDS = 30;
/** Nothing found: places and spellings are added, and a wrong "nothing" must pass quickly. */
export const EMPTY_FRESH_SECONDS = 60;
/** Towns do not move. */
const GEOCODE_FRESH_SECONDS = 86_400;
/** Entries made together must not expire together: this share of a TTL is left to chance. */
const JITTER_SHARE = 0.1;
const SECOND_MS = 1_000;

/** How long values of a kind live, in seconds. */
export interface CacheTtl {
  /** How long a layer's own copy is fresh. */
  readonly freshSeconds: Readonly<Record<CacheLayer, number>>;
  /** After that: served at once, and made anew behind the response. */
  readonly revalidateSeconds: number;
  /** From the end of the longest freshness: served where making it anew fails. */
  readonly staleSeconds: number;
}

/** The variables of the configuration that decide about it. */
export interface CacheLifetimes {
  readonly kvTtlSeconds: number;
  readonly supabaseTtlSeconds: number;
  readonly staleSeconds: number;
}

export type CachedKind = 'search' | 'source' | 'place' | 'geocode' | 'model';

/** The lifetimes of each kind of value that is cached. */
export function cacheTtls(config: CacheLifetimes): Readonly<Record<CachedKind, CacheTtl>> {
  const { kvTtlSeconds, supabaseTtlSeconds, staleSeconds } = config;
  const ttl = (kv: number, supabase: number): CacheTtl => ({
    freshSeconds: { MEMORY: MEMORY_FRESH_SECONDS, KV: kv, SUPABASE: supabase },
    revalidateSeconds: supabase,
    staleSeconds,
  });
  const answers = ttl(kvTtlSeconds, supabaseTtlSeconds);
  const readings = ttl(GEOCODE_FRESH_SECONDS, GEOCODE_FRESH_SECONDS);
  return {
    search: answers,
    source: answers,
    place: answers,
    geocode: readings,
    model: readings,
  };
}

/** What decides how long a value lives, beside its kind. */
export interface Lifespan {
  readonly complete: boolean;
  readonly degraded: boolean;
  /** Nothing was found. */
  readonly empty?: boolean;
  /** The longest that its licence lets it be kept, from now. 0: not stored at all. */
  readonly ttlSeconds?: number;
  /** As an instant: the earliest `keepUntil` of the cached values that it was made of. */
  readonly keepUntil?: number;
}

/** The longest freshness in any layer. */
export function longestFreshSeconds({ freshSeconds }: CacheTtl): number {
  return Math.max(...Object.values(freshSeconds));
}

/** When a value made now must be gone from every layer. */
export function staleUntilOf(lifespan: Lifespan, ttl: CacheTtl, now: number): number {
  const seconds =
    lifespan.empty === true ? 2 * EMPTY_FRESH_SECONDS : longestFreshSeconds(ttl) + ttl.staleSeconds;
  return Math.min(
    now + seconds * SECOND_MS,
    now + (lifespan.ttlSeconds ?? Infinity) * SECOND_MS,
    lifespan.keepUntil ?? Infinity,
  );
}

/** How long the freshest copy of a value may be fresh in a layer. */
export function freshSecondsOf(lifespan: Lifespan, ttl: CacheTtl, layer: CacheLayer): number {
  return Math.min(
    ttl.freshSeconds[layer],
    isWhole(lifespan) ? Infinity : PARTIAL_FRESH_SECONDS,
    lifespan.empty === true ? EMPTY_FRESH_SECONDS : Infinity,
  );
}

export interface FreshSpan {
  readonly layer: CacheLayer;
  readonly seconds: number;
  /** From 0 to 1. */
  readonly chance: number;
}

/** Milliseconds: up to a tenth less than asked, never more. Memory drops its copy by itself. */
export function freshMsOf({ layer, seconds, chance }: FreshSpan): number {
  const share = layer === 'MEMORY' ? 0 : JITTER_SHARE * chance;
  return seconds * SECOND_MS * (1 - share);
}

export type Freshness = 'FRESH' | 'STALE' | 'EXPIRED' | 'GONE';

/** What may be done with an entry now: served; served and renewed; served in need; nothing. */
export function freshnessOf(entry: CacheEntry, ttl: CacheTtl, now: number): Freshness {
  if (now >= entry.staleUntil) return 'GONE';
  if (now < entry.freshUntil) return 'FRESH';
  const seconds = isWhole(entry) ? ttl.revalidateSeconds : PARTIAL_FRESH_SECONDS;
  return now < entry.freshUntil + seconds * SECOND_MS ? 'STALE' : 'EXPIRED';
}
