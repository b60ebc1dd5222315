import { expect, it } from 'vitest';
import type { Fate } from '../../bench/mixed-load.ts';
import type { Shot } from '../../bench/open-loop.ts';
import { latencyChart } from '../../bench/soak/chart.ts';
import { conductFaults } from '../../bench/soak/conduct.ts';
import type { Fault } from '../../bench/soak/faults.ts';
import { planPhases } from '../../bench/soak/phases.ts';
import { bySecond } from '../../bench/soak/series.ts';
import { summarize } from '../../bench/soak/summary.ts';

const FOUND: Fate = { kind: 'OUTCOME', outcome: 'SearchResult' };
const BROKEN: Fate = { kind: 'FAILED', reason: '500 oops' };

function shot(dueMs: number, latencyMs: number, result: Fate = FOUND): Shot<Fate> {
  return { index: 0, dueMs, latencyMs, lateMs: 0, result };
}

const SHOTS = [shot(0, 10), shot(500, 30), shot(1000, 20), shot(1999, 400, BROKEN), shot(3000, 5)];

it('plans quiet until half way, then each trouble with a rest after it, to the very end', () => {
  expect(planPhases(600, ['UPSTREAMS_DOWN', 'KV_ERRORS', 'DATABASE_KILLED'])).toEqual([
    { trouble: 'NONE', from: 0, to: 300 },
    { trouble: 'UPSTREAMS_DOWN', from: 300, to: 336 },
    { trouble: 'NONE', from: 336, to: 372 },
    { trouble: 'KV_ERRORS', from: 372, to: 408 },
    { trouble: 'NONE', from: 408, to: 444 },
    { trouble: 'DATABASE_KILLED', from: 444, to: 480 },
    { trouble: 'NONE', from: 480, to: 600 },
  ]);
  expect(planPhases(60, [])).toEqual([{ trouble: 'NONE', from: 0, to: 60 }]);
});

it('makes and mends each trouble at its time', async () => {
  const events: string[] = [];
  const fault = (trouble: Fault['trouble']): Fault => ({
    trouble,
    begin: async () => void events.push(`${trouble} begins`),
    end: async () => void events.push(`${trouble} ends`),
  });
  await conductFaults({
    phases: planPhases(100, ['UPSTREAMS_DOWN', 'KV_ERRORS']),
    faults: [fault('KV_ERRORS'), fault('UPSTREAMS_DOWN')],
    at: async (second) => void events.push(String(second)),
    say: () => undefined,
  });
  expect(events).toEqual([
    ...['50', 'UPSTREAMS_DOWN begins', '56', 'UPSTREAMS_DOWN ends'],
    ...['62', 'KV_ERRORS begins', '68', 'KV_ERRORS ends'],
  ]);
});

it('counts by the second in which a request was due', () => {
  expect(bySecond(SHOTS)).toEqual([
    { second: 0, requests: 2, failed: 0, p50Ms: 30, p95Ms: 30, maxMs: 30 },
    { second: 1, requests: 2, failed: 1, p50Ms: 400, p95Ms: 400, maxMs: 400 },
    { second: 3, requests: 1, failed: 0, p50Ms: 5, p95Ms: 5, maxMs: 5 },
  ]);
});

it('sums up outcomes, reasons and phases', () => {
  const phases = planPhases(4, ['KV_ERRORS']);
  expect(summarize(SHOTS, phases)).toMatchObject({
    requests: 5,
    failed: 1,
    outcomes: { SearchResult: 4 },
    reasons: { '500 oops': 1 },
    phases: [
      { trouble: 'NONE', requests: 4, failed: 1, p50Ms: 30 },
      { trouble: 'KV_ERRORS', requests: 0, failed: 0 },
      { trouble: 'NONE', requests: 1, failed: 0, p95Ms: 5 },
    ],
  });
});

it('draws axes with units, both series, the troubles and every second with a failure', () => {
  const phases = planPhases(600, ['UPSTREAMS_DOWN', 'KV_ERRORS']);
  const seconds = bySecond([shot(0, 10), shot(300_000, 1500), shot(599_000, 20, BROKEN)]);
  const svg = latencyChart({ title: 'a < b & c', seconds, phases });
  expect(svg).toContain('a &lt; b &amp; c');
  expect(svg).toContain('latency, ms (log)');
  expect(svg).toContain('time since start, s');
  expect(svg).toContain('upstreams down');
  expect(svg).toContain('KV errors');
  expect(svg).toContain('(1 failed in all)');
  const lines = [...svg.matchAll(/<polyline [^>]*points="([^"]*)"/gu)].map(([, points]) => points);
  expect(lines).toHaveLength(2);
  // 0 s and 10 ms; half way and 1.5 s, far above it; all within the plot.
  const [first, middle] = (lines[0] ?? '').split(' ').map((point) => point.split(',').map(Number));
  expect(first?.[0]).toBe(80);
  expect(middle?.[0]).toBe(625);
  expect(middle?.[1]).toBeLessThan(first?.[1] ?? 0);
  expect(middle?.[1]).toBeGreaterThanOrEqual(70);
});
