import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callOf, createBench, ok, silent } from './bench.ts';
import type { Bench } from './bench.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const broken = (): Response => new Response('', { status: 500 });

async function ask(bench: Bench, times = 1, upstream: Parameters<typeof callOf>[0] = 'photon') {
  let last;
  for (let count = 0; count < times; count += 1)
    last = await bench.client.request(callOf(upstream));
  return last;
}

describe('a circuit', () => {
  it('opens at the third failure within half a minute, and then nothing is called for a minute', async () => {
    const bench = createBench(broken);
    await ask(bench, 2);
    expect(bench.circuits.state('photon')).toBe('CLOSED');
    await ask(bench);
    expect(bench.circuits.state('photon')).toBe('OPEN');
    bench.time += 59_500;
    expect(await ask(bench, 4)).toMatchObject({ status: 'CIRCUIT_OPEN', retryAfterSeconds: 1 });
    expect(bench.sent).toHaveLength(3);
  });

  it('stays closed where failures are farther apart', async () => {
    const bench = createBench(broken);
    for (let count = 0; count < 6; count += 1) {
      await ask(bench);
      bench.time += 15_001;
    }
    expect(bench.circuits.state('photon')).toBe('CLOSED');
    expect(bench.sent).toHaveLength(6);
  });

  it('belongs to one upstream', async () => {
    const bench = createBench(broken);
    await ask(bench, 3);
    expect(bench.circuits.state('open-meteo')).toBe('CLOSED');
  });

  it('closes after a probe that is answered', async () => {
    let isBroken = true;
    const bench = createBench(() => (isBroken ? broken() : ok()));
    await ask(bench, 3);
    bench.time += 60_000;
    isBroken = false;
    expect(await ask(bench)).toMatchObject({ ok: true });
    expect(bench.circuits.state('photon')).toBe('CLOSED');
    expect(bench.events.filter(({ name }) => name === 'breaker.changed')).toMatchObject([
      { from: 'CLOSED', to: 'OPEN' },
      { from: 'OPEN', to: 'HALF_OPEN' },
      { from: 'HALF_OPEN', to: 'CLOSED' },
    ]);
  });

  it('opens again after a probe that fails', async () => {
    const bench = createBench(broken);
    await ask(bench, 3);
    bench.time += 60_000;
    expect(await ask(bench)).toMatchObject({ status: 'ERROR' });
    expect(await ask(bench)).toMatchObject({ status: 'CIRCUIT_OPEN', retryAfterSeconds: 60 });
    expect(bench.sent).toHaveLength(4);
  });

  it('lets one probe through at a time and does not make others wait for it', async () => {
    const bench = createBench((sent, count) => (count <= 3 ? broken() : silent(sent)));
    await ask(bench, 3);
    bench.time += 60_000;
    const probe = bench.client.request(callOf('photon'));
    expect(await ask(bench)).toMatchObject({ status: 'CIRCUIT_OPEN' });
    expect(bench.sent).toHaveLength(4);
    await vi.advanceTimersByTimeAsync(2_000);
    await probe;
  });

  it('is not stuck when the caller of the probe leaves', async () => {
    const bench = createBench((sent, count) =>
      count <= 3 ? broken() : count === 4 ? silent(sent) : ok(),
    );
    await ask(bench, 3);
    bench.time += 60_000;
    const caller = new AbortController();
    const probe = bench.client.request(callOf('photon', { signal: caller.signal }));
    caller.abort();
    await probe;
    expect(await ask(bench)).toMatchObject({ ok: true });
    expect(bench.circuits.state('photon')).toBe('CLOSED');
  });

  it('is not stuck when the invocation of the probe dies', async () => {
    const bench = createBench(broken);
    await ask(bench, 3);
    bench.time += 60_000;
    expect(bench.circuits.enter('photon', bench.time).probe).toBe(true);
    bench.time += 3_999;
    expect(bench.circuits.enter('photon', bench.time).admitted).toBe(false);
    bench.time += 1;
    expect(bench.circuits.enter('photon', bench.time)).toMatchObject({
      admitted: true,
      probe: true,
    });
  });

  it('is not closed by an answer to a call from before it opened', async () => {
    const bench = createBench(broken);
    const early = bench.circuits.enter('photon', bench.time);
    await ask(bench, 3);
    bench.circuits.leave('photon', {
      probe: early.probe,
      ending: { kind: 'ANSWERED' },
      now: bench.time,
    });
    expect(bench.circuits.state('photon')).toBe('OPEN');
  });

  it.each([
    ['photon', 429, { 'retry-after': '17' }, 17],
    ['photon', 503, { 'retry-after': '17' }, 17],
    ['photon', 429, {}, 30],
    ['overpass', 429, { 'retry-after': '1' }, 30],
    ['overpass', 406, {}, 86_400],
    ['wikidata', 403, {}, 86_400],
    ['reddit', 403, {}, 3_600],
    ['eventbrite', 401, {}, 86_400],
    ['serp', 429, {}, 3_600],
    ['photon', 429, { 'retry-after': '999999999' }, 86_400],
  ] as const)(
    'of %s opens at once after %i with %o, for %i seconds',
    async (upstream, status, headers, seconds) => {
      const bench = createBench(() => new Response('', { status, headers }));
      await ask(bench, 1, upstream);
      expect(await ask(bench, 1, upstream)).toMatchObject({
        status: 'CIRCUIT_OPEN',
        retryAfterSeconds: seconds,
      });
      expect(bench.sent).toHaveLength(1);
    },
  );

  it('opens after an answer that says its quota is used up, without failing it', async () => {
    const bench = createBench(ok);
    const outcome = await bench.client.request(callOf('reddit', { pause: () => 421 }));
    expect(outcome.ok).toBe(true);
    expect(await ask(bench, 1, 'reddit')).toMatchObject({
      status: 'CIRCUIT_OPEN',
      retryAfterSeconds: 421,
    });
  });
});
