import type { Coordinates } from './geo/coordinates.ts';
import type { Location } from './geo/location.ts';
import type { HttpFailureStatus } from './http.ts';
import type { Attribution } from './places/place.ts';

/** A name that the gazetteer does not know. */
export interface GeocodeQuery {
  /** As the caller wrote it, cleaned: "Pikeville, KY". */
  readonly name: string;
  /** Draws ambiguous names towards a point; excludes nothing. */
  readonly near?: Coordinates;
  /** BCP 47: the language of the names that come back; English where absent. */
  readonly language?: string;
}

/** A geocoder that could not answer, and why. */
export interface GeocodeFailure {
  readonly geocoder: string;
  readonly status: HttpFailureStatus;
  /** How long to leave it alone, where it says so. */
  readonly retryAfterSeconds?: number;
}

/**
 * What became of a name. A failure is no location, and nothing found is no failure: only FOUND and
 * NOT_FOUND may be kept. `failures` names those of several geocoders that failed on the way.
 */
export type GeocodeAnswer =
  | {
      readonly kind: 'FOUND';
      /** Likeliest first; the first holds the next few as its alternatives. */
      readonly locations: readonly [Location, ...Location[]];
      /** Who found them. */
      readonly geocoder: string;
      /** Credit that its licence asks for wherever the locations are shown. */
      readonly attribution: Attribution;
      /** How long its licence lets the locations be kept. */
      readonly keepForSeconds: number;
      readonly failures?: readonly GeocodeFailure[];
    }
  | { readonly kind: 'NOT_FOUND' }
  | (GeocodeFailure & {
      readonly kind: 'FAILED';
      readonly failures?: readonly GeocodeFailure[];
    });

/** Somebody outside who knows where names are. Never throws: failure is a value. */
export interface Geocoder {
  readonly name: string;
  /** Once `signal` is aborted the answer is FAILED with TIMEOUT, at once. */
  geocode(query: GeocodeQuery, signal: AbortSignal): Promise<GeocodeAnswer>;
}
