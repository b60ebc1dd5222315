import type { CacheContext } from './context.ts';
import type { Found } from './lookup.ts';
import type { CacheKind, Computed, Landing } from './requests.ts';
import { type CacheTtl, freshSecondsOf, type Lifespan, staleUntilOf } from './ttl.ts';

/** Why a stored value is served that is past its time. */
interface Serving {
  readonly ttl: CacheTtl;
  readonly now: number;
  readonly layerFailed: boolean;
  /** It is served for want of a newer one. */
  readonly isMakeshift: boolean;
}

export function serveStored<Value>(
  { entry, value, layer, freshness }: Found<Value>,
  { ttl, now, layerFailed, isMakeshift }: Serving,
): Landing<Value> {
  const ageSeconds = Math.max(0, Math.floor((now - entry.createdAt) / 1_000));
  return {
    kind: 'SERVED',
    result: {
      value,
      outcome: { status: freshness === 'FRESH' ? 'HIT' : 'STALE', layer, ageSeconds },
      degraded: entry.degraded || layerFailed || isMakeshift,
      freshUntil:
        freshness === 'FRESH'
          ? Math.min(entry.createdAt + sharedFreshMs(entry, ttl), entry.staleUntil)
          : now,
      keepUntil: entry.staleUntil,
    },
  };
}

export interface NewValue<Value> {
  readonly kind: CacheKind<Value>;
  readonly computed: Computed<Value>;
  readonly force: boolean;
  readonly layerFailed: boolean;
}

export function serveNew<Value>(
  { clock }: CacheContext,
  { kind, computed, force, layerFailed }: NewValue<Value>,
): Landing<Value> {
  const now = clock();
  return {
    kind: 'SERVED',
    result: {
      value: computed.value,
      outcome: { status: force ? 'BYPASS' : 'MISS' },
      degraded: computed.degraded || layerFailed,
      freshUntil: now + sharedFreshMs(computed, kind.ttl),
      keepUntil: staleUntilOf(computed, kind.ttl, now),
    },
  };
}

/** How long a value is fresh for whoever shares it: memory forgets sooner, Supabase knows longer. */
function sharedFreshMs(lifespan: Lifespan, ttl: CacheTtl): number {
  return freshSecondsOf(lifespan, ttl, 'KV') * 1_000;
}
