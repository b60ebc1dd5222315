import type { Area, Point } from './geometry.ts';
import { kilometresBetween, travel } from './geometry.ts';
import { hostileText, hostileUrl } from './hostile.ts';
import type { Kind } from './kinds.ts';
import { KINDS, NAMES, NOISE } from './kinds.ts';
import { fraction, hash, pick } from './seed.ts';

/** A place that does not exist, the same for whoever asks about the same surroundings. */
export interface SimulatedPlace {
  readonly index: number;
  readonly name: string;
  readonly summary: string;
  readonly kind: Kind;
  readonly point: Point;
  readonly distanceKm: number;
  /** Wikidata id, outside the range that Wikidata has given out. */
  readonly item: string;
  readonly sitelinks: number;
  readonly website: string;
  readonly image: string;
}

export type Knower = 'wikipedia' | 'wikidata' | 'overpass' | 'serpapi' | 'reddit';

/** Who knows the place of an index: the overlaps are what merging is tested on. Index 0 is known to all. */
const KNOWS: Readonly<Record<Knower, (index: number) => boolean>> = {
  wikipedia: (index) => index % 3 !== 2,
  wikidata: (index) => index % 4 !== 3,
  overpass: (index) => index % 2 === 0,
  serpapi: (index) => index % 5 === 0 || index === 1,
  reddit: (index) => index % 7 === 0,
};

const COUNT = 36;
const NEAREST_KM = 0.15;
const FARTHEST_KM = 60;
/** Sources disagree on a place by so much at most: well within the 150 m of one place. */
const DISAGREEMENT_KM = 0.06;
const SNAP = 0.01;
const NOISE_INDEXES = [11, 23, 34];

/** Places within an area that one upstream knows, nearest first. */
export function placesIn(area: Area, knower: Knower): SimulatedPlace[] {
  const anchor = snap(area.centre);
  return Array.from({ length: COUNT }, (_, index) => index)
    .filter((index) => KNOWS[knower](index))
    .map((index) => placeAt(anchor, index, knower))
    .map((place) => ({ ...place, distanceKm: kilometresBetween(area.centre, place.point) }))
    .filter((place) => place.distanceKm <= area.radiusKm)
    .toSorted((a, b) => a.distanceKm - b.distanceKm);
}

/** Text and links turned against whoever shows or obeys them; the place stays recognisable. */
export function turnHostile(place: SimulatedPlace): SimulatedPlace {
  return {
    ...place,
    name: `${place.name} ${hostileText(place.index)}`,
    summary: hostileText(place.index + 2),
    website: hostileUrl(place.index),
    image: hostileUrl(place.index + 1),
  };
}

/** Centres that differ by rounding must find the same places. */
function snap({ lat, lng }: Point): Point {
  return { lat: Math.round(lat / SNAP) * SNAP, lng: Math.round(lng / SNAP) * SNAP };
}

function placeAt(anchor: Point, index: number, knower: Knower): SimulatedPlace {
  const here = `${anchor.lat.toFixed(2)},${anchor.lng.toFixed(2)}`;
  const seed = hash(here);
  const kind = NOISE_INDEXES.includes(index) ? pick(NOISE, index) : pick(KINDS, seed + index);
  const name = `${pick(NAMES, seed + index * 7)} ${kind.noun}`;
  const slug = name.toLowerCase().replaceAll(/[^a-z]+/gu, '-');
  const spot = travel(anchor, {
    km: NEAREST_KM * (FARTHEST_KM / NEAREST_KM) ** (index / (COUNT - 1)),
    bearing: fraction(`${here}/${index}`) * 360,
  });
  const point = travel(spot, {
    km: DISAGREEMENT_KM * fraction(`${here}/${index}/${knower}`) * 0.5,
    bearing: fraction(`${knower}/${index}/${here}`) * 360,
  });
  return {
    index,
    name,
    summary: `${name} is a ${kind.noun.toLowerCase()} that exists only in this simulator. It is said to hum on quiet evenings.`,
    kind,
    point,
    distanceKm: 0,
    item: `Q${990_000_000 + ((seed + index * 101) % 9_000_000)}`,
    sitelinks: 1 + (hash(name) % 9),
    website: `https://example.org/places/${slug}?utm_source=simulator&fbclid=${index}`,
    image: `https://upload.wikimedia.org/wikipedia/commons/thumb/f/fx/${slug}.jpg/400px-${slug}.jpg`,
  };
}
