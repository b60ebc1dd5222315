import type { Coordinates } from '../geo/coordinates.ts';
import type { Division, Location, LocationKind } from '../geo/location.ts';

/** The ground that a search covers: a circle, or an area known by its codes. */
export interface SearchArea {
  readonly centre: Coordinates;
  readonly radiusKm: number;
  readonly division?: Division;
}

/** What people mean by "in" or "near" such a location when they name no distance. */
const DEFAULT_RADIUS_KM: Readonly<Record<LocationKind, number>> = {
  NEIGHBOURHOOD: 15,
  LANDMARK: 30,
  TOWN: 40,
  CITY: 40,
  COORDINATES: 40,
  COUNTY: 50,
  REGION: 120,
  STATE: 250,
  COUNTRY: 500,
};

/** A wider circle than this is no longer "near" anything. */
const WIDEST_RADIUS_KM = 200;
const GROWTH_STEPS = [2, 4] as const;

/**
 * The areas to try in turn until enough is found. A distance that somebody named is kept to;
 * otherwise the circle doubles, and an area with borders opens to the country around it.
 */
export function searchAreas(
  location: Location,
  namedRadiusKm?: number,
): readonly [SearchArea, ...SearchArea[]] {
  const centre = location.coordinates;
  if (namedRadiusKm !== undefined) return [{ centre, radiusKm: namedRadiusKm }];
  const radiusKm = location.extentKm ?? DEFAULT_RADIUS_KM[location.kind];
  const first = {
    centre,
    radiusKm,
    ...(location.division !== undefined && { division: location.division }),
  };
  const wider = [...GROWTH_STEPS.map((step) => radiusKm * step), WIDEST_RADIUS_KM]
    .map((wide) => Math.min(wide, WIDEST_RADIUS_KM))
    .filter((wide) => wide > radiusKm);
  return [first, ...[...new Set(wider)].map((wide) => ({ centre, radiusKm: wide }))];
}
