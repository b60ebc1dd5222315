import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ACCOUNTS } from './support/accounts.ts';
import { fakePlace, fakeResult } from './support/fake-services.ts';
import { type GraphqlAnswer, NOON, testWorker } from './support/test-worker.ts';

const REUSE = { freshSeconds: 60, staleSeconds: 600, ageSeconds: 3, isPublic: true, isWhole: true };
const HIT = { cache: { status: 'HIT', layer: 'KV', ageSeconds: 3 }, reuse: REUSE } as const;
const QUERY = `query ($text: String!) { search(input: { chatInput: $text }) {
  ... on SearchResult { cache { status } places { edges { node { name } } } } } }`;
const VARIABLES = { text: 'caves' };
/** As HTTP brings it: the length of a body is declared. */
const STRANGER = { 'cf-connecting-ip': '192.0.2.7', 'content-length': '400' };

/** A Worker whose searches come from a cache, under a clock that the test moves. */
function bench(changes: object = HIT, env: object = {}) {
  let now = NOON;
  const worker = testWorker(
    { answer: () => fakeResult([fakePlace(1)], changes), clock: () => now },
    { ...ACCOUNTS, ...env },
  );
  const post = (options: object = {}) =>
    worker.post(QUERY, { variables: VARIABLES, headers: STRANGER, ...options });
  return {
    worker,
    post,
    searches: () => worker.services.calls.searches.length,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await reset();
});

describe('a question that is posted again', () => {
  it('is answered with the very same bytes, without running it, and says from where', async () => {
    const { post, searches } = bench();
    const first = await post();
    const second = await post();
    expect(await second.text()).toBe(await first.text());
    expect(second.headers.get('x-cache')).toBe('HIT; layer=memory');
    expect(second.headers.get('cache-control')).toBe('no-store');
    expect(second.headers.get('content-type')).toBe(first.headers.get('content-type'));
    expect(searches()).toBe(1);
  });

  it('has a request id of its own, is logged and measured under the same name', async () => {
    const { post, worker } = bench();
    const ids = [await post(), await post()].map(({ headers }) => headers.get('x-request-id'));
    expect(new Set(ids).size).toBe(2);
    const lines = worker.logs.filter(({ event }) => event === 'request.complete');
    expect(lines.map(({ operation }) => operation)).toEqual(['search', 'search']);
  });

  it('is counted by the limiter every time, and refused in full when nothing is left', async () => {
    const { post, searches } = bench(HIT, { SEARCH_RATE_LIMIT: '3' });
    const left = [];
    for (let at = 0; at < 3; at += 1) left.push((await post()).headers.get('ratelimit-remaining'));
    expect(left).toEqual(['2', '1', '0']);
    expect(searches()).toBe(1);
    const refused = await post();
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/u);
    const { errors } = await refused.json<GraphqlAnswer>();
    expect(errors?.[0]?.extensions['code']).toBe('RATE_LIMITED');
  });

  it('is run again after a purge', async () => {
    const { post, searches, worker } = bench(HIT, { ADMIN_TOKEN: 'opens-everything' });
    await post();
    const purged = await worker.fetch('/admin/purge', {
      method: 'POST',
      headers: { authorization: 'Bearer opens-everything', 'content-type': 'application/json' },
      body: JSON.stringify({ tags: ['search:all'] }),
    });
    expect(purged.status).toBe(200);
    await post();
    expect(searches()).toBe(2);
  });

  it('is run again after five seconds', async () => {
    const { post, searches, pass } = bench();
    await post();
    pass(5_001);
    await post();
    expect(searches()).toBe(2);
  });

  it.each([
    ['the answer was made just now', { cache: { status: 'MISS' }, reuse: REUSE }],
    ['it is stale', { ...HIT, cache: { status: 'STALE', layer: 'KV' } }],
    ['it depends on where the caller is', { ...HIT, reuse: { ...REUSE, isPublic: false } }],
    ['something is missing from it', { ...HIT, reuse: { ...REUSE, isWhole: false } }],
    ['nothing is known of its reuse', { cache: HIT.cache }],
  ])('is run again where %s', async (_why, changes) => {
    const { post, searches } = bench(changes);
    await post();
    await post();
    expect(searches()).toBe(2);
  });

  it('is another question with other variables, another form or a stream', async () => {
    const { post, searches } = bench();
    await post();
    await post({ variables: { text: 'ruins' } });
    await post({ accept: 'application/graphql-response+json' });
    await post({ accept: 'multipart/mixed' });
    expect(searches()).toBe(4);
  });

  it('of somebody with a key is never answered from what others were told', async () => {
    const partners = { 'uf_acme-key': { kind: 'PARTNER', name: 'acme', tier: 'FREE' } } as const;
    const worker = testWorker(
      { answer: () => fakeResult([fakePlace(1)], HIT), partners },
      { PERSISTED_ONLY: 'none' },
    );
    for (const headers of [{}, { 'x-api-key': 'uf_acme-key' }, { 'x-api-key': 'uf_acme-key' }])
      await worker.post(QUERY, { variables: VARIABLES, headers });
    expect(worker.services.calls.searches).toHaveLength(3);
  });

  it('is run each time where it searches more than once', async () => {
    const { worker, searches } = bench();
    const twice =
      '{ a: search(input: { chatInput: "a" }) { __typename } b: search(input: { chatInput: "b" }) { __typename } }';
    await worker.post(twice, { headers: STRANGER });
    await worker.post(twice, { headers: STRANGER });
    expect(searches()).toBe(4);
  });
});
