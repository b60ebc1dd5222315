import { expect, it } from 'vitest';
import { deepestFall, median, quantile } from '../../bench/statistics.ts';

it('takes the value below which a share lies, whatever the order', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(quantile([4, 3, 2, 1], 0.95)).toBe(4);
  expect(quantile([7], 0.5)).toBe(7);
  expect(median([])).toBeNaN();
});

it('finds the deepest fall of a series below what came before', () => {
  expect(deepestFall([1, 2, 4, 8])).toBe(1);
  expect(deepestFall([100, 80, 200, 150])).toBe(0.75);
  // What was lost before a later recovery counts all the same.
  expect(deepestFall([100, 50, 400])).toBe(0.5);
  expect(deepestFall([100])).toBeNaN();
});
