import { expect, it } from 'vitest';
import { contest, type Contestant, roundOrder } from '../../bench/contest.ts';
import type { LoadMaker } from '../../bench/load.ts';

const OPTIONS = { connections: 4, rounds: 3, seconds: 2, warmUpSeconds: 1 };

function contestant(name: string, rest: Partial<Contestant> = {}): Contestant {
  const target = { url: `http://${name}/`, method: 'GET' as const, headers: {}, body: undefined };
  return { name, target, complaint: async () => undefined, ...rest };
}

/** Answers each load with the next number of its list and keeps the order of all loads. */
function scripted(rates: Readonly<Record<string, readonly number[]>>) {
  const order: string[] = [];
  const maker: LoadMaker = {
    name: 'wrk',
    run: async ({ target: { url } }) => {
      const name = new URL(url).hostname;
      const requestsPerSecond = rates[name]?.[order.filter((one) => one === name).length] ?? 0;
      order.push(name);
      return { requestsPerSecond, requests: 1000, failed: requestsPerSecond < 0 ? 3 : 0 };
    },
  };
  return { maker, order };
}

it('goes through the servers forwards and backwards in turn', async () => {
  expect(roundOrder(['a', 'b'], 0)).toEqual(['a', 'b']);
  expect(roundOrder(['a', 'b'], 1)).toEqual(['b', 'a']);
  const { maker, order } = scripted({});
  await contest([contestant('a'), contestant('b')], { ...OPTIONS, maker });
  expect(order.join('')).toBe('ababbaab');
});

it('gives medians without the warm-up, and processor time a request', async () => {
  let cpu = 0;
  const { maker } = scripted({ a: [1, 100, 300, 200] });
  const standings = await contest([contestant('a', { cpuSeconds: () => (cpu += 0.5) })], {
    ...OPTIONS,
    maker,
  });
  expect(standings.get('a')).toEqual({
    kind: 'SCORE',
    score: { requestsPerSecond: 200, cpuMicros: 500 },
  });
});

it('takes out who answers wrongly, with the reason, and leaves the others in', async () => {
  const { maker, order } = scripted({ a: [9, 9, 9, 9], b: [9, -1, 9, 9] });
  const standings = await contest(
    [contestant('a'), contestant('b'), contestant('c', { complaint: async () => 'is empty' })],
    { ...OPTIONS, maker },
  );
  expect(standings.get('a')?.kind).toBe('SCORE');
  expect(standings.get('b')).toEqual({ kind: 'OUT', reason: '3 of 1000 answers failed' });
  expect(standings.get('c')).toEqual({ kind: 'OUT', reason: 'is empty' });
  expect(order.filter((name) => name === 'b')).toHaveLength(2);
  expect(order).not.toContain('c');
});

it('lets refusals have a status of their own', async () => {
  const { maker } = scripted({ a: [-1, -1, -1, -1] });
  const standings = await contest([contestant('a', { toleratesFailures: true })], {
    ...OPTIONS,
    maker,
  });
  expect(standings.get('a')?.kind).toBe('SCORE');
});
