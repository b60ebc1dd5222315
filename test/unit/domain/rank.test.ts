import { describe, expect, it } from 'vitest';
import { mergePlaces } from '../../../src/domain/merge/merge-places.ts';
import type { FoundPlace } from '../../../src/domain/places/place.ts';
import { MAX_RANKED_PLACES, rankPlaces } from '../../../src/domain/rank/rank-places.ts';
import type { RankContext } from '../../../src/domain/rank/factors.ts';
import { SCORE_WEIGHTS } from '../../../src/domain/rank/weights.ts';
import { foundPlace } from './found-place.ts';

const CENTRE = { lat: 40, lng: -80 };
const ANYTHING: RankContext = { categories: [], words: [], halfDistanceKm: 40 };

function rank(found: readonly FoundPlace[], context: Partial<RankContext> = {}) {
  return rankPlaces(mergePlaces(found, CENTRE), { ...ANYTHING, ...context });
}

function many(count: number, parts: Partial<FoundPlace>): readonly FoundPlace[] {
  return Array.from({ length: count }, (_, at) =>
    foundPlace({
      ...parts,
      id: `${parts.category}-${at}`,
      name: `Place ${at} ${parts.category}`,
      coordinates: { lat: 40 + at * 0.004, lng: -80 },
    }),
  );
}

describe('ranking', () => {
  it('weighs every factor once: weights sum to one', () => {
    expect(Object.values(SCORE_WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(
      1,
      10,
    );
  });

  it('explains each score: contributions are weight times value and sum to it', () => {
    const ranked = rank([
      ...many(5, { category: 'BREWERY' }),
      ...many(5, { category: 'CAVE', sitelinks: 3 }),
    ]);
    for (const { score, scoreFactors } of ranked) {
      expect(scoreFactors.map(({ name }) => name).toSorted()).toEqual(
        Object.keys(SCORE_WEIGHTS).toSorted(),
      );
      for (const { weight, value, contribution } of scoreFactors) {
        expect(contribution).toBeCloseTo(weight * value, 10);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
      expect(scoreFactors.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(
        score,
        10,
      );
    }
  });

  it('shows the two caves of a town of forty breweries', () => {
    const ranked = rank([...many(40, { category: 'BREWERY' }), ...many(2, { category: 'CAVE' })]);
    expect(ranked.slice(0, 2).map(({ category }) => category)).toEqual(['CAVE', 'CAVE']);
    expect(
      ranked
        .filter(({ category }) => category === 'BREWERY')
        .every(({ tier }) => tier === 'NEARBY'),
    ).toBe(true);
  });

  it('shows the breweries to whoever asks for breweries', () => {
    const ranked = rank([...many(40, { category: 'BREWERY' }), ...many(2, { category: 'CAVE' })], {
      categories: ['BREWERY'],
    });
    expect(
      ranked
        .slice(0, 40)
        .every(({ category, tier }) => category === 'BREWERY' && tier === 'PRIMARY'),
    ).toBe(true);
  });

  it('prefers the near, the obscure and the agreed-upon, all else equal', () => {
    const [near] = rank([
      foundPlace({ id: 'far', coordinates: { lat: 40.3, lng: -80 } }),
      foundPlace({ id: 'near' }),
    ]);
    expect(near?.id).toBe('near');
    const [obscure] = rank([
      foundPlace({ id: 'famous', name: 'Famous', sitelinks: 120 }),
      foundPlace({ id: 'obscure', name: 'Obscure', sitelinks: 1 }),
    ]);
    expect(obscure?.id).toBe('obscure');
    const agreed = { name: 'Agreed', identifiers: { wikidata: 'Q5' } };
    const [first] = rank([
      foundPlace({ id: 'alone', name: 'Alone', identifiers: { wikidata: 'Q6' } }),
      foundPlace({ ...agreed, id: 'a' }),
      foundPlace({ ...agreed, id: 'b', source: 'WIKIPEDIA' }),
    ]);
    expect(first?.id).toBe('a');
  });

  it('orders by score and splits the tiers at one half', () => {
    const ranked = rank([
      ...many(30, { category: 'HISTORIC_BUILDING' }),
      ...many(10, { category: 'GHOST_TOWN' }),
    ]);
    const scores = ranked.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(ranked.every(({ score, tier }) => score >= 0.5 === (tier === 'PRIMARY'))).toBe(true);
  });

  it('sinks chains and pages that only list places', () => {
    const ranked = rank([
      foundPlace({ id: 'chain', name: "McDonald's Asheville", category: 'ROADSIDE_ATTRACTION' }),
      foundPlace({
        id: 'list',
        name: 'Top 10 caves',
        url: 'https://www.tripadvisor.com/Attractions',
      }),
      foundPlace({ id: 'cave', name: 'Linville Caverns', coordinates: { lat: 40.4, lng: -80 } }),
      foundPlace({ id: 'target-rock', name: 'Targeted Rock' }),
    ]);
    expect(
      ranked
        .slice(0, 2)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['cave', 'target-rock']);
    expect(ranked.slice(2).every(({ tier }) => tier === 'NEARBY')).toBe(true);
  });

  it('answers with at most MAX_RANKED_PLACES', () => {
    expect(rank(many(MAX_RANKED_PLACES + 50, { category: 'CAVE' }))).toHaveLength(
      MAX_RANKED_PLACES,
    );
  });
});
