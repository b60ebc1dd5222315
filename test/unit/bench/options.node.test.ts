import { expect, it } from 'vitest';
import { parseBenchOptions } from '../../bench/options.ts';
import { parseSoakOptions } from '../../bench/soak/options.ts';

const ROWS = ['scaling', 'code-kb'];

it('measures everything where nothing is named', () => {
  expect(parseBenchOptions([], ROWS)).toEqual({
    kind: 'OPTIONS',
    options: { only: undefined, quick: false },
  });
});

it('takes rows by name and refuses those that there are not', () => {
  expect(parseBenchOptions(['--only', 'scaling, code-kb', '--quick'], ROWS)).toEqual({
    kind: 'OPTIONS',
    options: { only: new Set(ROWS), quick: true },
  });
  expect(parseBenchOptions(['--only', 'speed'], ROWS)).toEqual({
    kind: 'WRONG_INPUT',
    message: 'There is no row speed; rows: scaling, code-kb',
  });
  expect(parseBenchOptions(['--fast'], ROWS).kind).toBe('WRONG_INPUT');
});

it('soaks for ten minutes, or as many as are given', () => {
  expect(parseSoakOptions([])).toMatchObject({ options: { minutes: 10 } });
  expect(parseSoakOptions(['--minutes', '0.5', '--port', '8890'])).toEqual({
    kind: 'OPTIONS',
    options: { minutes: 0.5, port: 8890 },
  });
  for (const args of [['--minutes', '0'], ['--minutes', 'x'], ['--port', '70000'], ['--x']])
    expect(parseSoakOptions(args).kind).toBe('WRONG_INPUT');
});
