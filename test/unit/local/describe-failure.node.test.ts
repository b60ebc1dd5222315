import { expect, it } from 'vitest';
import { describeFailure } from '../../../src/local/describe-failure.ts';

it('tells the innermost cause in one line', () => {
  const cause = new Error('connect ECONNREFUSED\n  127.0.0.1:9');
  expect(describeFailure(new TypeError('fetch failed', { cause }))).toBe(
    'connect ECONNREFUSED 127.0.0.1:9',
  );
  expect(describeFailure('plain')).toBe('plain');
});
