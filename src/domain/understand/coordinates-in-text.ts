import type { Coordinates } from '../geo/coordinates.ts';

export interface CoordinatesMention {
  readonly coordinates: Coordinates;
  readonly words: string;
}

/** Decimal degrees, latitude first: "37.4793, -82.5188", "48.8584° N, 2.2945° E". At least two decimals each. */
const DECIMAL_DEGREES =
  /(?<![\d.])([+-]?\d{1,2}\.\d{2,})\s*°?\s*([NS])?\s*[,;\s]\s*([+-]?\d{1,3}\.\d{2,})\s*°?\s*([EW])?(?![\d.])/iu;

function signed(value: string, hemisphere: string | undefined): number {
  const number = Number(value);
  return /^[SW]$/iu.test(hemisphere ?? '') ? -Math.abs(number) : number;
}

/** The first pair of coordinates written out in a text, where it is a point on earth. */
export function findCoordinates(text: string): CoordinatesMention | undefined {
  const found = DECIMAL_DEGREES.exec(text);
  if (found === null) return undefined;
  const [words, lat = '', northOrSouth, lng = '', eastOrWest] = found;
  const coordinates = { lat: signed(lat, northOrSouth), lng: signed(lng, eastOrWest) };
  const isOnEarth = Math.abs(coordinates.lat) <= 90 && Math.abs(coordinates.lng) <= 180;
  return isOnEarth ? { coordinates, words: words.trim() } : undefined;
}
