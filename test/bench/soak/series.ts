import type { Fate } from '../mixed-load.ts';
import type { Shot } from '../open-loop.ts';
import { quantile } from '../statistics.ts';

/** One second of the soak, by when its requests were due. */
export interface Second {
  readonly second: number;
  readonly requests: number;
  readonly failed: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly maxMs: number;
}

/** Shots by the second in which they were due; seconds without any are left out. */
export function bySecond(shots: readonly Shot<Fate>[]): readonly Second[] {
  const seconds = Map.groupBy(shots, ({ dueMs }) => Math.floor(dueMs / 1000));
  return [...seconds]
    .sort(([a], [b]) => a - b)
    .map(([second, own]) => {
      const latencies = own.map(({ latencyMs }) => latencyMs);
      return {
        second,
        requests: own.length,
        failed: own.filter(({ result }) => result.kind === 'FAILED').length,
        p50Ms: rounded(quantile(latencies, 0.5)),
        p95Ms: rounded(quantile(latencies, 0.95)),
        maxMs: rounded(Math.max(...latencies)),
      };
    });
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
