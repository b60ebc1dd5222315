import { evictDurableObject, reset, runInDurableObject } from 'cloudflare:test';
import { afterEach, describe, expect, it } from 'vitest';
import { UNKNOWN_CLIENT } from '../../src/domain/identity/client.ts';
import { NO_USE } from '../../src/domain/usage/usage.ts';
import { ACCOUNTS, accountOf, setAccountClock, strangerAt } from './support/accounts.ts';
import { NOON, testWorker, type TestWorker } from './support/test-worker.ts';

afterEach(() => reset());

const SEARCH = '{ search(input: { chatInput: "caves in Pikeville KY" }) { __typename } }';
const ADDRESS = { 'cf-connecting-ip': '192.0.2.7' };

function limitedWorker(env: Readonly<Record<string, unknown>> = {}): TestWorker {
  return testWorker({}, { ...ACCOUNTS, ...env });
}

describe('the search limit', () => {
  it('lets exactly 100 of 300 concurrent requests through, whatever instance they reach', async () => {
    const workers = [limitedWorker(), limitedWorker(), limitedWorker()];
    const responses = await Promise.all(
      Array.from({ length: 300 }, (_, at) =>
        (workers[at % workers.length] ?? limitedWorker()).post(SEARCH, { headers: ADDRESS }),
      ),
    );
    const statuses = responses.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(100);
    expect(statuses.filter((status) => status === 429)).toHaveLength(200);
    const ran = workers.flatMap(({ services }) => services.calls.searches);
    expect(ran).toHaveLength(100);
    for (const { status, headers } of responses) {
      expect(headers.get('retry-after') ?? '').toMatch(status === 429 ? /^[1-9]\d*$/ : /^$/);
      expect(headers.get('ratelimit-limit')).toBe('100');
    }
  });

  it('lets exactly three of eight aliases through, and what they found', async () => {
    const worker = limitedWorker({ SEARCH_RATE_LIMIT: '3' });
    const aliases = Array.from(
      { length: 8 },
      (_, at) => `a${at}: search(input: { chatInput: "caves" }) { __typename }`,
    );
    const response = await worker.post(`{ ${aliases.join(' ')} health { status } }`);
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
    expect(response.headers.get('ratelimit-remaining')).toBe('0');
    const { data, errors } = await response.json<{
      data: object;
      errors: { extensions: object }[];
    }>();
    expect(Object.values(data).filter((value) => value !== null)).toHaveLength(4);
    expect(data).toMatchObject({ health: { status: 'HEALTHY' } });
    expect(errors).toHaveLength(5);
    for (const { extensions } of errors) expect(extensions).toMatchObject({ code: 'RATE_LIMITED' });
    expect(worker.services.calls.searches).toHaveLength(3);
  });

  it('counts every limited field together, and whatever the client', async () => {
    const worker = limitedWorker({ SEARCH_RATE_LIMIT: '4' });
    const response = await worker.post(
      '{ place(id: "place-1") { id } places(ids: ["place-2"]) { id } health { status } }',
      { headers: ADDRESS },
    );
    expect(response.status).toBe(200);
    expect(response.headers.get('ratelimit-limit')).toBe('4');
    expect(response.headers.get('ratelimit-remaining')).toBe('2');
    expect(response.headers.get('ratelimit-reset')).toMatch(/^([1-9]|[1-5]\d|60)$/);
    const other = await worker.post(SEARCH, { headers: { 'cf-connecting-ip': '192.0.2.8' } });
    expect(other.headers.get('ratelimit-remaining')).toBe('3');
  });

  it('counts no field that is skipped and no operation that is not run', async () => {
    const worker = limitedWorker({ SEARCH_RATE_LIMIT: '2' });
    const skipped = await worker.post(
      `query ($on: Boolean = false) {
        a: search(input: { chatInput: "caves" }) @include(if: $on) { __typename }
        b: search(input: { chatInput: "caves" }) @skip(if: true) { __typename }
        health { status }
      }`,
    );
    expect(skipped.status).toBe(200);
    expect(skipped.headers.has('ratelimit-limit')).toBe(false);
    const body = JSON.stringify({
      query: `query Rich { a: search(input: { chatInput: "x" }) { __typename } b: search(input: { chatInput: "x" }) { __typename } }
        query Lean { search(input: { chatInput: "caves" }) { __typename } }`,
      operationName: 'Lean',
    });
    const ran = await worker.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(ran.headers.get('ratelimit-remaining')).toBe('1');
  });

  it('refuses a subscription before its stream begins', async () => {
    const worker = limitedWorker({ SEARCH_RATE_LIMIT: '1' });
    const progress =
      'subscription { searchProgress(input: { chatInput: "caves" }) { __typename } }';
    const first = await worker.post(progress, { accept: 'text/event-stream' });
    expect(first.status).toBe(200);
    expect(first.headers.get('ratelimit-remaining')).toBe('0');
    await first.text();
    const second = await worker.post(progress, { accept: 'text/event-stream' });
    expect(second.headers.get('retry-after')).toMatch(/^[1-9]\d*$/);
    expect(second.status).toBe(429);
    expect(await second.text()).toContain('"code":"RATE_LIMITED"');
    expect(worker.services.calls.searches).toHaveLength(1);
  });

  it('begins anew at the end of its window', async () => {
    const worker = limitedWorker({ SEARCH_RATE_LIMIT: '1', SEARCH_RATE_WINDOW_SECONDS: '10' });
    const status = async () => (await worker.post(SEARCH)).status;
    await setAccountClock(UNKNOWN_CLIENT, NOON);
    expect([await status(), await status()]).toEqual([200, 429]);
    await setAccountClock(UNKNOWN_CLIENT, NOON + 9_999);
    const late = await worker.post(SEARCH);
    expect([late.status, late.headers.get('retry-after')]).toEqual([429, '1']);
    await setAccountClock(UNKNOWN_CLIENT, NOON + 10_000);
    expect([await status(), await status()]).toEqual([200, 429]);
  });

  it('is remembered by an object that was evicted, and forgotten with the window', async () => {
    const worker = limitedWorker({ SEARCH_RATE_LIMIT: '2' });
    await setAccountClock(UNKNOWN_CLIENT, NOON);
    expect((await worker.post(SEARCH)).headers.get('ratelimit-remaining')).toBe('1');
    await evictDurableObject(accountOf(UNKNOWN_CLIENT));
    await setAccountClock(UNKNOWN_CLIENT, NOON + 1);
    expect((await worker.post(SEARCH)).headers.get('ratelimit-remaining')).toBe('0');
    await evictDurableObject(accountOf(UNKNOWN_CLIENT));
    await setAccountClock(UNKNOWN_CLIENT, NOON + 2);
    expect((await worker.post(SEARCH)).status).toBe(429);
    await evictDurableObject(accountOf(UNKNOWN_CLIENT));
    await setAccountClock(UNKNOWN_CLIENT, NOON + 60_000);
    expect((await worker.post(SEARCH)).status).toBe(200);
  });

  it('lets searches pass where the object fails, and says so in the log', async () => {
    const failing = { getByName: () => ({ take: () => Promise.reject(new Error('overloaded')) }) };
    const worker = limitedWorker({ RATE_LIMITER: failing, SEARCH_RATE_LIMIT: '1' });
    for (let at = 0; at < 3; at += 1) expect((await worker.post(SEARCH)).status).toBe(200);
    expect(worker.logs.filter(({ event }) => event === 'rate_limit.failed')).toHaveLength(3);
    expect(worker.logs).toContainEqual(
      expect.objectContaining({ event: 'rate_limit.failed', level: 'warning', part: 'search' }),
    );
  });

  it('logs a refusal without saying from where', async () => {
    const worker = limitedWorker({ SEARCH_RATE_LIMIT: '1' });
    await worker.post(SEARCH, { headers: ADDRESS });
    await worker.post(SEARCH, { headers: ADDRESS });
    const refusals = worker.logs.filter(({ event }) => event === 'rate_limit.exceeded');
    expect(refusals).toEqual([expect.objectContaining({ part: 'search', client: 'ANONYMOUS' })]);
    const stranger = await strangerAt('192.0.2.7');
    expect(JSON.stringify(worker.logs)).not.toContain('192.0.2.7');
    expect(JSON.stringify(worker.logs)).not.toContain(Object(stranger).id);
  });

  it('is off where there are no objects', async () => {
    const worker = testWorker({}, { SEARCH_RATE_LIMIT: '1' });
    for (let at = 0; at < 3; at += 1) {
      const response = await worker.post(SEARCH);
      expect([response.status, response.headers.has('ratelimit-limit')]).toEqual([200, false]);
    }
  });
});

