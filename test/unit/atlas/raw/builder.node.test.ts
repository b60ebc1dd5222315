import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { categoryOf } from '../../../../scripts/atlas/categories.ts';
import { isOneEditApart } from '../../../../scripts/atlas/edit-distance.ts';
import { mergePlaces } from '../../../../scripts/atlas/merge-places.ts';
import type { RawPlace } from '../../../../scripts/atlas/raw-places.ts';
import { checkIds, writePlaces } from '../../../../scripts/atlas/write-places.ts';
import { createPlaceStore } from '../../../../src/atlas/place-store.ts';
import manifest from '../../../../src/atlas/data/manifest.json';

const ROOT = new URL('../../../../', import.meta.url);
const digest = (path: string) =>
  createHash('sha256')
    .update(readFileSync(new URL(path, ROOT)))
    .digest('hex');

const CAVE: RawPlace = {
  name: 'Lost Cave',
  lat: 37,
  lng: -86,
  category: 'CAVE',
  rawCategory: 'cave',
  detail: '',
  wikidata: 'Q1',
  wikipedia: '',
  year: undefined,
  sitelinks: undefined,
  osmType: 0,
  osmId: 0,
  source: 'wikidata-archaeo',
  isShareAlike: false,
  isNumbered: true,
  identity: 'wikidata-archaeo|wd/Q1',
};
const WAY: RawPlace = {
  ...CAVE,
  name: 'The way',
  wikidata: '',
  osmType: 2,
  osmId: 7,
  source: 'osm-historic',
  isShareAlike: true,
  identity: 'osm-historic|osm/way/7',
};

describe('the manifest', () => {
  it.each(Object.entries(manifest.inputs))(
    '%s is what the data was built from',
    (path, expected) => {
      expect(digest(path)).toBe(expected);
    },
  );

  it.each(Object.entries(manifest.files))('%s is what was built', (name, { sha256 }) => {
    expect(digest(`src/atlas/data/${name}`)).toBe(sha256);
  });

  it('counts every source, each with a licence', () => {
    expect(manifest.sources.length).toBeGreaterThan(25);
    expect(manifest.sources.every(({ places, licence }) => places > 0 && licence !== '')).toBe(
      true,
    );
  });
});

describe('categories', () => {
  it.each([
    ['monument', 'Eureka Mine', '', 'MINE'],
    ['monument', 'Washington Monument', '', 'MONUMENT'],
    ['nps_unit', 'Mammoth Cave National Park', 'National Park', 'CAVE'],
    ['nps_unit', 'Zion National Park', 'National Park', 'NATURE'],
    ['nps_unit', 'Gettysburg', 'National Military Park, National Historic Site', 'MONUMENT'],
    ['ruins', 'Old Mine Office', '', 'RUINS'],
    ['world_heritage', 'Ha Long Bay', 'Natural', 'NATURE'],
    ['roman_villa', 'Fort Villa', '', 'ANCIENT_SITE'],
    ['attraction', 'Skyline Drive-In', '', 'THEATER'],
  ])('%s "%s" (%s) is %s', (raw, name, tags, expected) => {
    expect(categoryOf({ raw, name, tags })).toBe(expected);
  });

  it('has none for a word it does not know', () => {
    expect(categoryOf({ raw: 'spaceport', name: 'Spaceport', tags: '' })).toBeUndefined();
  });
});

describe('merging', () => {
  it('joins what shares an item, an object, or a name close by, and keeps all identifiers', () => {
    const named = {
      ...CAVE,
      name: 'LOST CAVE',
      lat: 37.0005,
      wikidata: '',
      wikipedia: 'en:Lost Cave',
      year: 1900,
    };
    expect(mergePlaces([CAVE, named])).toEqual([
      { ...CAVE, wikipedia: 'en:Lost Cave', year: 1900 },
    ]);
    expect(mergePlaces([CAVE, { ...CAVE, name: 'Other name', lat: 38 }])).toHaveLength(1);
    expect(mergePlaces([WAY, { ...WAY, name: 'Other name', lat: 38 }])).toHaveLength(1);
  });

  it('keeps apart what is far, other by item, or other by name', () => {
    const far = { ...CAVE, wikidata: '', lat: 37.003 };
    const otherItem = { ...CAVE, wikidata: 'Q2' };
    const otherName = { ...CAVE, wikidata: '', name: 'Found Cave' };
    expect(mergePlaces([CAVE, far, otherItem, otherName])).toHaveLength(4);
  });

  it('finds a duplicate across the edge of a cell', () => {
    const west = { ...CAVE, wikidata: '', lng: -86.0001 };
    const east = { ...CAVE, wikidata: '', lng: -85.9999 };
    expect(mergePlaces([west, east])).toHaveLength(1);
  });

  it('lets permissive data take nothing from share-alike data', () => {
    const shareAlike = { ...WAY, name: CAVE.name, year: 1900 };
    expect(mergePlaces([CAVE, shareAlike])).toEqual([CAVE]);
  });
});

describe('files of places', () => {
  it('may be empty, as in a build without share-alike data', () => {
    const bytes = writePlaces([], () => '');
    const store = createPlaceStore([new Uint8Array(bytes).buffer]);
    expect(store.size).toBe(0);
    expect(store.within({ lat: 0, lng: 0 }, 500)).toEqual([]);
    expect(store.inDivision({ countryCode: 'US' })).toEqual([]);
    expect(store.byIds(['atlas-400002w2'])).toEqual([undefined]);
  });

  it('give a place the same id in any order and company', () => {
    const hashed = {
      ...CAVE,
      isNumbered: false,
      wikidata: '',
      name: 'Unnumbered',
      lat: 40,
      identity: 'x|1',
    };
    const idsOf = (places: readonly RawPlace[]) => {
      const store = createPlaceStore([new Uint8Array(writePlaces(places, () => 'US.KY')).buffer]);
      return new Map(places.map((_, i) => [store.place(i).name, store.place(i).id]));
    };
    const one = idsOf([CAVE, WAY, hashed]);
    expect(new Set(one.values()).size).toBe(3);
    expect(idsOf([hashed]).get('Unnumbered')).toBe(one.get('Unnumbered'));
    expect(idsOf([WAY, CAVE]).get('The way')).toBe(one.get('The way'));
  });

  it('are refused where two places share an id', () => {
    expect(() => checkIds([CAVE, { ...CAVE, name: 'Another' }])).toThrow(/collide/);
    expect(() => checkIds([CAVE, WAY])).not.toThrow();
  });
});

describe('isOneEditApart', () => {
  it.each([
    ['pietrain', 'pietrain', true],
    ['hasselt', 'asselt', true],
    ['camrose', 'kamrose', true],
    ['lepel', 'lpeel', true],
    ['camrose', 'keimrozas', false],
    ['ab', 'cd', false],
    ['', 'ab', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isOneEditApart(a, b)).toBe(expected);
    expect(isOneEditApart(b, a)).toBe(expected);
  });
});
