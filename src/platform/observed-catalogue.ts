import type { CacheLedger } from '../domain/search/cache-ledger.ts';
import type { Reuse } from '../domain/search/outcome.ts';
import type { PlaceCatalogue } from '../domain/search/service.ts';

/** Places change with a deployment or with the next search that finds one, so a minute is soon enough. */
const KNOWN: Reuse = {
  freshSeconds: 60,
  staleSeconds: 600,
  ageSeconds: 0,
  isPublic: true,
  isWhole: true,
};

/** A place that nobody knows now may be known in a moment. */
const UNKNOWN: Reuse = { ...KNOWN, isWhole: false };

/** The same catalogue, which notes how long what it told may be used again. */
export function observeCatalogue(catalogue: PlaceCatalogue, ledger: CacheLedger): PlaceCatalogue {
  return {
    byIds: async (ids) => {
      const places = await catalogue.byIds(ids);
      ledger.noteReuse(places.includes(null) ? UNKNOWN : KNOWN);
      return places;
    },
    related: async (place, first) => {
      const places = await catalogue.related(place, first);
      ledger.noteReuse(KNOWN);
      return places;
    },
  };
}
