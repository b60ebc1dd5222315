import type { Fate } from '../mixed-load.ts';
import type { Shot } from '../open-loop.ts';
import { quantile } from '../statistics.ts';
import type { Phase, Trouble } from './phases.ts';

export interface PhaseSummary {
  readonly trouble: Trouble;
  readonly from: number;
  readonly to: number;
  readonly requests: number;
  readonly failed: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

export interface SoakSummary {
  readonly requests: number;
  readonly failed: number;
  /** How often each outcome of a search came. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Why requests failed, and how often. */
  readonly reasons: Readonly<Record<string, number>>;
  readonly phases: readonly PhaseSummary[];
}

/** The counts of a soak, as a whole and by phase. */
export function summarize(shots: readonly Shot<Fate>[], phases: readonly Phase[]): SoakSummary {
  const labels = shots.map(({ result }) =>
    result.kind === 'FAILED' ? `FAILED ${result.reason}` : result.outcome,
  );
  const counts = Object.entries(countOf(labels));
  const failures = counts.filter(([label]) => label.startsWith('FAILED '));
  return {
    requests: shots.length,
    failed: failures.reduce((sum, [, count]) => sum + count, 0),
    outcomes: Object.fromEntries(counts.filter(([label]) => !label.startsWith('FAILED '))),
    reasons: Object.fromEntries(
      failures.map(([label, count]) => [label.slice('FAILED '.length), count]),
    ),
    phases: phases.map(({ trouble, from, to }) => {
      const own = shots.filter(({ dueMs }) => dueMs >= from * 1000 && dueMs < to * 1000);
      const latencies = own.map(({ latencyMs }) => latencyMs);
      return {
        trouble,
        from,
        to,
        requests: own.length,
        failed: own.filter(({ result }) => result.kind === 'FAILED').length,
        p50Ms: Math.round(quantile(latencies, 0.5)),
        p95Ms: Math.round(quantile(latencies, 0.95)),
      };
    }),
  };
}

function countOf(labels: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  return counts;
}
