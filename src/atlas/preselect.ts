import { distanceKm, type Coordinates } from '../domain/geo/coordinates.ts';
import type { PlaceCategory } from '../domain/places/category.ts';
import type { PlaceStore } from './place-store.ts';

/** Places materialised for one question: ranking shows some dozens of them. */
export const MAX_ATLAS_PLACES = 300;
/** A documented place is worth coming this much farther for than one that nobody describes. */
const DOCUMENTED_DISTANCE_FACTOR = 0.6;
/** The same for one that half the world's Wikipedias describe: it is no discovery. */
const FAMOUS_DISTANCE_FACTOR = 1.2;
const FAMOUS_SITELINKS = 40;

function distanceFactor(store: PlaceStore, number: number): number {
  if ((store.sitelinksOf(number) ?? 0) >= FAMOUS_SITELINKS) return FAMOUS_DISTANCE_FACTOR;
  return store.isDocumented(number) ? DOCUMENTED_DISTANCE_FACTOR : 1;
}

/** The most that each kind may have so that all of them together fill the room: the rare ones keep all of theirs. */
function evenCap(counts: readonly number[], room: number): number {
  const ascending = [...counts].sort((a, b) => a - b);
  let left = room;
  for (const [i, count] of ascending.entries()) {
    const share = Math.ceil(left / (ascending.length - i));
    if (count >= share) return share;
    left -= count;
  }
  return room;
}

/** Positions of places of one category, for each category. */
type Groups = Map<PlaceCategory, number[]>;

/** Of one group the `count` positions of least effort. Typed arrays sort ten times as fast as objects. */
function nearestOf(
  group: readonly number[],
  efforts: Float64Array,
  count: number,
): readonly number[] {
  if (group.length <= count) return group;
  const sorted = Float64Array.from(group, (position) => efforts[position] ?? 0).sort();
  const threshold = sorted[count - 1] ?? 0;
  return group.filter((position) => (efforts[position] ?? 0) <= threshold);
}

/** At most `room` positions, of which no group has more than its even share, by ascending effort. */
function takeEvenly(groups: readonly number[][], efforts: Float64Array, room: number): number[] {
  const cap = evenCap(
    groups.map((group) => group.length),
    room,
  );
  return groups
    .flatMap((group) => nearestOf(group, efforts, cap))
    .sort((a, b) => (efforts[a] ?? 0) - (efforts[b] ?? 0) || a - b)
    .slice(0, room);
}

function groupByCategory(store: PlaceStore, numbers: readonly number[]): Groups {
  const groups: Groups = new Map();
  numbers.forEach((number, position) => {
    const category = store.categoryOf(number);
    const group = groups.get(category) ?? [];
    if (group.length === 0) groups.set(category, group);
    group.push(position);
  });
  return groups;
}

/**
 * At most `limit` of the places, without making any of them into an object: those of asked-for
 * categories first, then the others. Within both, kinds share the room evenly and the near ones,
 * stretched by how well known they are, come first.
 */
export function preselect(
  store: PlaceStore,
  numbers: readonly number[],
  options: { centre: Coordinates; categories: readonly PlaceCategory[]; limit?: number },
): number[] {
  const { centre, categories, limit = MAX_ATLAS_PLACES } = options;
  if (numbers.length <= limit) return [...numbers];
  const efforts = Float64Array.from(
    numbers,
    (number) => distanceKm(centre, store.coordinatesOf(number)) * distanceFactor(store, number),
  );
  const groups = [...groupByCategory(store, numbers)];
  const groupsWhere = (isAsked: boolean) =>
    groups
      .filter(([category]) => categories.includes(category) === isAsked)
      .map(([, group]) => group);
  const asked = takeEvenly(groupsWhere(true), efforts, limit);
  const others = takeEvenly(groupsWhere(false), efforts, limit - asked.length);
  return [...asked, ...others].flatMap((position) => numbers[position] ?? []);
}
