import DataLoader from 'dataloader';
import type { Coordinates } from '../domain/geo/coordinates.ts';
import type { GeocodeAnswer, GeocodeQuery } from '../domain/geocoding.ts';
import type { Charge } from '../domain/search/charge.ts';
import { foldKey } from '../domain/text/fold.ts';

/** Names in one request, each looked up once. */
export type GeocodeLoader = DataLoader<ChargedQuery, GeocodeAnswer, string>;

/** A name, and who pays if it has to be asked for outside. */
export interface ChargedQuery extends GeocodeQuery {
  readonly charge?: Charge;
}

export interface ChargedGeocoder {
  geocode(query: ChargedQuery, signal: AbortSignal): Promise<GeocodeAnswer>;
}

export interface GeocodeLoaderOptions {
  /** The longest that a look-up goes on, whoever waits for it: three geocoders at two seconds each. */
  readonly budgetMs?: number;
  /** Told the size of every batch. */
  readonly onBatch?: (size: number) => void;
}

const DEFAULT_BUDGET_MS = 6_000;
/** About eleven kilometres: enough to tell namesakes apart, and all that outsiders learn of the caller. */
const NEAR_DECIMALS = 1;

/**
 * A loader for one request: everything asked for in the same turn of the event loop sets out
 * together, and one name near one point is one look-up, however it is spelled.
 */
export function createGeocodeLoader(
  geocoder: ChargedGeocoder,
  { budgetMs = DEFAULT_BUDGET_MS, onBatch }: GeocodeLoaderOptions = {},
): GeocodeLoader {
  return new DataLoader<ChargedQuery, GeocodeAnswer, string>(
    (queries) => {
      onBatch?.(queries.length);
      const signal = AbortSignal.timeout(budgetMs);
      return Promise.all(queries.map((query) => geocoder.geocode(coarse(query), signal)));
    },
    {
      cacheKeyFn: geocodeKey,
      // Not process.nextTick, which workerd runs before awaiting siblings have asked.
      batchScheduleFn: (dispatch) => {
        setTimeout(dispatch, 0);
      },
    },
  );
}

/** What tells two look-ups apart, folded: equal keys, equal answers. */
export function geocodeKey(query: GeocodeQuery): string {
  const { name, near, language } = coarse(query);
  return JSON.stringify([foldKey(name), near ?? null, language ?? null]);
}

function coarse(query: ChargedQuery): ChargedQuery {
  return query.near === undefined ? query : { ...query, near: rounded(query.near) };
}

function rounded({ lat, lng }: Coordinates): Coordinates {
  // Adding zero turns the negative zero of rounding into a plain one.
  const round = (degrees: number) => Number(degrees.toFixed(NEAR_DECIMALS)) + 0;
  return { lat: round(lat), lng: round(lng) };
}
