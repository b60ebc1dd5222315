import { describe, expect, it } from 'vitest';
import { createRedditSource } from '../../../src/sources/reddit.ts';
import { createTokenMemory } from '../../../src/sources/reddit-tokens.ts';
import type { TokenOutcome } from '../../../src/sources/reddit-tokens.ts';
import { PIKEVILLE, createBench } from '../../contract/sources/bench.ts';
import type { Bench } from '../../contract/sources/bench.ts';

const signal = new AbortController().signal;

function redditOf(bench: Bench, clock: () => number = bench.clock, kept: Promise<unknown>[] = []) {
  return createRedditSource({
    http: bench.http,
    clock,
    baseUrl: 'https://oauth.reddit.com',
    authUrl: 'https://www.reddit.com/api/v1/access_token',
    clientId: 'client',
    clientSecret: 'hush',
    tokens: createTokenMemory(clock),
    waitUntil: (work) => kept.push(work),
  });
}

describe('Reddit', () => {
  it('fetches one token for all who ask at once, and keeps it until shortly before it expires', async () => {
    const bench = createBench();
    let now = bench.clock();
    const source = redditOf(bench, () => now);
    await Promise.all(Array.from({ length: 20 }, () => source.find(PIKEVILLE, signal)));
    expect(bench.simulator.calls('reddit-auth')).toHaveLength(1);
    now += (86_400 - 61) * 1_000;
    await source.find(PIKEVILLE, signal);
    expect(bench.simulator.calls('reddit-auth')).toHaveLength(1);
    now += 2_000;
    await source.find(PIKEVILLE, signal);
    expect(bench.simulator.calls('reddit-auth')).toHaveLength(2);
  });

  it('fetches the token to its end for the others when the first caller leaves', async () => {
    const bench = createBench();
    bench.simulator.set('reddit-auth', { mode: 'slow', delayMs: 30 });
    const kept: Promise<unknown>[] = [];
    const source = redditOf(bench, bench.clock, kept);
    const leaver = new AbortController();
    const first = source.find(PIKEVILLE, leaver.signal);
    const second = source.find(PIKEVILLE, signal);
    leaver.abort();
    expect(await first).toEqual({ status: 'TIMEOUT' });
    expect(await second).toMatchObject({ status: 'OK' });
    expect(bench.simulator.calls('reddit-auth')).toHaveLength(1);
    expect(await Promise.all(kept)).toMatchObject([{ ok: true }]);
  });

  it('asks for a new token once where the one it has is refused', async () => {
    const bench = createBench();
    const source = redditOf(bench);
    bench.simulator.set('reddit', { mode: 'unauthorized', times: 1 });
    expect((await source.find(PIKEVILLE, signal)).status).toBe('OK');
    expect(bench.simulator.calls('reddit-auth')).toHaveLength(2);
    expect(bench.simulator.calls('reddit')).toHaveLength(2);
  });

  it.each([
    ['unauthorized', 'AUTH'],
    ['forbidden', 'BLOCKED'],
    ['html', 'BLOCKED'],
    ['rate-limited', 'RATE_LIMITED'],
    ['server-error', 'ERROR'],
    ['error-in-200', 'AUTH'],
    ['no-containers', 'ERROR'],
    ['hostile', 'ERROR'],
    ['hang', 'TIMEOUT'],
  ] as const)(
    'without a token, because its issuer is %s, is %s and calls nothing else',
    async (mode, status) => {
      const bench = createBench();
      bench.simulator.set('reddit-auth', { mode });
      expect((await redditOf(bench).find(PIKEVILLE, signal)).status).toBe(status);
      expect(bench.simulator.calls('reddit')).toHaveLength(0);
    },
  );

  it('shows nothing that is adult, gone, quarantined or pinned', async () => {
    const bench = createBench();
    const answer = await redditOf(bench).find(PIKEVILLE, signal);
    const names = answer.status === 'OK' ? answer.places.map(({ name }) => name) : [];
    expect(names.length).toBeGreaterThan(0);
    expect(names.join()).not.toMatch(/safe for work|Deleted|Removed|Rules|Quarantined/u);
  });

  it('puts nothing of the question into its search but letters, digits and our own words', async () => {
    const bench = createBench();
    await redditOf(bench).find(
      {
        ...PIKEVILLE,
        locationName: 'Pike"ville) OR (x, Kentucky',
        words: 'self:yes "AND" author:me',
      },
      signal,
    );
    const query =
      new URL(bench.simulator.calls('reddit')[0]?.url ?? '').searchParams.get('q') ?? '';
    expect(query).toMatch(/^"Pike ville {2}OR {2}x" Kentucky \(/u);
    expect(query).not.toContain('author:');
  });
});

describe('a token memory', () => {
  const good: TokenOutcome = { ok: true, value: 'token', expiresAt: 10_000 };
  const bad: TokenOutcome = { ok: false, status: 'ERROR', detail: 'x', latencyMs: 1 };

  it('shares a failure with those who wait and remembers none', async () => {
    const memory = createTokenMemory(() => 0);
    let count = 0;
    const fetchToken = async () => ((count += 1), count === 1 ? bad : good);
    expect(await Promise.all([memory.obtain(fetchToken), memory.obtain(fetchToken)])).toEqual([
      bad,
      bad,
    ]);
    expect(await memory.obtain(fetchToken)).toBe(good);
    expect(count).toBe(2);
  });

  it('does not wait for ever for a fetch whose request died', async () => {
    let now = 0;
    const memory = createTokenMemory(() => now);
    void memory.obtain(() => new Promise<TokenOutcome>(() => undefined));
    now = 5_000;
    expect(await memory.obtain(async () => ({ ...good, expiresAt: 20_000 }))).toMatchObject({
      ok: true,
    });
  });
});
