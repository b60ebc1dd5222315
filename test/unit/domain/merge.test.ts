import { describe, expect, it } from 'vitest';
import { mergePlaces } from '../../../src/domain/merge/merge-places.ts';
import { nameSimilarity } from '../../../src/domain/merge/similar-names.ts';
import { foundPlace } from './found-place.ts';

const CENTRE = { lat: 40, lng: -80 };

describe('merging places', () => {
  it('makes one of two with the same Wikidata item, however far apart they are told', () => {
    const merged = mergePlaces(
      [
        foundPlace({
          id: 'a',
          name: 'Salt Mine',
          source: 'ATLAS',
          identifiers: { wikidata: 'Q1' },
        }),
        foundPlace({
          id: 'b',
          name: 'Wieliczka',
          source: 'WIKIDATA',
          identifiers: { wikidata: 'Q1' },
          coordinates: { lat: 41, lng: -80 },
        }),
      ],
      CENTRE,
    );
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({ id: 'a', name: 'Salt Mine', sources: ['ATLAS', 'WIKIDATA'] });
  });

  it('makes one of two alike in name within 150 m, and keeps every credit', () => {
    const merged = mergePlaces(
      [
        foundPlace({
          id: 'a',
          name: 'Eastern State Penitentiary',
          coordinates: { lat: 40, lng: -80 },
        }),
        foundPlace({
          id: 'b',
          name: 'Eastern State Penitentiary Historic Site',
          coordinates: { lat: 40.0009, lng: -80.0005 },
          source: 'WIKIPEDIA',
          description: 'A prison.',
          attributions: [{ text: 'Wikipedia', licence: 'CC-BY-SA-4.0' }],
        }),
      ],
      CENTRE,
    );
    expect(merged).toHaveLength(1);
    expect(merged[0]?.description).toBe('A prison.');
    expect(merged[0]?.attributions.map(({ text }) => text)).toEqual(['Test atlas', 'Wikipedia']);
  });

  it('keeps two apart that differ in item, in name, or in distance', () => {
    const merged = mergePlaces(
      [
        foundPlace({ id: 'a', name: 'Old Mill', identifiers: { wikidata: 'Q1' } }),
        foundPlace({ id: 'b', name: 'Old Mill', identifiers: { wikidata: 'Q2' } }),
        foundPlace({ id: 'c', name: 'Devil’s Den' }),
        foundPlace({ id: 'd', name: 'Devil’s Den', coordinates: { lat: 40.1, lng: -80 } }),
      ],
      CENTRE,
    );
    expect(merged.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('keeps a brewery and the cave that it is named after apart', () => {
    const merged = mergePlaces(
      [
        foundPlace({ id: 'a', name: 'Horse Thief Cave' }),
        foundPlace({ id: 'b', name: 'Horse Thief Brewery', category: 'BREWERY' }),
      ],
      CENTRE,
    );
    expect(merged).toHaveLength(2);
  });

  it('keeps events apart that start at different times', () => {
    const event = { name: 'Ghost Walk', category: 'EVENT' } as const;
    const merged = mergePlaces(
      [
        foundPlace({ ...event, id: 'a', startsAt: 1 }),
        foundPlace({ ...event, id: 'b', startsAt: 2 }),
      ],
      CENTRE,
    );
    expect(merged).toHaveLength(2);
  });

  it('measures distances from the centre', () => {
    const [place] = mergePlaces(
      [foundPlace({ id: 'a', coordinates: { lat: 41, lng: -80 } })],
      CENTRE,
    );
    expect(place?.distanceKm).toBeCloseTo(111.2, 0);
  });
});

describe('similar names', () => {
  it.each([
    ['Château de Chillon', 'Chateau Chillon', 1],
    ['St. Louis Cathedral', 'Saint Louis Cathedral', 0.85],
  ])('%s ≈ %s', (a, b, least) => {
    expect(nameSimilarity(a, b)).toBeGreaterThanOrEqual(least);
  });

  it.each([
    ['Castle Museum', 'Castle Brewery'],
    ['Cave of the Winds', 'Hall of the Winds Theater'],
    ['Monument', 'Memorial'],
  ])('%s ≠ %s', (a, b) => {
    expect(nameSimilarity(a, b)).toBeLessThan(0.85);
  });
});
