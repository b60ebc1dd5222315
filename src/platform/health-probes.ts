import type { CircuitState, Dependency, HealthProbe } from '../domain/health/health.ts';
import type { UpstreamName } from '../domain/http.ts';
import type { Circuits } from './http/circuits.ts';

/** Nothing is ever stored under it: what is probed is whether KV answers. */
const PROBED_KEY = 'health:probe';

/** Whether a namespace of Workers KV answers. One read, which the platform keeps at hand. */
export function kvProbe(
  name: string,
  kv: { get(key: string): Promise<unknown> },
  clock: () => number,
): HealthProbe {
  return {
    name,
    essential: false,
    check: async () => {
      const startedAt = clock();
      await kv.get(PROBED_KEY);
      return { status: 'HEALTHY', latencyMs: Math.max(0, Math.round(clock() - startedAt)) };
    },
  };
}

const BY_CIRCUIT: Readonly<Record<CircuitState, Omit<Dependency, 'name'>>> = {
  CLOSED: { status: 'HEALTHY', circuit: 'CLOSED' },
  HALF_OPEN: {
    status: 'DEGRADED',
    circuit: 'HALF_OPEN',
    message: 'It is tried again after failures',
  },
  OPEN: { status: 'DOWN', circuit: 'OPEN', message: 'It failed and is left alone for a while' },
};

/** How upstreams have been doing, as their circuits remember. Calls none of them, so it is free. */
export function circuitProbes(
  circuits: Pick<Circuits, 'state'>,
  names: readonly UpstreamName[],
): readonly HealthProbe[] {
  return names.map((name) => ({
    name,
    essential: false,
    check: async () => BY_CIRCUIT[circuits.state(name)],
  }));
}
