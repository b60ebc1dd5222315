import { within } from '../cache/within.ts';
import type { Timers } from '../timers.ts';

export const HEALTH_STATUSES = ['HEALTHY', 'DEGRADED', 'DOWN'] as const;
export type HealthStatus = (typeof HEALTH_STATUSES)[number];

export const CIRCUIT_STATES = ['CLOSED', 'HALF_OPEN', 'OPEN'] as const;
export type CircuitState = (typeof CIRCUIT_STATES)[number];

/** What is known of one thing that the gateway needs. */
export interface Dependency {
  readonly name: string;
  readonly status: HealthStatus;
  /** How long the probe waited for I/O; absent where nothing was waited for. */
  readonly latencyMs?: number;
  /** What is wrong, in words that reveal nothing internal. */
  readonly message?: string;
  readonly circuit?: CircuitState;
}

/** Something whose health can be told. `essential`: without it no search can be answered. */
export interface HealthProbe {
  readonly name: string;
  readonly essential: boolean;
  /** The dependency's state; a rejection counts as `DOWN`. */
  readonly check: () => Promise<Omit<Dependency, 'name'>>;
}

export interface Health {
  readonly status: HealthStatus;
  readonly version: string;
  /** Epoch milliseconds. */
  readonly timestamp: number;
  readonly elapsedMs: number;
  readonly dependencies: readonly Dependency[];
}

export interface HealthInquiry {
  readonly probes: readonly HealthProbe[];
  readonly version: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly timers: Timers;
  /** Takes out of a message what nobody outside may read. */
  readonly clean?: (message: string) => string;
}

/** A dependency that takes longer to say that it is well is not. */
export const PROBE_LIMIT_MS = 1_000;

/** Asks every probe at once and sums up: `DOWN` only where an essential dependency is. */
export async function examineHealth(inquiry: HealthInquiry): Promise<Health> {
  const { probes, version, clock } = inquiry;
  const startedAt = clock();
  const dependencies = await Promise.all(probes.map((probe) => examine(probe, inquiry)));
  const timestamp = clock();
  const essential = new Set(probes.filter((probe) => probe.essential).map((probe) => probe.name));
  return {
    status: overallStatus(dependencies, essential),
    version,
    timestamp,
    elapsedMs: timestamp - startedAt,
    dependencies,
  };
}

async function examine(
  { name, check }: HealthProbe,
  { timers, clean = (message) => message }: HealthInquiry,
): Promise<Dependency> {
  const answer = await within(PROBE_LIMIT_MS, timers, check);
  if (answer.ok) {
    const { message } = answer.value;
    return { name, ...answer.value, ...(message !== undefined && { message: clean(message) }) };
  }
  const time = answer.reason === 'TIMEOUT' ? ` within ${PROBE_LIMIT_MS} ms` : '';
  return { name, status: 'DOWN', message: `${name} did not answer its health check${time}` };
}

function overallStatus(
  dependencies: readonly Dependency[],
  essential: ReadonlySet<string>,
): HealthStatus {
  if (dependencies.some(({ name, status }) => status === 'DOWN' && essential.has(name)))
    return 'DOWN';
  return dependencies.every(({ status }) => status === 'HEALTHY') ? 'HEALTHY' : 'DEGRADED';
}
