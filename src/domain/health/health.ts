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
  check(): Promise<Omit<Dependency, 'name'>>;
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
}

/** Asks every probe at once and sums up: `DOWN` only where an essential dependency is. */
export async function examineHealth({ probes, version, clock }: HealthInquiry): Promise<Health> {
  const startedAt = clock();
  const dependencies = await Promise.all(probes.map(examine));
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

async function examine(probe: HealthProbe): Promise<Dependency> {
  try {
    return { name: probe.name, ...(await probe.check()) };
  } catch {
    return {
      name: probe.name,
      status: 'DOWN',
      message: `${probe.name} did not answer its health check`,
    };
  }
}

function overallStatus(
  dependencies: readonly Dependency[],
  essential: ReadonlySet<string>,
): HealthStatus {
  if (dependencies.some(({ name, status }) => status === 'DOWN' && essential.has(name)))
    return 'DOWN';
  return dependencies.every(({ status }) => status === 'HEALTHY') ? 'HEALTHY' : 'DEGRADED';
}
