import DataLoader from 'dataloader';
import type { Coordinates } from '../domain/geo/coordinates.ts';
import type { PlaceArchive } from '../domain/places/place-archive.ts';
import { RELATED_WITHIN_KM } from '../domain/places/related.ts';
import type { RankedPlace } from '../domain/search/outcome.ts';

export type NeighbourLoader = DataLoader<Coordinates, readonly RankedPlace[], string>;

/** Enough for any `first` that may be asked, since those alike are chosen from them. */
const NEIGHBOURS = 50;
/** As many places as one answer may ask related ones of. */
const MAX_BATCH = 100;

/** The archive's places near a point, for one request: all that is asked for in a turn is one query. */
export function createNeighbourLoader(archive: Pick<PlaceArchive, 'near'>): NeighbourLoader {
  return new DataLoader<Coordinates, readonly RankedPlace[], string>(
    (centres) => archive.near({ centres, radiusKm: RELATED_WITHIN_KM, limit: NEIGHBOURS }),
    {
      maxBatchSize: MAX_BATCH,
      cacheKeyFn: ({ lat, lng }) => `${lat},${lng}`,
      // See place-loader.ts: workerd runs process.nextTick before siblings have asked.
      batchScheduleFn: (dispatch) => {
        setTimeout(dispatch, 0);
      },
    },
  );
}
