import { createAtlasCatalogue } from '../atlas/atlas-catalogue.ts';
import { createAtlasSource } from '../atlas/atlas-source.ts';
import { GAZETTEER_DATA, PLACES_DATA } from '../atlas/data.ts';
import { createGazetteer } from '../atlas/gazetteer.ts';
import { createPlaceStore } from '../atlas/place-store.ts';
import type { HealthProbe } from '../domain/health/health.ts';
import { createSearchService } from '../domain/search/create-search-service.ts';
import { RUNTIME_TIMERS } from '../platform/timers.ts';
import type { ServicesFactory } from '../scope.ts';
import { lazy } from './lazy.ts';
import { createOutside, openLiveSources } from './live-sources.ts';

/** In every gazetteer there can be. */
const WELL_KNOWN_TOWN = 'london';

/** The services of an isolate over the embedded data, which is opened by the first request that needs it. */
export const createServices: ServicesFactory = (config) => {
  const gazetteer = lazy(() => createGazetteer(GAZETTEER_DATA));
  const store = lazy(() => createPlaceStore(PLACES_DATA));
  const catalogue = lazy(() => createAtlasCatalogue(store()));
  const local = lazy(() => createAtlasSource(store()));
  const outside = lazy(() => createOutside(Date.now));
  return {
    searchFor: ({ requester: { coordinates }, clock, logger, waitUntil, traceparent }) =>
      createSearchService({
        gazetteer: gazetteer(),
        ...(config.sources.includes('ATLAS') && { local: local() }),
        live: openLiveSources({
          config,
          outside: outside(),
          logger,
          clock,
          waitUntil,
          traceparent,
        }),
        timers: RUNTIME_TIMERS,
        deadlineMs: config.search.deadlineMs,
        patienceMs: config.search.patienceMs,
        clock,
        ...(coordinates !== undefined && { requestCoordinates: coordinates }),
      }),
    catalogue: {
      byIds: async (ids) => catalogue().byIds(ids),
      related: async (place, first) => catalogue().related(place, first),
    },
    probes: [
      probeOf('gazetteer', () => gazetteer().lookup(WELL_KNOWN_TOWN, 1).length > 0),
      probeOf('atlas', () => store().size > 0),
    ],
  };
};

/** Embedded data that does not open means that no search can be answered. */
function probeOf(name: string, isLoaded: () => boolean): HealthProbe {
  return {
    name,
    essential: true,
    check: async () =>
      isLoaded() ? { status: 'HEALTHY' } : { status: 'DOWN', message: `The ${name} is empty` },
  };
}
