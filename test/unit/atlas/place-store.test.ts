import { describe, expect, it } from 'vitest';
import { PLACE_SOURCE_ATTRIBUTIONS } from '../../../src/atlas/place-sources.ts';
import { createPlaceStore } from '../../../src/atlas/place-store.ts';
import { distanceKm } from '../../../src/domain/geo/coordinates.ts';
import { PLACE_CATEGORIES } from '../../../src/domain/places/category.ts';
import { permissiveStore, PLACE_FILES, store } from './load-atlas.ts';

const BOWLING_GREEN = { lat: 36.99, lng: -86.44 };
const all = Array.from({ length: store.size }, (_, number) => number);

describe('within', () => {
  it.each([
    ['Bowling Green', BOWLING_GREEN, 50],
    ['Suva, across the date line', { lat: -18, lng: 179.5 }, 400],
    ['the pole', { lat: 89, lng: 10 }, 2000],
    ['London', { lat: 51.5, lng: -0.12 }, 30],
  ])('is exactly what a look at every place gives: %s', (_, centre, radiusKm) => {
    const expected = all.filter(
      (number) => distanceKm(centre, store.coordinatesOf(number)) <= radiusKm,
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(store.within(centre, radiusKm).sort((a, b) => a - b)).toEqual(expected);
  });

  it('is empty far from everything', () => {
    expect(store.within({ lat: -48, lng: -123 }, 100)).toEqual([]);
  });
});

describe('inDivision', () => {
  it('has narrower areas inside wider ones', () => {
    const county = store.inDivision({ countryCode: 'US', admin1Code: 'KY', admin2Code: '227' });
    const state = new Set(store.inDivision({ countryCode: 'US', admin1Code: 'KY' }));
    const country = new Set(store.inDivision({ countryCode: 'US' }));
    expect(county.length).toBeGreaterThan(10);
    expect(county.every((number) => state.has(number))).toBe(true);
    expect([...state].every((number) => country.has(number))).toBe(true);
    expect(country.size).toBeGreaterThan(state.size);
  });

  it('does not take one code for the start of another', () => {
    expect(store.inDivision({ countryCode: 'U' })).toEqual([]);
    expect(store.inDivision({ countryCode: 'ZZ' })).toEqual([]);
  });
});

describe('place', () => {
  it('tells name, identifiers, licence and a link of a place', () => {
    const [place] = store.byIds(
      store
        .within({ lat: 48.80472, lng: 2.12028 }, 1)
        .map((number) => store.place(number))
        .filter(({ name }) => name === 'Palace of Versailles')
        .map(({ id }) => id),
    );
    expect(place).toMatchObject({
      name: 'Palace of Versailles',
      category: 'CASTLE',
      source: 'ATLAS',
      sitelinks: 108,
      url: 'https://en.wikipedia.org/wiki/Palace_of_Versailles',
      identifiers: { wikidata: 'Q2946', wikipedia: 'en:Palace of Versailles' },
      tags: ['palace', '1661'],
    });
    expect(place?.attributions).toEqual([PLACE_SOURCE_ATTRIBUTIONS['castlemap']]);
  });

  it('keeps objects of OpenStreetMap under its licence, and only in the file that can be left out', () => {
    const shareAlike = createPlaceStore([PLACE_FILES.shareAlikeData]);
    const lighthouse = all
      .slice(0, shareAlike.size)
      .find((number) => shareAlike.categoryOf(number) === 'LIGHTHOUSE');
    const place = shareAlike.place(lighthouse ?? 0);
    expect(place.identifiers.osm).toMatch(/^(node|way|relation)\/\d+$/);
    expect(place.attributions[0]?.licence).toBe('ODbL-1.0');
    for (let number = 0; number < permissiveStore.size; number++) {
      const licence = permissiveStore.place(number).attributions[0]?.licence ?? '';
      expect(licence).not.toMatch(/ODbL|-SA-/);
    }
  });

  it('every one has a unique id, a name, coordinates, a known category, a source with a licence', () => {
    const ids = new Set<string>();
    for (const number of all) {
      const place = store.place(number);
      ids.add(place.id);
      if (!/^atlas-[0-9a-z]{8}$/.test(place.id)) throw new Error(`Bad id ${place.id}`);
      if (place.name === '' || !PLACE_CATEGORIES.includes(place.category))
        throw new Error(`Bad place ${place.id}`);
      if (place.attributions.length !== 1 || !place.attributions[0]?.licence)
        throw new Error(`No licence: ${place.id}`);
      const { lat = 999, lng = 999 } = place.coordinates ?? {};
      if (Math.abs(lat) > 90 || Math.abs(lng) > 180)
        throw new Error(`Bad coordinates: ${place.id}`);
    }
    expect(ids.size).toBe(store.size);
    expect(store.size).toBeGreaterThan(100_000);
  });

  it('refuses a number that is none', () => {
    expect(() => store.place(store.size)).toThrow(RangeError);
    expect(() => store.categoryOf(-1)).toThrow(RangeError);
  });
});

describe('byIds', () => {
  it('answers in the order asked, from both files, with gaps for the unknown', () => {
    const last = store.place(store.size - 1);
    const first = store.place(0);
    const found = store.byIds([last.id, 'atlas-zzzzzzzz', first.id, 'wikipedia-1', '', last.id]);
    expect(found).toEqual([last, undefined, first, undefined, undefined, last]);
  });
});
