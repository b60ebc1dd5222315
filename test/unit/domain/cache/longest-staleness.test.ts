import { describe, expect, it } from 'vitest';
import { longestStalenessSeconds } from '../../../../src/domain/cache/longest-staleness.ts';
import type { Computed } from '../../../../src/domain/cache/requests.ts';
import { answer, createBench, LIFETIMES, type Answer, type Bench } from './bench.ts';

interface Upstream {
  isDown: boolean;
}

/** A search answer made of a source's answer, as a request sees it; the text is when the source gave it. */
async function searchOnce(bench: Bench, upstream: Upstream): Promise<number> {
  const source = async (): Promise<Computed<Answer>> => {
    if (upstream.isDown) throw new Error('The upstream is down');
    return answer(String(bench.time.clock()));
  };
  // Memory is dropped after five seconds by the layer itself; every request here is later than that.
  bench.memory.entries.clear();
  const found = await bench.ask(
    async () => {
      const { value, degraded, keepUntil } = await bench.ask(source, { key: 'source:answer' });
      return answer(value.text, { degraded, keepUntil });
    },
    { key: 'search:answer' },
  );
  await bench.time.settle();
  return (bench.time.clock() - Number(found.value.text)) / 1_000;
}

/** The oldest that a user sees who asks at these intervals. */
async function oldestSeen(upstream: Upstream, intervals: readonly number[]): Promise<number> {
  const bench = createBench();
  await searchOnce(bench, { isDown: false });
  let oldest = 0;
  for (const seconds of intervals) {
    await bench.time.pass(seconds * 1_000);
    const age = await searchOnce(bench, upstream).catch(() => 0);
    oldest = Math.max(oldest, age);
  }
  return oldest;
}

const every = (seconds: number, times: number) => Array.from({ length: times }, () => seconds);

describe('the longest staleness', () => {
  const { answering, failing } = longestStalenessSeconds(LIFETIMES);

  it('is two hours while upstreams answer, and a day and a half hour while they fail', () => {
    expect({ answering, failing }).toEqual({ answering: 7_200, failing: 88_200 });
  });

  it('is no longer than what may be served where less may be served', () => {
    expect(longestStalenessSeconds({ ...LIFETIMES, staleSeconds: 0 })).toEqual({
      answering: 1_800,
      failing: 1_800,
    });
  });

  it.each([10, 61, 299, 1_795, 1_805, 3_595, 3_605, 7_000])(
    'holds for a user who asks every %i seconds',
    async (seconds) => {
      const seen = await oldestSeen({ isDown: false }, every(seconds, 60));
      expect(seen).toBeLessThanOrEqual(answering);
    },
  );

  it('is nearly reached by a stale answer made of a stale one', async () => {
    // At 3,599 s the search is made anew of the source's answer, which is served for a second more.
    const seen = await oldestSeen({ isDown: false }, [3_599, 3_599]);
    expect(seen).toBe(answering - 2);
  });

  it('holds while the upstream is down, and is reached', async () => {
    const seen = await oldestSeen({ isDown: true }, every(601, 160));
    expect(seen).toBeLessThanOrEqual(failing);
    expect(seen).toBeGreaterThan(failing - 700);
  });
});
