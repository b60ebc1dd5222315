import { expect, it } from 'vitest';
import { luaOf, readWrk } from '../../bench/load-wrk.ts';

it('reads what wrk prints, failures and broken connections together', () => {
  const printed = [
    '  90135 requests in 2.10s, 12.34MB read',
    '  Socket errors: connect 0, read 2, write 0, timeout 1',
    '  Non-2xx or 3xx responses: 40',
    'Requests/sec:  42921.43',
  ].join('\n');
  expect(readWrk(printed)).toEqual({ requestsPerSecond: 42921.43, requests: 90135, failed: 43 });
  expect(readWrk('  10 requests in 1.00s\nRequests/sec: 10.00').failed).toBe(0);
  expect(() => readWrk('unable to connect')).toThrow('wrk told no requests/s');
});

it('writes a request as Lua, quotes and line breaks escaped', () => {
  const body = JSON.stringify({ query: '{ a(b: "c\\d") }\n' });
  const lua = luaOf({ url: '', method: 'POST', headers: { accept: 'x/y' }, body });
  expect(lua).toContain('wrk.method = "POST"');
  expect(lua).toContain('wrk.headers["accept"] = "x/y"');
  const written = /^wrk\.body = (".*")$/mu.exec(lua)?.[1] ?? '';
  // Lua reads these escapes as JSON does.
  expect(JSON.parse(written)).toBe(body);
});
