import type { HealthProbe } from '../domain/health/health.ts';

/** What the last call to something came to that has no circuit: a number and a flag, so it outlives requests. */
export interface OutcomeMemory {
  readonly note: (worked: boolean, now: number) => void;
  /** Calls nothing. Degraded where the last call, of the last five minutes, failed. */
  readonly probe: (name: string, clock: () => number) => HealthProbe;
}

/** Older failures say nothing of today. */
const REMEMBERED_MS = 300_000;

/** Made once an isolate. */
export function createOutcomeMemory(): OutcomeMemory {
  let failedAt: number | undefined;
  return {
    note: (worked, now) => {
      failedAt = worked ? undefined : now;
    },
    probe: (name, clock) => ({
      name,
      essential: false,
      check: async () =>
        failedAt !== undefined && clock() - failedAt < REMEMBERED_MS
          ? { status: 'DEGRADED', message: 'Its last call failed' }
          : { status: 'HEALTHY' },
    }),
  };
}
