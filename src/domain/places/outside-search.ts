import type { RankedPlace } from '../search/outcome.ts';

/** A place of a search as it is outside any: without what it was to that search. */
export function outsideSearch(place: RankedPlace): RankedPlace {
  const { distanceKm: _, ...rest } = place;
  return { ...rest, score: 0, scoreFactors: [], tier: 'NEARBY' };
}
