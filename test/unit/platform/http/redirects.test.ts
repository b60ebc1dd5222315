import { describe, expect, it } from 'vitest';
import { nextHop } from '../../../../src/platform/http/redirects.ts';
import type { Hop } from '../../../../src/platform/http/redirects.ts';
import { callOf, createBench, ok } from './bench.ts';

const HOP: Hop = {
  url: 'https://api.example.org/v1?x=1',
  method: 'GET',
  headers: {
    accept: 'application/json',
    authorization: 'Bearer hush',
    'x-goog-api-key': 'hush',
    'user-agent': 'Underfoot',
  },
  followed: 0,
};

describe('a redirect', () => {
  it.each([
    ['/v2', 'https://api.example.org/v2'],
    ['https://api.example.org/other', 'https://api.example.org/other'],
    ['https://eu.api.example.org/', 'https://eu.api.example.org/'],
    ['https://example.org/', 'https://example.org/'],
  ])('to %s is followed', (location, url) => {
    expect(nextHop(HOP, location)).toMatchObject({ kind: 'FOLLOW', hop: { url, followed: 1 } });
  });

  it.each([
    ['https://evil.test/'],
    ['https://api.example.org.evil.test/'],
    ['https://evilexample.org/'],
    ['https://org/'],
    ['//evil.test/x'],
    ['http://api.example.org/v1'],
    ['https://api.example.org:8443/'],
    ['javascript:alert(1)'],
    ['file:///etc/passwd'],
    ['http://169.254.169.254/latest/meta-data'],
    [null],
    ['https://['],
  ])('to %s is refused', (location) => {
    expect(nextHop(HOP, location).kind).toBe('REFUSE');
  });

  it('of a simulator stays on its port and name', () => {
    const local = { ...HOP, url: 'http://127.0.0.1:9100/wikipedia' };
    expect(nextHop(local, '/other').kind).toBe('FOLLOW');
    expect(nextHop(local, 'http://localhost:9100/other').kind).toBe('REFUSE');
    expect(nextHop(local, 'http://127.0.0.1:9200/other').kind).toBe('REFUSE');
  });

  it('keeps credentials on the same host and drops them on any other', () => {
    expect(nextHop(HOP, '/v2')).toMatchObject({ hop: { headers: HOP.headers } });
    expect(nextHop(HOP, 'https://eu.api.example.org/')).toMatchObject({
      hop: { headers: { accept: 'application/json', 'user-agent': 'Underfoot' } },
    });
    const moved = nextHop(HOP, 'https://eu.api.example.org/');
    expect(JSON.stringify(moved)).not.toContain('hush');
  });

  it('is followed three times and not a fourth', async () => {
    const bench = createBench((_sent, count) =>
      count <= 3 ? new Response(null, { status: 302, headers: { location: `/${count}` } }) : ok(),
    );
    expect(await bench.client.request(callOf('photon'))).toMatchObject({ ok: true });
    const loop = createBench(
      () => new Response(null, { status: 302, headers: { location: '/again' } }),
    );
    expect(await loop.client.request(callOf('photon'))).toMatchObject({
      ok: false,
      status: 'ERROR',
    });
    expect(loop.sent).toHaveLength(4);
    expect(loop.sent.every(({ init }) => init.redirect === 'manual')).toBe(true);
  });

  it('of a POST is refused', async () => {
    const bench = createBench(
      () => new Response(null, { status: 307, headers: { location: '/v2' } }),
    );
    expect(
      await bench.client.request(callOf('overpass', { method: 'POST', body: 'data=x' })),
    ).toMatchObject({ status: 'ERROR' });
    expect(bench.sent).toHaveLength(1);
  });
});
