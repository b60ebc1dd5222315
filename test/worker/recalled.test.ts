import { beforeEach, describe, expect, it } from 'vitest';
import { OWN_OPERATIONS } from '../../src/operations/own-operations.ts';
import { fakePlace, fakeResult } from './support/fake-services.ts';
import { NOON, testWorker } from './support/test-worker.ts';

const REUSE = { freshSeconds: 60, staleSeconds: 600, ageSeconds: 3, isPublic: true, isWhole: true };
const [MAP_ID = ''] =
  [...OWN_OPERATIONS].find(([, text]) => text.includes('query SearchMap')) ?? [];
const PATH = `/graphql?documentId=${MAP_ID}&variables=${encodeURIComponent('{"input":{"chatInput":"caves"}}')}`;
const ORIGIN = 'https://app.example';

/** A Worker that has just answered the question, and a gate that the test opens and closes. */
async function warm() {
  const gate = { isOpen: true, asked: 0 };
  const GATE = {
    limit: async () => {
      gate.asked += 1;
      return { success: gate.isOpen };
    },
  };
  const worker = testWorker(
    { answer: () => fakeResult([fakePlace(1)], { reuse: REUSE }), clock: () => NOON },
    { GATE, ALLOWED_ORIGINS: ORIGIN },
  );
  const get = (headers: Record<string, string> = {}) => worker.fetch(PATH, { headers });
  expect((await get()).status).toBe(200);
  return { worker, gate, get, searches: () => worker.services.calls.searches.length };
}

describe('an answer that is recalled by the shortest way', () => {
  let bench: Awaited<ReturnType<typeof warm>>;

  beforeEach(async () => {
    bench = await warm();
  });

  it('runs nothing, and has what every answer has', async () => {
    const { get, searches } = bench;
    const { status, headers } = await get({ origin: ORIGIN, 'x-request-id': 'mine' });
    expect(searches()).toBe(1);
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-cache': 'HIT; layer=memory',
      'x-request-id': 'mine',
      'x-response-time': '0',
      'server-timing': 'total;dur=0',
      'x-content-type-options': 'nosniff',
      'strict-transport-security': expect.stringContaining('max-age='),
      'access-control-allow-origin': ORIGIN,
      'access-control-expose-headers': expect.stringContaining('X-Cache'),
      'cache-control': expect.stringContaining('public'),
      vary: expect.stringContaining('Origin'),
    });
  });

  it('has the very headers of the long way, but for those of the one request', async () => {
    const { get, worker } = bench;
    const short = await get();
    // Another spelling of the accept header is not known by its spelling.
    const long = await worker.fetch(PATH.replace('&variables', '&x=1&variables'));
    const own = ['x-request-id', 'x-response-time', 'server-timing', 'x-cache', 'content-length'];
    const kept = ({ headers }: Response) =>
      [...headers.keys()].filter((name) => !own.includes(name)).sort();
    expect(kept(short)).toEqual(
      expect.arrayContaining(kept(long).filter((name) => !name.startsWith('ratelimit'))),
    );
  });

  it('passes the gate each time, and is refused where the gate is closed', async () => {
    const { get, gate } = bench;
    await get();
    expect(gate.asked).toBe(2);
    gate.isOpen = false;
    const refused = await get();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/u);
  });

  it('tells no foreign origin anything, and nobody with a key what others were told', async () => {
    const { get } = bench;
    const foreign = await get({ origin: 'https://evil.example' });
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
    expect((await get({ 'x-api-key': 'uf_nobodys' })).status).toBe(401);
    expect((await get({ authorization: 'Bearer nobodys' })).status).toBe(401);
  });

  it('refuses an id of somebody else that is none, with one of ours', async () => {
    const { headers } = await bench.get({ 'x-request-id': 'no spaces, please' });
    expect(headers.get('x-request-id')).toMatch(/^uf_[0-9a-f]{32}$/u);
  });

  it('is logged and measured as others are, under the trace of its caller', async () => {
    const { get, worker } = bench;
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    await get({ traceparent: `00-${traceId}-00f067aa0ba902b7-01`, 'user-agent': 'Someone/1' });
    expect(worker.logs.at(-1)).toMatchObject({
      event: 'request.complete',
      level: 'info',
      method: 'GET',
      path: '/graphql',
      status: 200,
      operation: 'SearchMap',
      userAgent: 'Someone/1',
      client: 'ANONYMOUS',
      traceId,
    });
    expect(worker.points.at(-1)).toMatchObject({
      indexes: ['request.duration'],
      blobs: ['request.duration', expect.any(String), 'SearchMap', 'OK', 'ANONYMOUS', 'HIT'],
    });
  });

  it('is "not modified" to whoever has it', async () => {
    const { get } = bench;
    const etag = (await get()).headers.get('etag') ?? '';
    expect((await get({ 'if-none-match': etag })).status).toBe(304);
  });
});
