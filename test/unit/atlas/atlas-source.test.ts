import { describe, expect, it } from 'vitest';
import { createAtlasSource } from '../../../src/atlas/atlas-source.ts';
import { MAX_ATLAS_PLACES } from '../../../src/atlas/preselect.ts';
import { distanceKm } from '../../../src/domain/geo/coordinates.ts';
import type { PlaceCategory } from '../../../src/domain/places/category.ts';
import type { FoundPlace } from '../../../src/domain/places/place.ts';
import type { PlaceQuery } from '../../../src/domain/places/source.ts';
import { store } from './load-atlas.ts';

const source = createAtlasSource(store);
const BOWLING_GREEN = { lat: 36.99, lng: -86.44 };
const LONDON = { lat: 51.507, lng: -0.128 };

async function find(
  query: Partial<PlaceQuery> & Pick<PlaceQuery, 'centre' | 'radiusKm'>,
): Promise<readonly FoundPlace[]> {
  const whole: PlaceQuery = { locationName: 'anywhere', categories: [], words: '', ...query };
  const answer = await source.find(whole, new AbortController().signal);
  return answer.status === 'OK' ? answer.places : [];
}

const count = (places: readonly FoundPlace[], category: PlaceCategory) =>
  places.filter((place) => place.category === category).length;

describe('the atlas as a source', () => {
  it('answers with the places inside the radius', async () => {
    const places = await find({ centre: BOWLING_GREEN, radiusKm: 50 });
    expect(places.length).toBeGreaterThan(20);
    for (const { coordinates } of places) {
      expect(distanceKm(BOWLING_GREEN, coordinates ?? LONDON)).toBeLessThanOrEqual(50);
    }
  });

  it('is empty, and no failure, where there is nothing', async () => {
    const query: PlaceQuery = {
      centre: { lat: -48, lng: -123 },
      radiusKm: 50,
      locationName: '',
      categories: [],
      words: '',
    };
    expect(await source.find(query, new AbortController().signal)).toEqual({ status: 'EMPTY' });
  });

  it('tells members of a division by code, wherever the centre is', async () => {
    const division = { countryCode: 'US', admin1Code: 'NV' };
    const places = await find({ centre: LONDON, radiusKm: 1, division });
    expect(places.length).toBe(Math.min(MAX_ATLAS_PLACES, store.inDivision(division).length));
  });

  it('gives no more than it may, each place once', async () => {
    const places = await find({ centre: LONDON, radiusKm: 200 });
    expect(places).toHaveLength(MAX_ATLAS_PLACES);
    expect(new Set(places.map(({ id }) => id)).size).toBe(MAX_ATLAS_PLACES);
  });

  it('lets no kind of place push out the rare ones', async () => {
    const places = await find({ centre: LONDON, radiusKm: 200 });
    const kinds = new Set(places.map(({ category }) => category));
    const inside = new Set(store.within(LONDON, 200).map((number) => store.categoryOf(number)));
    expect(inside.size - kinds.size).toBe(0);
    for (const kind of kinds) expect(count(places, kind)).toBeLessThanOrEqual(MAX_ATLAS_PLACES / 4);
  });

  it('brings all of an asked-for kind before anything else', async () => {
    const inside = store
      .within(LONDON, 200)
      .filter((number) => store.categoryOf(number) === 'LIGHTHOUSE').length;
    const places = await find({ centre: LONDON, radiusKm: 200, categories: ['LIGHTHOUSE'] });
    expect(inside).toBeGreaterThan(5);
    expect(count(places, 'LIGHTHOUSE')).toBe(inside);
    expect(places.slice(0, inside).every(({ category }) => category === 'LIGHTHOUSE')).toBe(true);
  });
});
