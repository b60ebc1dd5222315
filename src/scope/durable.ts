import { createNoTier } from '../cache/no-tier.ts';
import { createSupabaseClient } from '../cache/supabase-client.ts';
import { createSupabasePlaces } from '../cache/supabase-places.ts';
import { createSupabaseProbe } from '../cache/supabase-probe.ts';
import { createSupabaseTier } from '../cache/supabase.ts';
import type { UpstreamConfig } from '../config/config.ts';
import type { CacheTier } from '../domain/cache/tier.ts';
import type { HealthProbe } from '../domain/health/health.ts';
import { NO_ARCHIVE, type PlaceArchive } from '../domain/places/place-archive.ts';
import { withPlacesOnTheirWay } from '../domain/places/places-on-their-way.ts';

/** What lasts longer than any isolate, shared by the requests of one. Holds plain values, no I/O. */
export interface Durable {
  /** The farthest layer of the cache. */
  readonly tier: CacheTier;
  readonly archive: PlaceArchive;
  readonly probes: readonly HealthProbe[];
}

export interface DurableOptions {
  readonly supabase: UpstreamConfig;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** Supabase where it is configured, else what keeps nothing and never fails. */
export function openDurable({ supabase: { baseUrl, apiKey }, clock }: DurableOptions): Durable {
  if (baseUrl === undefined || apiKey === undefined)
    return { tier: createNoTier('SUPABASE'), archive: NO_ARCHIVE, probes: [] };
  const client = createSupabaseClient({
    url: baseUrl,
    secretKey: apiKey,
    fetch: (input, init) => fetch(input, init),
  });
  return {
    tier: createSupabaseTier({ client, clock }),
    archive: withPlacesOnTheirWay(createSupabasePlaces({ client, clock }), clock),
    probes: [createSupabaseProbe({ client, clock })],
  };
}
