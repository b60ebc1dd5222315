/** A point on the earth in degrees, WGS 84. Zero is a valid value of both. */
export interface Coordinates {
  readonly lat: number;
  readonly lng: number;
}

/** Mean radius of the earth (IUGG R1). */
const EARTH_RADIUS_KM = 6371.0088;
const RADIANS_PER_DEGREE = Math.PI / 180;

/** Kilometres on the great circle between two points, by the haversine formula. */
export function distanceKm(a: Coordinates, b: Coordinates): number {
  const halfLat = Math.sin(((b.lat - a.lat) * RADIANS_PER_DEGREE) / 2);
  const halfLng = Math.sin(((b.lng - a.lng) * RADIANS_PER_DEGREE) / 2);
  const chord =
    halfLat * halfLat +
    Math.cos(a.lat * RADIANS_PER_DEGREE) * Math.cos(b.lat * RADIANS_PER_DEGREE) * halfLng * halfLng;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}
