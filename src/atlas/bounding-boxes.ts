import type { Coordinates } from '../domain/geo/coordinates.ts';

/** Degrees; west is never greater than east. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Less than any degree of a meridian measures, so that boxes are never too small. */
const KM_PER_DEGREE = 111;
const RADIANS_PER_DEGREE = Math.PI / 180;

/** Boxes that together hold every point within `radiusKm`: two where the circle crosses the date line. */
export function boxesAround(centre: Coordinates, radiusKm: number): Box[] {
  const dLat = radiusKm / KM_PER_DEGREE;
  const south = Math.max(-90, centre.lat - dLat);
  const north = Math.min(90, centre.lat + dLat);
  const everyMeridian = { west: -180, south, east: 180, north };
  if (south === -90 || north === 90) return [everyMeridian];
  const sine = Math.sin(dLat * RADIANS_PER_DEGREE) / Math.cos(centre.lat * RADIANS_PER_DEGREE);
  if (sine >= 1) return [everyMeridian];
  const dLng = Math.asin(sine) / RADIANS_PER_DEGREE;
  const [west, east] = [centre.lng - dLng, centre.lng + dLng];
  if (west < -180)
    return [
      { west: -180, south, east, north },
      { west: west + 360, south, east: 180, north },
    ];
  if (east > 180)
    return [
      { west, south, east: 180, north },
      { west: -180, south, east: east - 360, north },
    ];
  return [{ west, south, east, north }];
}
