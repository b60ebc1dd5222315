import type { EvaluationSentence } from './expectation.ts';
import { HERE_SENTENCES } from './sentences-here.ts';
import { NEAR_SENTENCES } from './sentences-near.ts';
import { PLACELESS_SENTENCES } from './sentences-placeless.ts';
import { US_SENTENCES } from './sentences-us.ts';
import { WORLD_SENTENCES } from './sentences-world.ts';

/** Every sentence written by hand. Coordinates of towns are those of GeoNames. */
export const SENTENCES: readonly EvaluationSentence[] = [
  ...US_SENTENCES,
  ...WORLD_SENTENCES,
  ...HERE_SENTENCES,
  ...NEAR_SENTENCES,
  ...PLACELESS_SENTENCES,
];
