import type { PlaceQuery } from './source.ts';

/** About eleven metres: nobody means a finer difference, and rounding lets neighbours share answers. */
const COORDINATE_DECIMALS = 4;
const RADIUS_DECIMALS = 1;

/** Equal for queries to which every source has the same answer. */
export function queryKey(query: PlaceQuery): string {
  const {
    centre,
    radiusKm,
    division,
    locationName,
    countryCode,
    timeZone,
    categories,
    words,
    dates,
  } = query;
  return JSON.stringify([
    centre.lat.toFixed(COORDINATE_DECIMALS),
    centre.lng.toFixed(COORDINATE_DECIMALS),
    radiusKm.toFixed(RADIUS_DECIMALS),
    division ?? null,
    locationName,
    countryCode ?? null,
    timeZone ?? null,
    categories.toSorted(),
    words,
    dates ?? null,
  ]);
}
