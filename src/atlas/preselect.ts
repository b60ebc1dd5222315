import { distanceKm, type Coordinates } from '../domain/geo/coordinates.ts';
import type { PlaceCategory } from '../domain/places/category.ts';
import type { PlaceStore } from './place-store.ts';

/** Places materialised for one question: ranking shows some dozens of them. */
export const MAX_ATLAS_PLACES = 600;
/** A documented place is worth coming this much farther for than one that nobody describes. */
const DOCUMENTED_DISTANCE_FACTOR = 0.6;
/** The same for one that half the world's Wikipedias describe: it is no discovery. */
const FAMOUS_DISTANCE_FACTOR = 1.2;
const FAMOUS_SITELINKS = 40;

interface Candidate {
  readonly number: number;
  readonly category: PlaceCategory;
  /** Kilometres, stretched for places less worth the way. */
  readonly effort: number;
}

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

/** The first `room` of the sorted candidates of which no kind is more than its even share. */
function takeEvenly(sorted: readonly Candidate[], room: number): Candidate[] {
  const totals = new Map<PlaceCategory, number>();
  for (const { category } of sorted) totals.set(category, (totals.get(category) ?? 0) + 1);
  const cap = evenCap([...totals.values()], room);
  const taken = new Map<PlaceCategory, number>();
  return sorted
    .filter(({ category }) => {
      const count = (taken.get(category) ?? 0) + 1;
      taken.set(category, count);
      return count <= cap;
    })
    .slice(0, room);
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
  const candidates = numbers.map((number): Candidate => ({
    number,
    category: store.categoryOf(number),
    effort: distanceKm(centre, store.coordinatesOf(number)) * distanceFactor(store, number),
  }));
  candidates.sort((a, b) => a.effort - b.effort || a.number - b.number);
  const isAsked = ({ category }: Candidate) => categories.includes(category);
  const asked = takeEvenly(candidates.filter(isAsked), limit);
  const others = takeEvenly(
    candidates.filter((candidate) => !isAsked(candidate)),
    limit - asked.length,
  );
  return [...asked, ...others].map(({ number }) => number);
}
