import { describe, expect, it } from 'vitest';
import { estimateUsd } from '../../../src/model/prices.ts';

const MILLION = 1_000_000;

describe('the price of a call', () => {
  it('counts plain, cached, written and output tokens at their own prices', () => {
    const tokens = {
      input: 3 * MILLION,
      cachedInput: MILLION,
      cacheWrite: MILLION,
      output: MILLION,
    };
    expect(estimateUsd('gpt-6-luna', tokens)).toBeCloseTo(0.1 + 0.01 + 0.125 + 0.5, 10);
  });

  it('is that of the model for its dated snapshot', () => {
    const tokens = { input: MILLION, cachedInput: 0, cacheWrite: 0, output: 0 };
    expect(estimateUsd('gpt-5.6-luna-2026-06-30', tokens)).toBeCloseTo(0.2, 10);
  });

  it('is unknown for a model that is not in the list', () => {
    const tokens = { input: 1, cachedInput: 0, cacheWrite: 0, output: 0 };
    expect(estimateUsd('llama', tokens)).toBeUndefined();
  });
});
