import { reusableSeconds } from '../domain/places/retention.ts';
import type { CacheLedger } from '../domain/search/cache-ledger.ts';
import type { RankedPlace, Reuse } from '../domain/search/outcome.ts';
import type { PlaceCatalogue } from '../domain/search/service.ts';

/** Places change with a deployment or with the next search that finds one, so a minute is soon enough. */
const FRESH_SECONDS = 60;
const STALE_SECONDS = 600;

export interface CatalogueObservers {
  readonly cacheLedger: CacheLedger;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** The same catalogue, which notes how long what it told may be used again. */
export function observeCatalogue(
  catalogue: PlaceCatalogue,
  { cacheLedger, clock }: CatalogueObservers,
): PlaceCatalogue {
  return {
    byIds: async (ids) => {
      const told = await catalogue.byIds(ids);
      const places = told.flatMap((one) => (one === null || one instanceof Error ? [] : [one]));
      // A place that nobody knows now may be known in a moment.
      cacheLedger.noteReuse(reuseOf(places, { isWhole: !told.includes(null), now: clock() }));
      return told;
    },
    related: async (place, first) => {
      const places = await catalogue.related(place, first);
      cacheLedger.noteReuse(reuseOf(places, { isWhole: true, now: clock() }));
      return places;
    },
  };
}

interface ReuseFacts {
  readonly isWhole: boolean;
  readonly now: number;
}

/** No longer than the briefest licence among them. */
function reuseOf(places: readonly RankedPlace[], { isWhole, now }: ReuseFacts): Reuse {
  const allowed = Math.min(...places.map((place) => reusableSeconds(place, now)));
  const freshSeconds = Math.min(FRESH_SECONDS, allowed);
  return {
    freshSeconds,
    staleSeconds: Math.min(STALE_SECONDS, allowed - freshSeconds),
    ageSeconds: 0,
    isPublic: true,
    isWhole,
  };
}
