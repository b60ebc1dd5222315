import type { FoundPlace } from '../../../src/domain/places/place.ts';

/** A place as a source tells it, with what a test does not care about filled in. */
export function foundPlace(parts: Partial<FoundPlace>): FoundPlace {
  return {
    id: 'place',
    name: 'Somewhere',
    category: 'CAVE',
    coordinates: { lat: 40, lng: -80 },
    source: 'ATLAS',
    attributions: [{ text: 'Test atlas', licence: 'CC0-1.0' }],
    identifiers: {},
    tags: [],
    ...parts,
  };
}
