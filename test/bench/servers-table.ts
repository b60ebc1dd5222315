import type { Standing } from './contest.ts';

const MICROS_PER_SECOND = 1_000_000;

/** All servers of a contest, each beside its runtime's empty one: a note below the rows. */
export function formatServers(
  standings: ReadonlyMap<string, Standing>,
  missing: ReadonlyMap<string, string>,
): string {
  const lines = [...standings].map(([name, standing]) => {
    if (standing.kind === 'OUT') return `${name.padEnd(24)}${standing.reason}`;
    const { requestsPerSecond, cpuMicros } = standing.score;
    const empty = standings.get(name.startsWith('node') ? 'node empty' : 'worker empty');
    const floor = empty?.kind === 'SCORE' ? empty.score.requestsPerSecond : Number.NaN;
    return [
      name.padEnd(24),
      requestsPerSecond.toFixed(0).padStart(10),
      (requestsPerSecond / floor).toFixed(2).padStart(12),
      (MICROS_PER_SECOND / requestsPerSecond - MICROS_PER_SECOND / floor).toFixed(0).padStart(12),
      (Number.isNaN(cpuMicros) ? '-' : cpuMicros.toFixed(0)).padStart(14),
    ].join('');
  });
  const absent = [...missing].map(([name, reason]) => `${name.padEnd(24)}${reason}`);
  const head = `${'server'.padEnd(24)}${'requests/s'.padStart(10)}${'of empty'.padStart(12)}${'µs over it'.padStart(12)}${'CPU µs each'.padStart(14)}`;
  return [head, ...lines, ...absent, ''].join('\n');
}
