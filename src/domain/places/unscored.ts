import type { RankedPlace } from '../search/outcome.ts';
import type { FoundPlace } from './place.ts';

/** A place outside any search: no score, no factors, no distance. */
export function unscored(place: FoundPlace): RankedPlace {
  return { ...place, sources: [place.source], score: 0, scoreFactors: [], tier: 'NEARBY' };
}
