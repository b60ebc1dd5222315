import type { Coordinates } from '../domain/geo/coordinates.ts';

const ALPHABET = '0123456789bcdefghjkmnpqrstuvwxyz';
const BITS_OF_CHARACTER = 5;

/** The geohash of a point, `length` characters long (nine are about five metres). */
export function geohash({ lat, lng }: Coordinates, length: number): string {
  let [south, north, west, east] = [-90, 90, -180, 180];
  let hash = '';
  for (let bit = 0, character = 0; hash.length < length; bit += 1) {
    // Bits take turns, longitude first.
    const isLongitude = bit % 2 === 0;
    const middle = isLongitude ? (west + east) / 2 : (south + north) / 2;
    const isUpper = (isLongitude ? lng : lat) >= middle;
    if (isLongitude) [west, east] = isUpper ? [middle, east] : [west, middle];
    else [south, north] = isUpper ? [middle, north] : [south, middle];
    character = character * 2 + (isUpper ? 1 : 0);
    if (bit % BITS_OF_CHARACTER === BITS_OF_CHARACTER - 1) {
      hash += ALPHABET.charAt(character);
      character = 0;
    }
  }
  return hash;
}
