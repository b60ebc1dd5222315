import { describe, expect, it } from 'vitest';
import { createGateway } from '../../src/gateway.ts';
import { createFetchHandler } from '../../src/http/handler.ts';
import { OWN_OPERATIONS } from '../../src/operations/own-operations.ts';
import { createIsolateOpener } from '../../src/scope/isolate.ts';
import { fakePlace, fakeResult, fakeServices } from './support/fake-services.ts';
import { NOON } from './support/test-worker.ts';

const [MAP_ID = ''] =
  [...OWN_OPERATIONS].find(([, text]) => text.includes('query SearchMap')) ?? [];
const PATH = `https://underfoot.test/graphql?documentId=${MAP_ID}&variables=${encodeURIComponent('{"input":{"chatInput":"caves"}}')}`;
const REUSE = { freshSeconds: 60, staleSeconds: 0, ageSeconds: 0, isPublic: true, isWhole: true };

/** The platform as it is documented: an inner entrypoint, whose public answers a cache may give again. */
function platform(reuse = REUSE, { hasCache = true, mayPurge = true } = {}) {
  const services = fakeServices({ answer: () => fakeResult([fakePlace(1)], { reuse }) });
  let now = NOON;
  const handler = () =>
    createFetchHandler({
      openIsolate: createIsolateOpener({
        createServices: () => services,
        createGateway,
        writeLog: () => undefined,
        clock: () => now,
      }),
      clock: () => now,
    });
  const [outer, inner] = [handler(), handler()];
  const env = { ALLOWED_ORIGINS: 'https://a.example', ADMIN_TOKEN: 'sesame' };
  let probes = 0;
  const kept = new Map<string, Response>();
  const reached: Request[] = [];
  const waitUntil = () => undefined;
  const PublicAnswers = {
    fetch: async (request: Request) => {
      reached.push(request);
      const hit = kept.get(request.url);
      if (hit) {
        const response = new Response(hit.clone().body, hit);
        response.headers.set('cf-cache-status', 'HIT');
        response.headers.set('age', '20');
        return response;
      }
      const response = await inner(request, env, { waitUntil, isBehindEdge: true });
      if (response.headers.get('cache-control')?.startsWith('public'))
        kept.set(request.url, response.clone());
      return response;
    },
    hasCache: async () => {
      probes += 1;
      return hasCache;
    },
    purge: async () => {
      if (!mayPurge) throw new Error('too many purges');
      kept.clear();
      return true;
    },
  };
  const ask = (request: Request) => outer(request, env, { waitUntil, exports: { PublicAnswers } });
  return {
    reached,
    probes: () => probes,
    services,
    wait: (ms: number) => {
      now += ms;
    },
    get: (headers: Record<string, string> = {}) =>
      ask(new Request(PATH, { headers: { accept: 'application/json', ...headers } })),
    purge: async () => {
      const headers = { 'content-type': 'application/json', authorization: 'Bearer sesame' };
      const body = '{"tags":["source:WIKIPEDIA"]}';
      const url = 'https://underfoot.test/admin/purge';
      return (await ask(new Request(url, { method: 'POST', headers, body }))).json();
    },
  };
}

describe('behind Workers Cache', () => {
  it('a public answer is made once, and everything of one request is added outside', async () => {
    const { get, wait, services, reached } = platform();
    const first = await get({ 'x-request-id': 'one', origin: 'https://a.example' });
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    wait(5000);
    const second = await get({ 'x-request-id': 'two', 'if-none-match': '"other"' });
    expect(await second.text()).toBe(await first.text());
    expect(services.calls.searches).toHaveLength(1);
    expect(reached).toHaveLength(2);
    expect(second.headers.get('x-request-id')).toBe('two');
    expect(second.headers.get('age')).toBe('20');
    expect(second.headers.get('x-cache')).toBe('HIT');
    expect(first.headers.get('access-control-allow-origin')).toBe('https://a.example');
    expect(second.headers.get('access-control-allow-origin')).toBeNull();
    wait(100);
    expect((await get({ 'if-none-match': '*' })).headers.get('x-cache')).toBe('HIT; layer=memory');
  });

  it('tells it nothing of the caller but what the answer depends on', async () => {
    const { get, reached } = platform();
    await get({
      cookie: 'a=b',
      origin: 'https://a.example',
      'user-agent': 'x',
      'cf-connecting-ip': '192.0.2.1',
    });
    expect([...(reached[0]?.headers.keys() ?? [])].sort()).toEqual([
      'accept',
      'cf-connecting-ip',
      'x-request-id',
    ]);
  });

  it('a request with a key never comes near it', async () => {
    const { get, reached } = platform();
    await get({ 'x-api-key': 'key' });
    await get({ authorization: 'Bearer key' });
    expect(reached).toEqual([]);
  });

  it('what is not public is passed through', async () => {
    const { get, services } = platform({ ...REUSE, isPublic: false });
    for (let turn = 0; turn < 2; turn += 1) {
      expect((await get()).headers.get('cache-control')).toBe('private, no-store');
    }
    expect(services.calls.searches).toHaveLength(2);
  });

  it('a purge empties it and the memory of the isolate', async () => {
    const { get, purge, services } = platform();
    await get();
    expect((await get()).headers.get('x-cache')).toBe('HIT; layer=memory');
    expect(await purge()).toEqual({ layers: [], edge: { ok: true } });
    expect((await get()).headers.get('x-cache')).toBe('MISS');
    expect(services.calls.searches).toHaveLength(2);
  });

  it('a purge that the platform refuses is told, and the memory is emptied', async () => {
    const { get, purge } = platform(REUSE, { mayPurge: false });
    await get();
    expect(await purge()).toEqual({ layers: [], edge: { ok: false } });
    expect((await get()).headers.get('x-cache')).toBe('HIT');
  });
});

describe('without Workers Cache', () => {
  it('the inner entrypoint is asked once whether it has one, and never again', async () => {
    const { get, purge, reached, probes, services, wait } = platform(REUSE, { hasCache: false });
    await get();
    wait(6000);
    await get();
    expect([reached.length, probes(), services.calls.searches.length]).toEqual([0, 1, 2]);
    expect(await purge()).toEqual({ layers: [] });
    await get();
    expect(services.calls.searches).toHaveLength(3);
  });
});
