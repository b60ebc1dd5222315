import { inspect, stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { prettyLine } from '../../../src/local/pretty-log.ts';

const timestamp = Date.UTC(2026, 10, 22, 12, 30, 5, 7);

function pretty(line: object): string {
  return stripVTControlCharacters(
    prettyLine({ level: 'info', timestamp, message: inspect(line, { depth: 5 }) }),
  );
}

it('puts a request on one line', () => {
  expect(
    pretty({
      event: 'request.complete',
      level: 'info',
      requestId: 'uf_0123456789abcdef',
      traceId: 'ab'.repeat(16),
      client: 'ANONYMOUS',
      method: 'POST',
      path: '/graphql',
      status: 200,
      elapsedMs: 59,
      userAgent: 'curl/8',
      operation: 'search',
    }),
  ).toBe('12:30:05.007 info     request.complete POST /graphql 200 59 ms operation=search #abcdef');
});

it('puts what lies deep on the same line', () => {
  const sources = [
    { source: 'ATLAS', status: 'OK', count: 300, latencyMs: 0, cached: false },
    { source: 'WIKIPEDIA', status: 'TIMEOUT', count: 0, latencyMs: 180, cached: false },
  ];
  const line = pretty({ event: 'search.complete', level: 'info', requestId: 'r', sources });
  expect(line).not.toContain('\n');
  expect(line).toContain("source: 'WIKIPEDIA', status: 'TIMEOUT', count: 0, latencyMs: 180");
});

it('takes the short form too', () => {
  expect(pretty({ event: 'auth.failed', level: 'warning', requestId: 'r' })).toBe(
    '12:30:05.007 warning  auth.failed #r',
  );
});

it('tells the stack of an error below', () => {
  const stack = 'TypeError: no\n    at resolve (search.ts:1:2)\n    at execute (x.ts:3:4)';
  const error = { name: 'TypeError', message: 'no', stack };
  const text = pretty({ event: 'graphql.failed', level: 'critical', requestId: 'r', error });
  expect(text.split('\n')).toEqual([
    "12:30:05.007 critical graphql.failed error={ name: 'TypeError', message: 'no' } #r",
    'TypeError: no',
    '    at resolve (search.ts:1:2)',
    '    at execute (x.ts:3:4)',
  ]);
});

it.each(['a text of somebody else', '{ level: 1 }', ''])('leaves "%s" as it is', (message) => {
  expect(prettyLine({ level: 'log', message })).toBe(message);
});
