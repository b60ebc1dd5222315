import type { MergedPlace } from '../merge/merge-places.ts';
import type { PlaceCategory } from '../places/category.ts';
import type { RankedPlace, ScoreFactor } from '../search/outcome.ts';
import { factorValues, type RankContext } from './factors.ts';
import { PRIMARY_SCORE, SCORE_WEIGHTS, type ScoreFactorName } from './weights.ts';

/** An answer holds at most this many places; who wants more narrows the question. */
export const MAX_RANKED_PLACES = 200;

/** So many of one kind come before the variety factor has fallen to a half. */
const KIND_HALVES_AFTER = 4;

interface Scored {
  readonly place: MergedPlace;
  readonly factors: readonly ScoreFactor[];
  readonly subtotal: number;
}

function factor(name: ScoreFactorName, value: number): ScoreFactor {
  const weight = SCORE_WEIGHTS[name];
  return { name, weight, value, contribution: weight * value };
}

function sum(factors: readonly ScoreFactor[]): number {
  return factors.reduce((total, { contribution }) => total + contribution, 0);
}

function scoreAlone(place: MergedPlace, context: RankContext): Scored {
  const values = factorValues(place, context);
  const factors = Object.entries(SCORE_WEIGHTS)
    .map(([name]) => name)
    .filter((name): name is keyof typeof values => name in values)
    .map((name) => factor(name, values[name]));
  return { place, factors, subtotal: sum(factors) };
}

/** 1 for the first of a kind, falling with every better one of the same kind; who asks for a kind gets all of it. */
function varietyValue(rankInKind: number, asked: boolean): number {
  return asked ? 1 : 1 / (1 + rankInKind / KIND_HALVES_AFTER);
}

function byScore(a: RankedPlace, b: RankedPlace): number {
  return (
    b.score - a.score ||
    (a.distanceKm ?? Number.POSITIVE_INFINITY) - (b.distanceKm ?? Number.POSITIVE_INFINITY) ||
    (a.id < b.id ? -1 : 1)
  );
}

/**
 * Scores and orders places, best first. Each score is the sum of its factors' contributions, and
 * the order is that of the scores: diversity is a factor like the others, so that it can be explained.
 */
export function rankPlaces(
  places: readonly MergedPlace[],
  context: RankContext,
): readonly RankedPlace[] {
  const seen = new Map<PlaceCategory, number>();
  return places
    .map((place) => scoreAlone(place, context))
    .toSorted((a, b) => b.subtotal - a.subtotal || (a.place.id < b.place.id ? -1 : 1))
    .map(({ place, factors }) => {
      const rankInKind = seen.get(place.category) ?? 0;
      seen.set(place.category, rankInKind + 1);
      const scoreFactors = [
        ...factors,
        factor('variety', varietyValue(rankInKind, context.categories.includes(place.category))),
      ];
      const score = Math.min(1, sum(scoreFactors));
      return {
        ...place,
        score,
        scoreFactors,
        tier: score >= PRIMARY_SCORE ? ('PRIMARY' as const) : ('NEARBY' as const),
      };
    })
    .toSorted(byScore)
    .slice(0, MAX_RANKED_PLACES);
}
