import { describe, expect, it } from 'vitest';
import { foundPlaceSchema, rankedPlaceSchema } from '../../../../src/domain/places/place-schema.ts';
import type { RankedPlace } from '../../../../src/domain/search/outcome.ts';
import { rankedPlace } from './ranked-place.ts';

/** Every field that a place can have. */
const WHOLE: Required<RankedPlace> = {
  ...rankedPlace('a'),
  distanceKm: 0,
  description: 'Dark.',
  coordinates: { lat: 0, lng: -180 },
  url: 'https://example.org/a',
  image: {
    url: 'https://example.org/a.jpg',
    attribution: { text: 'Somebody', url: 'https://example.org', licence: 'CC-BY-4.0' },
  },
  identifiers: { wikidata: 'Q1', wikipedia: 'en:A', osm: 'node/1' },
  sitelinks: 0,
  startsAt: 1,
  endsAt: 2,
  tags: ['deep'],
};

function readBack(value: unknown): unknown {
  return rankedPlaceSchema.safeParse(JSON.parse(JSON.stringify(value))).data;
}

describe('a place read back from JSON', () => {
  it('is what it was, with every field and with none but the needed', () => {
    expect(readBack(WHOLE)).toEqual(WHOLE);
    const bare = rankedPlace('b');
    expect(readBack(bare)).toEqual(bare);
  });

  it.each([
    ['no name', { name: undefined }],
    ['a category that is none', { category: 'SPACESHIP' }],
    ['a source that is none', { sources: ['MYSPACE'] }],
    ['no source', { sources: [] }],
    ['a point beyond the poles', { coordinates: { lat: 91, lng: 0 } }],
    ['null for what is absent', { url: null }],
  ])('is none with %s', (_what, change) => {
    expect(readBack({ ...WHOLE, ...change })).toBeUndefined();
  });

  it('is read as its source told it where it was not ranked', () => {
    const found = foundPlaceSchema.parse(WHOLE);
    expect(WHOLE).toMatchObject(found);
    expect(
      Object.keys(WHOLE)
        .filter((key) => !(key in found))
        .sort(),
    ).toEqual(['distanceKm', 'score', 'scoreFactors', 'sources', 'tier']);
  });
});
