import type { RankedPlace } from '../src/domain/search/outcome.ts';
import { builder } from './builder.ts';

interface ScoringSummary {
  readonly totalResults: number;
  readonly averageScore: number;
  readonly maxScore: number;
  readonly minScore: number;
}

export const ScoringSummaryType = builder.objectRef<ScoringSummary>('ScoringSummary').implement({
  description: 'The scores of all places of an answer at a glance. All are 0 where there are none.',
  fields: (t) => ({
    totalResults: t.exposeInt('totalResults', { description: 'How many places there are.' }),
    averageScore: t.exposeFloat('averageScore', { description: 'Their mean score.' }),
    maxScore: t.exposeFloat('maxScore', { description: 'The best score.' }),
    minScore: t.exposeFloat('minScore', { description: 'The lowest score.' }),
  }),
});

export function summariseScores(places: readonly RankedPlace[]): ScoringSummary {
  const scores = places.map((place) => place.score);
  if (scores.length === 0) return { totalResults: 0, averageScore: 0, maxScore: 0, minScore: 0 };
  return {
    totalResults: scores.length,
    averageScore: scores.reduce((sum, score) => sum + score, 0) / scores.length,
    maxScore: Math.max(...scores),
    minScore: Math.min(...scores),
  };
}
