import { distanceKm } from '../../src/domain/geo/coordinates.ts';
import type { Town } from './towns.ts';

const RADIANS_PER_DEGREE = Math.PI / 180;
/** So many of an area's towns lie within its extent; the rest are islands and outliers. */
const EXTENT_QUANTILE = 0.95;
const MIN_EXTENT_KM = 5;

export interface Shape {
  readonly lat: number;
  readonly lng: number;
  readonly extentKm: number;
  readonly population: number;
  readonly timeZone: string;
}

/**
 * Centre and extent of an area from its towns. The centre is a mean on the sphere weighted by the
 * square root of population, so that neither one metropolis nor many hamlets decide it alone.
 */
export function shapeOf(towns: readonly Town[]): Shape {
  let [x, y, z, population] = [0, 0, 0, 0];
  for (const town of towns) {
    const weight = Math.sqrt(town.population + 1);
    const [lat, lng] = [town.lat * RADIANS_PER_DEGREE, town.lng * RADIANS_PER_DEGREE];
    x += weight * Math.cos(lat) * Math.cos(lng);
    y += weight * Math.cos(lat) * Math.sin(lng);
    z += weight * Math.sin(lat);
    population += town.population;
  }
  const centre = {
    lat: Math.atan2(z, Math.hypot(x, y)) / RADIANS_PER_DEGREE,
    lng: Math.atan2(y, x) / RADIANS_PER_DEGREE,
  };
  const distances = towns.map((town) => distanceKm(centre, town)).sort((a, b) => a - b);
  const extent = distances[Math.floor((distances.length - 1) * EXTENT_QUANTILE)] ?? 0;
  const largest = towns.reduce<Town | undefined>(
    (best, town) => (best && best.population >= town.population ? best : town),
    undefined,
  );
  return {
    ...centre,
    extentKm: Math.max(MIN_EXTENT_KM, extent),
    population,
    timeZone: largest?.timeZone ?? '',
  };
}
