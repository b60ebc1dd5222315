import type { RankedPlace } from '../../../../src/domain/search/outcome.ts';
import { foundPlace } from '../found-place.ts';

/** A place of a search, from Wikipedia unless a test says otherwise. */
export function rankedPlace(id: string, parts: Partial<RankedPlace> = {}): RankedPlace {
  return {
    ...foundPlace({ id, name: `Cave ${id}`, source: 'WIKIPEDIA' }),
    sources: ['WIKIPEDIA'],
    score: 0.7,
    scoreFactors: [{ name: 'distance', weight: 0.5, value: 1, contribution: 0.5 }],
    tier: 'PRIMARY',
    distanceKm: 3,
    ...parts,
  };
}
