import { describe, expect, it } from 'vitest';
import { SortedStrings } from '../../../src/atlas/sorted-strings.ts';
import { packSortedStrings } from '../../../scripts/atlas/section-writer.ts';

function listOf(strings: readonly string[]): SortedStrings {
  const sections = new Map(packSortedStrings('x', strings));
  const bytes = (name: string) => {
    const section = sections.get(`x.${name}`);
    return section instanceof Uint8Array ? section : new Uint8Array();
  };
  const blocks = sections.get('x.blocks');
  return new SortedStrings({
    shared: bytes('shared'),
    own: bytes('own'),
    blocks: blocks instanceof Uint32Array ? blocks : new Uint32Array(),
    bytes: bytes('bytes'),
  });
}

const WORDS = Array.from({ length: 500 }, (_, i) => `word${String(2 * i).padStart(4, '0')}`);

describe('sorted strings', () => {
  const list = listOf([...WORDS, 'été', 'ñandú', '東京']);

  it('reads every string back', () => {
    expect(Array.from({ length: list.length }, (_, i) => list.at(i))).toEqual([
      ...WORDS,
      'été',
      'ñandú',
      '東京',
    ]);
    expect([list.at(-1), list.at(list.length)]).toEqual(['', '']);
  });

  it('finds each string, and no other', () => {
    WORDS.forEach((word, i) => expect(list.indexOf(word)).toBe(i));
    expect(list.indexOf('東京')).toBe(502);
    for (const missing of ['', 'word0001', 'word', 'zzz', '東', '\u{10FFFF}'])
      expect(list.indexOf(missing)).toBe(-1);
  });

  it('tells where a missing one would stand, within a range too', () => {
    WORDS.forEach((_, i) =>
      expect(list.lowerBound(`word${String(2 * i + 1).padStart(4, '0')}`)).toBe(i + 1),
    );
    expect(list.lowerBound('a', 40, 90)).toBe(40);
    expect(list.lowerBound('zzz', 40, 90)).toBe(90);
    expect(list.indexOf('word0010', 40, 90)).toBe(-1);
    expect(list.indexOf('word0100', 40, 90)).toBe(50);
  });

  it('is empty where it holds nothing', () => {
    expect(listOf([]).indexOf('a')).toBe(-1);
    expect(listOf([]).length).toBe(0);
  });

  it('refuses strings out of order when packed', () => {
    expect(() => packSortedStrings('x', ['b', 'a'])).toThrow(/out of order/);
  });
});
