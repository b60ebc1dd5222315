import { expect, it } from 'vitest';
import { METRICS } from '../../../src/domain/observe/metric-table.ts';
import { createAnalyticsMetrics, MAX_POINTS } from '../../../src/platform/analytics-metrics.ts';

interface Point {
  readonly indexes: string[];
  readonly blobs: string[];
  readonly doubles: number[];
}

function bench() {
  const points: Point[] = [];
  const dropped: number[] = [];
  const metrics = createAnalyticsMetrics({
    dataset: { writeDataPoint: (point) => points.push(point) },
    version: '1.2.3+tag',
    onDropped: (count) => dropped.push(count),
  });
  return { points, dropped, metrics };
}

it('makes one point of equal measurements, in the documented layout', () => {
  const { points, metrics } = bench();
  const labels = { status: 'OK', source: 'WIKIPEDIA' };
  metrics.record('source.duration', labels, 120);
  metrics.record('source.duration', labels, 300);
  metrics.record('breaker.change', { breaker: 'serp', to: 'OPEN' });
  expect(points).toEqual([]);
  metrics.flush();
  expect(points).toEqual([
    {
      indexes: ['source.duration'],
      blobs: ['source.duration', '1.2.3+tag', 'WIKIPEDIA', 'OK'],
      doubles: [2, 420, 300],
    },
    {
      indexes: ['breaker.change'],
      blobs: ['breaker.change', '1.2.3+tag', 'serp', 'OPEN'],
      doubles: [1, 1, 1],
    },
  ]);
  metrics.flush();
  expect(points).toHaveLength(2);
});

it('writes at most 25 points a request, keeps room for what comes late and tells what it dropped', () => {
  const { points, dropped, metrics } = bench();
  const record = (from: number, to: number) => {
    for (let at = from; at < to; at += 1)
      metrics.record('breaker.change', { breaker: `b${at}`, to: 'OPEN' });
  };
  record(0, 22);
  metrics.flush();
  expect(points).toHaveLength(20);
  record(22, 40);
  metrics.flush();
  expect(points).toHaveLength(MAX_POINTS);
  expect(dropped).toEqual([2, 13]);
});

it('writes no label that somebody made up', () => {
  const { points, metrics } = bench();
  const labels = { outcome: 'OK', client: 'FREE', cache: 'HIT' };
  metrics.record('request.duration', { ...labels, operation: 'ghost towns in Nevada' });
  metrics.record('request.duration', { ...labels, operation: 'x'.repeat(65) });
  metrics.record('request.duration', { ...labels, operation: '' });
  metrics.flush();
  expect(points.map(({ blobs }) => blobs[2])).toEqual(['other']);
});

it('never throws, whatever the platform does', () => {
  const metrics = createAnalyticsMetrics({
    dataset: {
      writeDataPoint: () => {
        throw new TypeError('too many points');
      },
    },
    version: '1',
    onDropped: () => undefined,
  });
  metrics.record('breaker.change', { breaker: 'serp', to: 'OPEN' });
  expect(() => metrics.flush()).not.toThrow();
});

it('has room for every metric: five labels at most', () => {
  for (const { labels } of Object.values(METRICS)) expect(labels.length).toBeLessThanOrEqual(5);
});
