import { expect, it } from 'vitest';
import { createMix, type MixTown } from '../../bench/mix.ts';

const TOWNS = Array.from({ length: 400 }, (_, index): MixTown => ({
  name: `Town${index}x`,
  admin1Code: 'KY',
  admin1Name: 'Kentucky',
}));
const OPTIONS = { towns: TOWNS, count: 2000, known: 20, seed: 3 };

const townOf = (sentence: string): string => /Town\d+x/iu.exec(sentence)?.[0].toLowerCase() ?? '';

it('is 60 % repeated, 30 % new sentences and 10 % new places', () => {
  const { items } = createMix(OPTIONS);
  const share = (kind: string): number =>
    items.filter((item) => item.kind === kind).length / items.length;
  expect(share('REPEATED')).toBeCloseTo(0.6, 1);
  expect(share('NEW_SENTENCE')).toBeCloseTo(0.3, 1);
  expect(share('NEW_PLACE')).toBeCloseTo(0.1, 1);
});

it('repeats only what was asked, and asks anew only where it says so', () => {
  const { known, items } = createMix(OPTIONS);
  const sentences = new Set(known);
  const towns = new Set(known.map(townOf));
  for (const { kind, sentence } of items) {
    expect(sentences.has(sentence)).toBe(kind === 'REPEATED');
    expect(towns.has(townOf(sentence))).toBe(kind !== 'NEW_PLACE');
    sentences.add(sentence);
    towns.add(townOf(sentence));
  }
});

it('is the same in every run, and refuses more new places than there are towns', () => {
  expect(createMix(OPTIONS)).toEqual(createMix(OPTIONS));
  expect(() => createMix({ ...OPTIONS, towns: TOWNS.slice(0, 30) })).toThrow('more new places');
});
