import { createAtlasCatalogue } from '../atlas/atlas-catalogue.ts';
import { createAtlasSource } from '../atlas/atlas-source.ts';
import { GAZETTEER_DATA, PLACES_DATA } from '../atlas/data.ts';
import { createGazetteer } from '../atlas/gazetteer.ts';
import { createPlaceStore } from '../atlas/place-store.ts';
import type { Gazetteer } from '../domain/gazetteer.ts';
import type { Coordinates } from '../domain/geo/coordinates.ts';
import type { HealthProbe } from '../domain/health/health.ts';
import { understand } from '../domain/understand/understand.ts';
import { memo } from '../platform/memo.ts';
import type { ServicesFactory } from '../scope.ts';
import { createCaches } from './caches.ts';
import { lazy } from './lazy.ts';
import { openCatalogue } from './catalogue.ts';
import { openDurable } from './durable.ts';
import { createOutside } from './outside.ts';
import { openSearch, type SearchGrounds } from './search.ts';

/** In every gazetteer there can be. */
const WELL_KNOWN_TOWN = 'london';
/** Sentences that an isolate remembers the reading of: about a kilobyte each. */
const REMEMBERED_SENTENCES = 1_000;

/** The services of an isolate over the embedded data, which is opened by the first request that needs it. */
export const createServices: ServicesFactory = (config, bindings) => {
  const gazetteer = lazy(() => createGazetteer(GAZETTEER_DATA));
  const store = lazy(() => createPlaceStore(PLACES_DATA));
  const atlas = lazy(() => createAtlasCatalogue(store()));
  const durable = openDurable({ supabase: config.upstreams.supabase, clock: Date.now });
  const grounds = lazy((): SearchGrounds => ({
    config,
    gazetteer: gazetteer(),
    understand: rememberingUnderstand(gazetteer()),
    local: config.sources.includes('ATLAS') ? createAtlasSource(store()) : undefined,
    outside: createOutside(Date.now),
    caches: createCaches({ config, bindings, durable: durable.tier, clock: Date.now }),
    archive: durable.archive,
  }));
  return {
    searchFor: (facts) => openSearch(grounds(), facts),
    catalogueFor: (facts) => openCatalogue({ atlas, grounds, archive: durable.archive }, facts),
    probes: [
      probeOf('gazetteer', () => gazetteer().lookup(WELL_KNOWN_TOWN, 1).length > 0),
      probeOf('atlas', () => store().size > 0),
      ...durable.probes,
    ],
  };
};

interface Sentence {
  readonly text: string;
  readonly near: Coordinates | undefined;
}

/** Reading is pure, and people ask in the same words again and again. */
function rememberingUnderstand(gazetteer: Gazetteer): SearchGrounds['understand'] {
  const read = memo(
    ({ text, near }: Sentence) =>
      understand(text, { gazetteer, ...(near !== undefined && { near }) }),
    {
      keyOf: ({ text, near }) => (near === undefined ? text : `${near.lat} ${near.lng} ${text}`),
      maxEntries: REMEMBERED_SENTENCES,
    },
  );
  return (text, near) => read({ text, near });
}

/** Embedded data that does not open means that no search can be answered. */
function probeOf(name: string, isLoaded: () => boolean): HealthProbe {
  return {
    name,
    essential: true,
    check: async () =>
      isLoaded() ? { status: 'HEALTHY' } : { status: 'DOWN', message: `The ${name} is empty` },
  };
}
