import type { Location } from '../domain/geo/location.ts';
import type { GeocodeAnswer } from '../domain/geocoding.ts';
import type { HttpFailure } from '../domain/http.ts';
import type { Attribution } from '../domain/places/place.ts';

export const DAY_SECONDS = 86_400;
const MAX_ALTERNATIVES = 5;

export interface Findings {
  readonly geocoder: string;
  readonly attribution: Attribution;
  readonly keepForSeconds: number;
  /** Likeliest first; undefined for what turned out to be no location. */
  readonly locations: readonly (Location | undefined)[];
}

/** The answer for what was found, told apart from nothing found. */
export function answerWith({ locations, ...facts }: Findings): GeocodeAnswer {
  const [first, ...others] = locations.filter((location) => location !== undefined).map(lessSure);
  if (first === undefined) return { kind: 'NOT_FOUND' };
  const alternatives = others.slice(0, MAX_ALTERNATIVES);
  return {
    kind: 'FOUND',
    locations: [{ ...first, alternatives }, ...others],
    ...facts,
  };
}

/** The answer for a call that failed. */
export function answerOfFailure(
  geocoder: string,
  { status, retryAfterSeconds }: HttpFailure,
): GeocodeAnswer {
  return {
    kind: 'FAILED',
    geocoder,
    status,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  };
}

/** Of several readings of one name, each is so much less likely than those before it. */
function lessSure(location: Location, index: number): Location {
  return { ...location, confidence: location.confidence / (index + 1) };
}
