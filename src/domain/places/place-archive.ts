import type { Coordinates } from '../geo/coordinates.ts';
import type { RankedPlace } from '../search/outcome.ts';

export interface ArchivedPlace {
  /** As in no search: no score, no factors, no distance. */
  readonly place: RankedPlace;
  /** Epoch milliseconds after which it may not be shown; absent where nothing ends it. */
  readonly keepUntil?: number;
}

export interface NearQuery {
  readonly centres: readonly Coordinates[];
  readonly radiusKm: number;
  /** Places for each centre, nearest first. */
  readonly limit: number;
}

/**
 * Where places last that searches found and that the atlas does not have. Calls reject where it
 * fails; whatever comes back may still be kept by its licence.
 */
export interface PlaceArchive {
  /** Keeps all of them in one write, each as long as its sources allow (`retention.ts`). */
  keep(places: readonly RankedPlace[]): Promise<void>;
  /** Those that are known, by id, in one query. */
  byIds(ids: readonly string[]): Promise<ReadonlyMap<string, ArchivedPlace>>;
  /** The neighbours of each centre, in their order, in one query. */
  near(query: NearQuery): Promise<readonly (readonly RankedPlace[])[]>;
}

/** Stands for an archive that is not configured: keeps nothing, knows nothing, never fails. */
export const NO_ARCHIVE: PlaceArchive = {
  keep: async () => {},
  byIds: async () => new Map(),
  near: async ({ centres }) => centres.map(() => []),
};

/** The place may exist, but nobody who knows could be asked. */
export class PlacesUnreadable extends Error {
  override readonly name = 'PlacesUnreadable';
}
