import { expect, it } from 'vitest';
import { takeOne, type Window } from '../../../../src/domain/limits/window.ts';
import { wholeSeconds } from '../../../../src/domain/limits/seconds.ts';

const ALLOWANCE = { limit: 3, windowMs: 1_000 };

/** Takes at every instant, one after another, and tells what was admitted. */
function takeAll(instants: readonly number[], allowance = ALLOWANCE): boolean[] {
  let window: Window | undefined;
  return instants.map((now) => {
    const taking = takeOne(window, allowance, now);
    window = taking.window;
    return taking.verdict.isAdmitted;
  });
}

it('admits the limit and no more, from the first that is taken until the window ends', () => {
  expect(takeAll([5, 5, 6, 7, 1_004])).toEqual([true, true, true, false, false]);
  expect(takeAll([5, 5, 6, 7, 1_005, 1_006])).toEqual([true, true, true, false, true, true]);
});

it('does not lengthen a window by refusing', () => {
  expect(takeAll([0, 0, 0, 999, 999, 1_000])).toEqual([true, true, true, false, false, true]);
});

it('says what is left and when all is there again', () => {
  const first = takeOne(undefined, ALLOWANCE, 100);
  expect(first.verdict).toEqual({ isAdmitted: true, limit: 3, remaining: 2, resetMs: 1_000 });
  const second = takeOne(first.window, ALLOWANCE, 400);
  expect(second.verdict).toEqual({ isAdmitted: true, limit: 3, remaining: 1, resetMs: 700 });
});

it('holds a window to a limit that was lowered or raised meanwhile', () => {
  const window = { startedAt: 0, used: 2 };
  expect(takeOne(window, { limit: 1, windowMs: 1_000 }, 1).verdict).toMatchObject({
    isAdmitted: false,
    remaining: 0,
  });
  expect(takeOne(window, { limit: 5, windowMs: 1_000 }, 1).verdict.remaining).toBe(2);
});

it('outlives a clock that is set back, by a window at most', () => {
  const window = { startedAt: 10_000, used: 3 };
  const soon = takeOne(window, ALLOWANCE, 9_500).verdict;
  expect(soon).toMatchObject({ isAdmitted: false, resetMs: 1_000 });
  expect(takeOne(window, ALLOWANCE, 9_000).verdict.isAdmitted).toBe(true);
});

it('rounds waits up to whole seconds', () => {
  expect([0, 1, 1_000, 1_001].map(wholeSeconds)).toEqual([1, 1, 1, 2]);
});
