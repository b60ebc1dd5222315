import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { env } from 'cloudflare:workers';
import { ACCOUNTS, createPartner, revokeKey } from './support/accounts.ts';
import type { FakeOptions } from './support/fake-services.ts';
import { testWorker, type TestWorker } from './support/test-worker.ts';

afterEach(() => reset());

const ADMIN_TOKEN = 'the-administrators-token';
const SEARCH = '{ search(input: { chatInput: "caves" }) { __typename } }';

let worker: TestWorker;
beforeEach(() => {
  worker = testWorker({}, { ...ACCOUNTS, ADMIN_TOKEN, INTROSPECTION: 'off' });
});

/** How a request with these headers is answered, and under which allowance. */
async function ask(headers: Readonly<Record<string, string>>) {
  const response = await worker.post(SEARCH, { headers });
  const body = await response.text();
  const code = /"code":"([A-Z_]+)"/.exec(body)?.[1];
  return { status: response.status, code, limit: response.headers.get('ratelimit-limit') };
}

describe('a partner', () => {
  it.each([
    ['Authorization', (key: string) => ({ authorization: `Bearer ${key}` })],
    ['X-API-Key', (key: string) => ({ 'x-api-key': key })],
    ['both alike', (key: string) => ({ authorization: `bearer ${key}`, 'x-api-key': key })],
  ])('is known by its key in %s, with the limits of its tier', async (_name, headersOf) => {
    const key = await createPartner('acme', { tier: 'STANDARD' });
    expect(await ask(headersOf(key))).toMatchObject({ status: 200, limit: '500' });
  });

  it('counts for itself, from wherever it asks', async () => {
    const key = await createPartner('acme');
    const first = { 'x-api-key': key, 'cf-connecting-ip': '192.0.2.1' };
    await worker.post(SEARCH, { headers: first });
    const second = await worker.post(SEARCH, {
      headers: { 'x-api-key': key, 'cf-connecting-ip': '192.0.2.2' },
    });
    expect(second.headers.get('ratelimit-remaining')).toBe('98');
    const stranger = await worker.post(SEARCH, { headers: { 'cf-connecting-ip': '192.0.2.1' } });
    expect(stranger.headers.get('ratelimit-remaining')).toBe('99');
  });

  it('has two live keys while it rotates them, and loses the one that is revoked', async () => {
    const old = await createPartner('acme', { key: 'uf_old' });
    const fresh = await createPartner('acme', { key: 'uf_new' });
    expect((await ask({ 'x-api-key': old })).status).toBe(200);
    expect((await ask({ 'x-api-key': fresh })).status).toBe(200);
    await revokeKey(old);
    const later = testWorker({}, { ...ACCOUNTS });
    expect((await later.post(SEARCH, { headers: { 'x-api-key': old } })).status).toBe(401);
    expect((await later.post(SEARCH, { headers: { 'x-api-key': fresh } })).status).toBe(200);
  });

  it('is 401 with a wrong key and never anonymous, without anything being run', async () => {
    for (const headers of [
      { 'x-api-key': 'uf_nobodys' },
      { authorization: 'Bearer uf_nobodys' },
      { authorization: 'Bearer something-else' },
      { authorization: 'Basic dXNlcjpwYXNz' },
      { authorization: '' },
      { 'x-api-key': '' },
      { 'x-api-key': 'k'.repeat(600) },
    ]) {
      expect(await ask(headers)).toEqual({ status: 401, code: 'UNAUTHENTICATED', limit: null });
    }
    expect(worker.services.calls.searches).toEqual([]);
    expect(worker.logs.filter(({ event }) => event === 'auth.failed')).toHaveLength(7);
    expect(JSON.stringify(worker.logs)).not.toContain('nobodys');
  });

  it('says which scheme to use where it refuses a key', async () => {
    const response = await worker.post(SEARCH, { headers: { 'x-api-key': 'uf_nobodys' } });
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('is 400 with two different keys', async () => {
    const key = await createPartner('acme');
    expect(await ask({ authorization: `Bearer ${key}`, 'x-api-key': 'uf_other' })).toMatchObject({
      status: 400,
      code: 'BAD_REQUEST',
    });
  });

  it('may read the schema where introspection is off', async () => {
    const key = await createPartner('acme');
    expect((await worker.fetch('/schema.graphql')).status).toBe(404);
    const sdl = await worker.fetch('/schema.graphql', { headers: { 'x-api-key': key } });
    expect([sdl.status, sdl.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
  });

  it('is 502 where its key cannot be checked, or is stored as nonsense', async () => {
    const failing = { get: () => Promise.reject(new Error('kv is away')) };
    const away = testWorker({}, { OPERATIONS: failing });
    const response = await away.post(SEARCH, { headers: { 'x-api-key': 'uf_any' } });
    expect(response.status).toBe(502);
    expect(await response.text()).not.toContain('kv is away');
    expect((await away.post(SEARCH)).status).toBe(200);
    const key = await createPartner('acme', { tier: 'GOLD' });
    expect((await worker.post(SEARCH, { headers: { 'x-api-key': key } })).status).toBe(502);
  });

  it('is nobody where partners are not kept', async () => {
    const response = await testWorker().post(SEARCH, { headers: { 'x-api-key': 'uf_any' } });
    expect(response.status).toBe(401);
  });
});

describe('usage', () => {
  const usageOf = async (name: string) =>
    (
      await worker.fetch(`/admin/partners/${name}/usage`, {
        headers: { authorization: `Bearer ${ADMIN_TOKEN}` },
      })
    ).json();

  it('counts the requests of a partner once each, behind the response', async () => {
    const key = await createPartner('acme', { tier: 'PREMIUM' });
    for (let at = 0; at < 3; at += 1) await worker.post(SEARCH, { headers: { 'x-api-key': key } });
    await worker.settled();
    expect(await usageOf('acme')).toMatchObject({
      partner: 'acme',
      tier: 'PREMIUM',
      days: [{ requests: 3, freshSearches: 0 }],
      total: { requests: 3, estimatedUsd: 0 },
    });
  });

  it('writes all of a request at once, and what comes late on its own', async () => {
    const amounts: unknown[] = [];
    const counting = {
      getByName: () => ({
        take: async () => ({ isAdmitted: true, limit: 9, remaining: 8, resetMs: 1 }),
        addUsage: async (usage: unknown) => amounts.push(usage),
      }),
    };
    const key = await createPartner('acme');
    const late = Promise.withResolvers<void>();
    const use: NonNullable<FakeOptions['use']> = ({ usage, freshBudget, waitUntil }) => {
      waitUntil(
        (async () => {
          usage.add({ upstreamCalls: 2, inputTokens: 10 });
          await freshBudget.spend();
          await late.promise;
          usage.add({ outputTokens: 5, estimatedUsd: 0.5 });
        })(),
      );
    };
    const counted = testWorker({ use }, { ...ACCOUNTS, RATE_LIMITER: counting });
    await counted.post(SEARCH, { headers: { 'x-api-key': key } });
    expect(amounts).toEqual([]);
    late.resolve();
    await counted.settled();
    expect(amounts).toEqual([
      {
        requests: 1,
        freshSearches: 1,
        upstreamCalls: 2,
        inputTokens: 10,
        outputTokens: 5,
        estimatedUsd: 0.5,
      },
    ]);
  });

  it('costs no answer where it cannot be written', async () => {
    const key = await createPartner('acme');
    const failing = { getByName: () => ({ addUsage: () => Promise.reject(new Error('away')) }) };
    const broken = testWorker({}, { ...ACCOUNTS, RATE_LIMITER: failing });
    const response = await broken.post('{ health { status } }', { headers: { 'x-api-key': key } });
    expect(response.status).toBe(200);
    await broken.settled();
    expect(broken.logs).toContainEqual(
      expect.objectContaining({ event: 'usage.failed', level: 'warning', partner: 'acme' }),
    );
  });

  it('is of no partner 404', async () => {
    expect(await usageOf('nobody')).toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  });
});

describe('the gate', () => {
  const closed = { limit: async () => ({ success: false }) };

  it('refuses before anything of the body is read', async () => {
    const gated = testWorker({}, { GATE: closed });
    let isRead = false;
    const body = new ReadableStream(
      {
        pull: (controller) => {
          isRead = true;
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const response = await gated.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect([response.status, response.headers.get('retry-after'), isRead]).toEqual([
      429,
      '60',
      false,
    ]);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'RATE_LIMITED' } }],
    });
  });

  it('counts each client under its own name, and tiers under more names', async () => {
    const keys: string[] = [];
    const counting = {
      limit: async ({ key }: { key: string }) => {
        keys.push(key);
        return { success: true };
      },
    };
    const gated = testWorker({}, { ...ACCOUNTS, GATE: counting });
    const key = await createPartner('acme', { tier: 'STANDARD' });
    for (let at = 0; at < 10; at += 1) {
      await gated.post('{ __typename }', { headers: { 'x-api-key': key } });
      await gated.post('{ __typename }', { headers: { 'cf-connecting-ip': '2001:db8:0:1::9' } });
      await gated.post('{ __typename }', { headers: { 'cf-connecting-ip': '2001:db8:0:1::8' } });
    }
    expect(new Set(keys.filter((name) => name.startsWith('partner:acme'))).size).toBe(5);
    expect(new Set(keys.filter((name) => name.startsWith('anonymous:'))).size).toBe(1);
    expect(keys.join()).not.toContain('2001');
  });

  it('counts whoever guesses keys by their address', async () => {
    const gated = testWorker({}, { GATE: closed });
    expect((await gated.post(SEARCH, { headers: { 'x-api-key': 'uf_guess' } })).status).toBe(429);
  });

  it('is passed by liveness and pages, where it is off, and where it fails', async () => {
    const gated = testWorker({}, { GATE: closed });
    expect((await gated.fetch('/health/live')).status).toBe(200);
    expect((await gated.fetch('/graphql', { headers: { accept: 'text/html' } })).status).toBe(200);
    expect((await gated.fetch('/health')).status).toBe(429);
    const off = testWorker({}, { GATE: closed, GATE_LIMIT: 'off' });
    expect((await off.post(SEARCH)).status).toBe(200);
    const failing = testWorker({}, { GATE: { limit: () => Promise.reject(new Error('away')) } });
    expect((await failing.post(SEARCH)).status).toBe(200);
    expect(failing.logs).toContainEqual(
      expect.objectContaining({ event: 'rate_limit.failed', part: 'gate' }),
    );
  });
});

describe('the administrator', () => {
  const asAdmin = { authorization: `Bearer ${ADMIN_TOKEN}` };
  const purge = (body: string, headers: Readonly<Record<string, string>> = asAdmin) =>
    worker.fetch('/admin/purge', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });

  it('purges by tags', async () => {
    const purges: unknown[] = [];
    const purgeFor: NonNullable<FakeOptions['purgeFor']> = () => async (tags, options) => {
      purges.push([tags, options]);
      return [{ layer: 'KV', ok: true, purged: 2, complete: true }];
    };
    worker = testWorker({ purgeFor }, { ADMIN_TOKEN });
    const response = await purge('{"tags":["place:1"],"hard":true}');
    expect([response.status, await response.json()]).toEqual([
      200,
      { layers: [{ layer: 'KV', ok: true, purged: 2, complete: true }] },
    ]);
    await purge('{"tags":["place:1","place:2"]}');
    expect(purges).toEqual([
      [['place:1'], { hard: true }],
      [['place:1', 'place:2'], { hard: false }],
    ]);
  });

  it('has nothing to purge where nothing is cached', async () => {
    expect(await (await purge('{"tags":["place:1"]}')).json()).toEqual({ layers: [] });
  });

  it.each([
    ['{"tags":[]}', 400, 'VALIDATION_ERROR', 'tags must be'],
    ['{"hard":true}', 400, 'VALIDATION_ERROR', 'tags must be'],
    ['{"tags":[""]}', 400, 'VALIDATION_ERROR', 'each tag must be'],
    ['{"tags":["a"],"hard":"yes"}', 400, 'VALIDATION_ERROR', 'hard must be'],
    ['{"tags":["a"],"tag":1}', 400, 'VALIDATION_ERROR', 'not \\"tag\\"'],
    ['[]', 400, 'VALIDATION_ERROR', 'JSON object'],
    ['{', 400, 'BAD_REQUEST', 'not JSON'],
    ['', 400, 'BAD_REQUEST', 'not JSON'],
    [`{"tags":["${'x'.repeat(70_000)}"]}`, 413, 'PAYLOAD_TOO_LARGE', '64 KB'],
  ])('is told what is wrong with %s', async (body, status, code, words) => {
    const response = await purge(body);
    const text = await response.text();
    expect([response.status, /"code":"([A-Z_]+)"/.exec(text)?.[1]]).toEqual([status, code]);
    expect(text).toContain(words);
  });

  it('sends JSON', async () => {
    expect((await purge('tags=a', { ...asAdmin, 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('is nobody else', async () => {
    const key = await createPartner('acme');
    const statuses = async (path: string, method: string) =>
      Promise.all(
        [{}, { authorization: 'Bearer wrong' }, { 'x-api-key': key }].map(
          async (headers: Record<string, string>) =>
            (await worker.fetch(path, { method, headers })).status,
        ),
      );
    expect(await statuses('/admin/purge', 'POST')).toEqual([401, 401, 403]);
    expect(await statuses('/admin/partners/acme/usage', 'GET')).toEqual([401, 401, 403]);
  });

  it('has no address where there is no token', async () => {
    const closed = testWorker({}, { ...ACCOUNTS, ADMIN_TOKEN: '' });
    for (const [method, path] of [
      ['POST', '/admin/purge'],
      ['GET', '/admin/purge'],
      ['OPTIONS', '/admin/purge'],
      ['GET', '/admin/partners/acme/usage'],
    ] as const) {
      const headers = { authorization: `Bearer ${ADMIN_TOKEN}` };
      expect((await closed.fetch(path, { method, headers })).status).toBe(404);
    }
    expect((await worker.fetch('/admin/other', { headers: asAdmin })).status).toBe(404);
  });
});

it('keeps nothing of a key but its hash', async () => {
  await createPartner('acme', { key: 'uf_precious' });
  const { keys } = await env.OPERATIONS.list();
  const values = await Promise.all(keys.map(({ name }) => env.OPERATIONS.get(name)));
  expect(JSON.stringify([keys, values])).not.toContain('precious');
});
