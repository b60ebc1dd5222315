import { expect, it } from 'vitest';
import { tracedFetch } from '../../../../src/platform/http/traced-fetch.ts';

const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

it('tells every call its trace, in a span of its own, beside the headers it has', async () => {
  const sent: Headers[] = [];
  const ids = ['a'.repeat(16), 'b'.repeat(16)];
  const fetch = tracedFetch(
    async (_input, init) => {
      sent.push(new Headers(init?.headers));
      return new Response();
    },
    { traceparent, tracestate: 'vendor=1' },
    () => ids.shift() ?? '',
  );
  await fetch('https://api.example/', { headers: { authorization: 'Bearer x' } });
  await fetch(new Request('https://api.example/', { headers: { accept: 'text/plain' } }));
  expect(sent.map((headers) => headers.get('traceparent'))).toEqual([
    `00-4bf92f3577b34da6a3ce929d0e0e4736-${'a'.repeat(16)}-01`,
    `00-4bf92f3577b34da6a3ce929d0e0e4736-${'b'.repeat(16)}-01`,
  ]);
  expect(sent.map((headers) => headers.get('tracestate'))).toEqual(['vendor=1', 'vendor=1']);
  expect(sent[0]?.get('authorization')).toBe('Bearer x');
  expect(sent[1]?.get('accept')).toBe('text/plain');
});
