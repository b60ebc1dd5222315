import { describe, it } from 'vitest';
import {
  anyCodePoints,
  LONGEST_TEXTS,
  mixedPieces,
  oneScript,
  repeatedPiece,
  singleLetters,
} from './fuzz-text.ts';
import { expectFuzzed, expectSwiftAndSound } from './fuzz.ts';

const TIMEOUT_MS = 240_000;

describe('hostile text', () => {
  it('of the greatest length is read without an exception, each within 50 ms', () => {
    expectSwiftAndSound('fuzz, longest texts', LONGEST_TEXTS);
  });

  it(
    'is read without an exception, each within 50 ms',
    () => {
      expectFuzzed({
        name: 'fuzz, hostile',
        seed: 6,
        count: 70_000,
        makers: [mixedPieces, repeatedPiece, singleLetters, oneScript, anyCodePoints],
      });
    },
    TIMEOUT_MS,
  );
});
