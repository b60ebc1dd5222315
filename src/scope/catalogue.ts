import type { PlaceArchive } from '../domain/places/place-archive.ts';
import { createPlaceCatalogue } from '../domain/places/place-catalogue.ts';
import type { PlaceCatalogue } from '../domain/search/service.ts';
import { createNeighbourLoader } from '../loaders/neighbour-loader.ts';
import type { RequestFacts } from '../scope.ts';
import { openCache } from './caches.ts';
import { lazy } from './lazy.ts';
import { toLog, type SearchGrounds } from './search.ts';

export interface CatalogueGrounds {
  readonly atlas: () => PlaceCatalogue;
  readonly grounds: () => SearchGrounds;
  readonly archive: PlaceArchive;
}

/** The places of one request by id, opened by the first that is asked for. */
export function openCatalogue(
  { atlas, grounds, archive }: CatalogueGrounds,
  { clock, waitUntil, logger }: RequestFacts,
): PlaceCatalogue {
  const catalogue = lazy(() => {
    const { caches } = grounds();
    const neighbours = createNeighbourLoader(archive);
    // The archive is a table of the same database: a farthest layer would be a second query.
    const report = toLog(logger);
    const cache = openCache({ caches, clock, waitUntil, report, without: 'SUPABASE' });
    return createPlaceCatalogue({
      atlas: atlas(),
      archive,
      neighbours: (centre) => neighbours.load(centre),
      cache,
      lifetimes: caches.places,
    });
  });
  return {
    byIds: (ids) => catalogue().byIds(ids),
    related: (place, first) => catalogue().related(place, first),
  };
}
