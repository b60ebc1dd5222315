import { describe, it } from 'vitest';
import { chainsOf, inventedWords } from './fuzz-text.ts';
import { expectFuzzed } from './fuzz.ts';
import { allTowns } from './gazetteer.ts';

const TOWN_NAMES = allTowns().map(({ name }) => name);
const TIMEOUT_MS = 240_000;

describe('names and words without a sentence', () => {
  it(
    'are read without an exception, each within 50 ms',
    () => {
      expectFuzzed({
        name: 'fuzz, names and invented words',
        seed: 5,
        count: 30_000,
        makers: [chainsOf(TOWN_NAMES), inventedWords],
      });
    },
    TIMEOUT_MS,
  );
});
