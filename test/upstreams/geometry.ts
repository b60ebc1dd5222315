export interface Point {
  readonly lat: number;
  readonly lng: number;
}

export interface Area {
  readonly centre: Point;
  readonly radiusKm: number;
}

const EARTH_RADIUS_KM = 6371.0088;
const KM_PER_MILE = 1.609344;
const toRadians = (degrees: number): number => (degrees * Math.PI) / 180;
const toDegrees = (radians: number): number => (radians * 180) / Math.PI;

/** Great-circle distance in kilometres. */
export function kilometresBetween(a: Point, b: Point): number {
  const lat = Math.sin(toRadians(b.lat - a.lat) / 2);
  const lng = Math.sin(toRadians(b.lng - a.lng) / 2);
  const chord = lat * lat + Math.cos(toRadians(a.lat)) * Math.cos(toRadians(b.lat)) * lng * lng;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The point a distance away in a direction (degrees, north is zero), longitude within ±180. */
export function travel(from: Point, { km, bearing }: { km: number; bearing: number }): Point {
  const angle = km / EARTH_RADIUS_KM;
  const lat = toRadians(from.lat);
  const sine =
    Math.sin(lat) * Math.cos(angle) +
    Math.cos(lat) * Math.sin(angle) * Math.cos(toRadians(bearing));
  const east = Math.sin(toRadians(bearing)) * Math.sin(angle) * Math.cos(lat);
  const lng = from.lng + toDegrees(Math.atan2(east, Math.cos(angle) - Math.sin(lat) * sine));
  return {
    lat: round(toDegrees(Math.asin(sine))),
    lng: round(((((lng + 180) % 360) + 360) % 360) - 180),
  };
}

/** Five decimals: about a metre. */
export function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

export function isOnEarth({ lat, lng }: Point): boolean {
  return Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
}

/** "30km", "50", "31mi" in kilometres; undefined where it is no distance. */
export function toKilometres(distance: string, unit = 'km'): number | undefined {
  const match = /^(\d+(?:\.\d+)?)\s*(km|m|mi|miles)?$/iu.exec(distance.trim());
  if (!match) return undefined;
  const value = Number(match[1]);
  const measure = (match[2] ?? unit).toLowerCase();
  if (measure === 'm') return value / 1000;
  return measure.startsWith('mi') ? value * KM_PER_MILE : value;
}

const BASE32 = '0123456789bcdefghjkmnpqrstuvwxyz';

/** Centre of a geohash cell, or undefined where it is none. */
export function fromGeohash(geohash: string): Point | undefined {
  let south = -90;
  let north = 90;
  let west = -180;
  let east = 180;
  let isLongitude = true;
  for (const character of geohash.toLowerCase()) {
    const bits = BASE32.indexOf(character);
    if (bits < 0) return undefined;
    for (let mask = 16; mask > 0; mask >>= 1) {
      const upper = (bits & mask) !== 0;
      const middle = isLongitude ? (west + east) / 2 : (south + north) / 2;
      if (isLongitude) [west, east] = upper ? [middle, east] : [west, middle];
      else [south, north] = upper ? [middle, north] : [south, middle];
      isLongitude = !isLongitude;
    }
  }
  return { lat: round((south + north) / 2), lng: round((west + east) / 2) };
}
