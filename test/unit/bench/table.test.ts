import { expect, it } from 'vitest';
import { absent, judge, toJson } from '../../bench/rows.ts';
import { formatTable } from '../../bench/table.ts';

const MEASURED = judge({ name: 'code-kb', value: 343.1678, unit: 'kB', by: 'gzip -9' });
const MISSING = absent('cold-atlas', 'not from isolate memory');

it('judges the exact value and tells it with four digits', () => {
  expect(MEASURED).toMatchObject({ value: 343.2, target: '< 400', pass: true });
  expect(judge({ ...MEASURED, value: 400 }).pass).toBe(false);
  expect(judge({ ...MEASURED, name: 'memory-growth', value: 1.20004 })).toMatchObject({
    value: 1.2,
    pass: false,
  });
  expect(judge({ ...MEASURED, name: 'scaling', value: 0.9 }).pass).toBe(true);
});

it('fails what could not be measured and gives no number for it', () => {
  expect(MISSING).toMatchObject({ value: Number.NaN, target: '≤ 10', pass: false });
  expect(JSON.parse(toJson([MEASURED, MISSING]))).toEqual([
    { name: 'code-kb', value: 343.2, unit: 'kB', target: '< 400', pass: true },
    { name: 'cold-atlas', value: null, unit: '', target: '≤ 10', pass: false },
  ]);
});

it('prints columns of one width', () => {
  expect(formatTable([MEASURED, MISSING])).toBe(
    [
      'row         value      target  pass  measured by',
      'code-kb     343.2 kB   < 400   yes   gzip -9',
      'cold-atlas  not there  ≤ 10    NO    not from isolate memory',
      '',
    ].join('\n'),
  );
});
