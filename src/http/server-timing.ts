import type { Stage } from '../domain/observe/request-ledger.ts';

/** Browsers and proxies keep headers short; what took longest is told. */
const MAX_STAGES_TOLD = 16;

/**
 * Where the time went, in whole milliseconds. Times are of I/O: the platform's clock stands still
 * while code runs. Stages lie within each other and side by side, so they do not add up to the total.
 */
export function serverTiming(stages: readonly Stage[], totalMs: number): string {
  const told = stages
    .toSorted((one, other) => other.durationMs - one.durationMs)
    .slice(0, MAX_STAGES_TOLD);
  const inOrder = stages.filter((stage) => told.includes(stage));
  return [`total;dur=${totalMs}`, ...inOrder.map(entryOf)].join(', ');
}

function entryOf({ name, durationMs, count }: Stage): string {
  const times = count === 1 ? '' : `;desc="${count} times"`;
  return `${name};dur=${Math.round(durationMs)}${times}`;
}