describe('an account', () => {
  it('is cleared away after its window, unless it holds usage', async () => {
    const client = await strangerAt('198.51.100.1');
    const account = accountOf(client);
    await setAccountClock(client, NOON);
    await account.take('SEARCH', { limit: 2, windowMs: 60_000 });
    await runInDurableObject(account, async (object, { storage }) => {
      await object.alarm();
      expect(storage.kv.get('windows')).toBeDefined();
      object.clock = () => NOON + 60_000;
      await object.alarm();
      expect(storage.kv.get('windows')).toBeUndefined();
    });
    await account.addUsage({ ...NO_USE, requests: 1 });
    await runInDurableObject(account, async (object) => {
      await object.alarm();
      expect(object.usage()).toHaveLength(1);
    });
  });

  it('adds up what is used in a day, newest first, and keeps a hundred days', async () => {
    const account = accountOf(UNKNOWN_CLIENT);
    expect(await account.usage()).toEqual([]);
    const useOn = async (day: number) => {
      await setAccountClock(UNKNOWN_CLIENT, NOON + day * 86_400_000);
      await account.addUsage({ ...NO_USE, requests: 2, estimatedUsd: 0.25 });
    };
    for (const day of [0, 1, 1]) await useOn(day);
    expect(await account.usage()).toEqual([
      { ...NO_USE, day: '2026-11-23', requests: 4, estimatedUsd: 0.5 },
      { ...NO_USE, day: '2026-11-22', requests: 2, estimatedUsd: 0.25 },
    ]);
    await useOn(101);
    expect((await account.usage()).map(({ day }) => day)).toEqual(['2027-03-03', '2026-11-23']);
  });

  it('counts purposes apart', async () => {
    const account = accountOf(UNKNOWN_CLIENT);
    const allowance = { limit: 1, windowMs: 60_000 };
    expect((await account.take('SEARCH', allowance)).isAdmitted).toBe(true);
    expect((await account.take('FRESH_SEARCH', allowance)).isAdmitted).toBe(true);
    expect((await account.take('SEARCH', allowance)).isAdmitted).toBe(false);
  });
});
