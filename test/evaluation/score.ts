import { expect } from 'vitest';
import { distanceKm, type Coordinates } from '../../src/domain/geo/coordinates.ts';
import { foldKey } from '../../src/domain/text/fold.ts';
import { understand } from '../../src/domain/understand/understand.ts';
import type { Understanding } from '../../src/domain/understand/understanding.ts';
import type { EvaluationSentence, ExpectedLocation } from './expectation.ts';
import { GAZETTEER } from './gazetteer.ts';

/** Misses shown where a share is too low. */
const MISSES_SHOWN = 20;
const RADIUS_TOLERANCE = 0.01;

export function read(text: string, near?: Coordinates): Understanding {
  return understand(text, { gazetteer: GAZETTEER, ...(near !== undefined && { near }) });
}

function pointOf({ location }: Understanding): Coordinates | undefined {
  if (location.kind === 'NAMED') return location.reading.entries[0].coordinates;
  return location.kind === 'POINT' ? location.coordinates : undefined;
}

export function isWhereExpected(understanding: Understanding, expected: ExpectedLocation): boolean {
  if ('here' in expected) return understanding.location.kind === 'HERE';
  if ('none' in expected) return understanding.location.kind === 'NONE';
  const point = pointOf(understanding);
  return point !== undefined && distanceKm(point, expected) <= expected.withinKm;
}

/** Whether all that a sentence says besides the location was read. */
export function isWhatExpected(
  understanding: Understanding,
  expected: EvaluationSentence,
): boolean {
  const { intent, categories = [], radiusKm } = expected;
  const isRadius =
    radiusKm === undefined ||
    Math.abs((understanding.radiusKm ?? 0) - radiusKm) <= radiusKm * RADIUS_TOLERANCE;
  return (
    isRadius &&
    categories.every((category) => understanding.categories.includes(category)) &&
    (intent === undefined || foldKey(understanding.intent).includes(intent))
  );
}

/** What was made of a sentence, for whoever reads a miss. */
export function describeReading({ location, categories, intent }: Understanding): string {
  const where =
    location.kind === 'NAMED'
      ? `${location.reading.entries[0].name} ${location.reading.entries[0].countryCode}.${location.reading.entries[0].admin1Code}`
      : location.kind;
  return `${where} | ${intent} | ${categories.join()}`;
}

export interface Trial {
  readonly text: string;
  readonly isRight: boolean;
  readonly got: string;
}

/** Fails, with the first misses, where fewer trials than the share are right. Prints the share. */
export function expectShare(name: string, trials: readonly Trial[], share: number): void {
  const misses = trials.filter(({ isRight }) => !isRight);
  const right = 1 - misses.length / trials.length;
  const summary = `${name}: ${(right * 100).toFixed(2)} % of ${trials.length} right`;
  console.info(summary);
  const shown = misses.slice(0, MISSES_SHOWN).map(({ text, got }) => `${text}  →  ${got}`);
  expect(right, `${summary}; misses:\n${shown.join('\n')}`).toBeGreaterThanOrEqual(share);
}
