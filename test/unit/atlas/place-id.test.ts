import { describe, expect, it } from 'vitest';
import {
  formatPlaceId,
  ID_SPACE_SIZE,
  idNumber,
  parsePlaceId,
} from '../../../src/atlas/place-id.ts';

describe('ids of places', () => {
  it.each([
    ['WIKIDATA', 2946],
    ['OSM_NODE', 12_345_678_901],
    ['OSM_RELATION', ID_SPACE_SIZE - 1],
    ['HASH', 1],
  ] as const)('%s %i comes back from its text', (space, value) => {
    const number = idNumber(space, value);
    expect(formatPlaceId(number)).toMatch(/^atlas-[0-9a-hjkmnp-tv-z]{8}$/);
    expect(parsePlaceId(formatPlaceId(number))).toBe(number);
  });

  it('are told apart by catalogue', () => {
    expect(formatPlaceId(idNumber('OSM_NODE', 5))).not.toBe(formatPlaceId(idNumber('OSM_WAY', 5)));
  });

  it('never change: callers keep them', () => {
    expect(formatPlaceId(idNumber('WIKIDATA', 2946))).toBe('atlas-400002w2');
  });

  it.each([
    '',
    'atlas-',
    'atlas-1234567',
    'atlas-123456789',
    'atlas-1234567u',
    'Atlas-12345678',
    'wiki-12345678',
  ])('"%s" is none', (id) => {
    expect(parsePlaceId(id)).toBeUndefined();
  });
});
