import { expect, it } from 'vitest';
import { explainCache, explainScores } from '../../../../src/domain/search/explain.ts';
import { fakePlace } from '../../../worker/support/fake-services.ts';

it('sums up what every term of the score did, the most telling first', () => {
  const factor = (name: string, weight: number, value: number) => ({
    name,
    weight,
    value,
    contribution: weight * value,
  });
  const places = [
    { ...fakePlace(0), scoreFactors: [factor('distance', 0.2, 1), factor('kind', 0.5, 1)] },
    { ...fakePlace(1), scoreFactors: [factor('distance', 0.2, 0), factor('kind', 0.5, 0.5)] },
  ];
  expect(explainScores(places)).toEqual([
    { name: 'kind', weight: 0.5, mean: 0.375, max: 0.5, places: 2 },
    { name: 'distance', weight: 0.2, mean: 0.1, max: 0.2, places: 1 },
  ]);
  expect(explainScores([])).toEqual([]);
});

it.each([
  [{ status: 'HIT', layer: 'MEMORY', ageSeconds: 3 }, 'the memory of this process, 3 s old'],
  [{ status: 'STALE', layer: 'KV', ageSeconds: 90 }, 'a new one is being made'],
  [{ status: 'MISS' }, 'no cache had it; kept for the next caller'],
  [{ status: 'BYPASS' }, '`force` was set'],
] as const)('says why the cache answered %o', (cache, words) => {
  expect(explainCache({ cache, complete: true, degraded: false })).toContain(words);
});

it('says why an answer is not kept', () => {
  const cache = { status: 'MISS' } as const;
  expect(explainCache({ cache, complete: false, degraded: true })).toContain('sources are still');
  expect(explainCache({ cache, complete: true, degraded: true })).toContain('something failed');
});
