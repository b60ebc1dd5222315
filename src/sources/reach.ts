import type { Coordinates } from '../domain/geo/coordinates.ts';
import { distanceKm } from '../domain/geo/coordinates.ts';

/** Upstreams measure on other spheres and from other centres of a place; a twentieth covers both. */
const TOLERANCE = 1.05;
/** A place's own extent: with a radius of a kilometre or two it is more than a twentieth. */
const TOLERANCE_KM = 0.25;

/** Where something is and how far to look. */
export interface Reach {
  readonly centre: Coordinates;
  readonly radiusKm: number;
}

/** Whether a point lies within reach, with tolerance. */
export function isWithin(reach: Reach, point: Coordinates): boolean {
  return distanceKm(reach.centre, point) <= reach.radiusKm * TOLERANCE + TOLERANCE_KM;
}

/** Coordinates of two numbers, where both are there and on the earth. Zero is a coordinate. */
export function coordinatesOf(
  lat: number | undefined,
  lng: number | undefined,
): Coordinates | undefined {
  if (lat === undefined || lng === undefined || !Number.isFinite(lat) || !Number.isFinite(lng))
    return undefined;
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : undefined;
}

/** A coordinate as it is sent: five decimals are about a metre, and equal searches send equal calls. */
export function coordinateText(degrees: number): string {
  // Adding zero turns the negative zero of toFixed's rounding into a plain one.
  return String(Number(degrees.toFixed(5)) + 0);
}
