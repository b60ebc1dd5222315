import DataLoader from 'dataloader';
import type { RankedPlace } from '../domain/search/outcome.ts';
import type { PlaceCatalogue } from '../domain/search/service.ts';

/** Places by id, each read once a request. */
export type PlaceLoader = DataLoader<string, RankedPlace | null>;

/** KV reads at most this many keys at once, and `places` takes at most as many ids. */
const MAX_BATCH = 100;

/** A loader for one request: everything asked for in the same turn of the event loop is one batch. */
export function createPlaceLoader(catalogue: PlaceCatalogue): PlaceLoader {
  return new DataLoader<string, RankedPlace | null>((ids) => catalogue.byIds(ids), {
    maxBatchSize: MAX_BATCH,
    // The default schedules with process.nextTick, which workerd runs before awaiting siblings
    // have asked: five of them become batches of 2, 2 and 1.
    batchScheduleFn: (dispatch) => {
      setTimeout(dispatch, 0);
    },
  });
}
