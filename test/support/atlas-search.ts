import * as z from 'zod';
import type { Gazetteer } from '../../src/domain/gazetteer.ts';
import type { PlaceSource } from '../../src/domain/places/source.ts';
import { createCacheState } from '../../src/domain/cache/context.ts';
import { createReadThrough } from '../../src/domain/cache/read-through.ts';
import type { Landing } from '../../src/domain/cache/requests.ts';
import { cacheTtls } from '../../src/domain/cache/ttl.ts';
import {
  createSearchService,
  type SearchServiceOptions,
} from '../../src/domain/search/create-search-service.ts';
import { UNLIMITED_FRESH_SEARCHES } from '../../src/domain/search/fresh-budget.ts';
import { NO_GUIDES } from '../../src/domain/search/guides.ts';
import { type LiveSources, NO_LIVE_SOURCES } from '../../src/domain/search/live-sources.ts';
import { createLocating } from '../../src/domain/search/locating.ts';
import { narrate } from '../../src/domain/search/narrative.ts';
import type { SearchService } from '../../src/domain/search/service.ts';
import type { StoredAnswer } from '../../src/domain/search/stored-answer.ts';
import type { Timers } from '../../src/domain/timers.ts';
import { NO_TRACER } from '../../src/domain/tracer.ts';
import { understand } from '../../src/domain/understand/understand.ts';
import { createSharedFlights } from '../../src/platform/shared-flights.ts';
import { RUNTIME_TIMERS } from '../../src/platform/timers.ts';

const LIFETIMES = { kvTtlSeconds: 60, supabaseTtlSeconds: 1_800, staleSeconds: 86_400 };
const DEADLINES = { deadlineMs: 180, patienceMs: 1_500 };

export interface AtlasSearchOptions {
  /** Nobody outside where absent. */
  readonly live?: LiveSources;
  /** Milliseconds. */
  readonly deadlines?: Pick<SearchServiceOptions, 'deadlineMs' | 'patienceMs'>;
  /** The machine's where absent. */
  readonly time?: { readonly clock: () => number; readonly timers: Timers };
}

/** The whole search over the embedded data: no model, no geocoder, and nothing remembered. */
export function createAtlasSearch(
  gazetteer: Gazetteer,
  local: PlaceSource,
  {
    live = NO_LIVE_SOURCES,
    deadlines = DEADLINES,
    time: { clock, timers } = { clock: Date.now, timers: RUNTIME_TIMERS },
  }: AtlasSearchOptions = {},
): SearchService {
  return createSearchService({
    locating: createLocating({
      gazetteer,
      understand: (text, near) => understand(text, { gazetteer, ...(near && { near }) }),
      guides: NO_GUIDES,
      tracer: NO_TRACER,
      timers,
      clock,
    }),
    narrate: async (result) => ({ text: narrate(result), modelFailed: false }),
    local,
    live,
    cache: createReadThrough({
      tiers: [],
      state: createCacheState(),
      clock,
      random: Math.random,
      timers,
      keepAlive: () => undefined,
      report: () => undefined,
    }),
    answers: {
      schema: z.custom<StoredAnswer>(),
      schemaVersion: 1,
      ttl: cacheTtls(LIFETIMES).search,
      flights: createSharedFlights<Landing<StoredAnswer>>(clock),
    },
    freshBudget: UNLIMITED_FRESH_SEARCHES,
    tracer: NO_TRACER,
    timers,
    clock,
    ...deadlines,
    keepAlive: () => undefined,
    onAnswer: () => undefined,
  });
}
