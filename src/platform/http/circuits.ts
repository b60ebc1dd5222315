import type { CircuitState } from '../../domain/health/health.ts';
import type { UpstreamName } from '../../domain/http.ts';
import {
  CLOSED_CIRCUIT,
  admit,
  afterCancel,
  afterFailure,
  afterPause,
  afterSuccess,
} from './circuit-breaker.ts';
import type { Circuit, Failing } from './circuit-breaker.ts';
import type { UpstreamPolicy } from './upstream-policies.ts';

/** A change of state that somebody may want to log. */
export interface CircuitChange {
  readonly from: CircuitState;
  readonly to: CircuitState;
}

export interface Entry {
  readonly admitted: boolean;
  readonly probe: boolean;
  readonly waitMs: number;
  readonly change?: CircuitChange;
}

/** How an admitted call ended. `pauseSeconds`: it was answered, and asked not to be called for a while. */
export type Ending =
  | { readonly kind: 'ANSWERED'; readonly pauseSeconds?: number }
  | { readonly kind: 'FAILED'; readonly failing: Failing }
  | { readonly kind: 'CANCELLED' };

/** The circuits of all upstreams. Holds numbers only: make one an isolate, share it between requests. */
export interface Circuits {
  enter(upstream: UpstreamName, now: number): Entry;
  leave(
    upstream: UpstreamName,
    exit: { readonly probe: boolean; readonly ending: Ending; readonly now: number },
  ): CircuitChange | undefined;
  /** For health reports; an open circuit whose time is up still reads OPEN until somebody calls. */
  state(upstream: UpstreamName): CircuitState;
}

/** All circuits closed. */
export function createCircuits(policies: Readonly<Record<UpstreamName, UpstreamPolicy>>): Circuits {
  const circuits = new Map<UpstreamName, Circuit>();
  const circuitOf = (upstream: UpstreamName) => circuits.get(upstream) ?? CLOSED_CIRCUIT;

  function replace(upstream: UpstreamName, next: Circuit): CircuitChange | undefined {
    const from = circuitOf(upstream).state;
    circuits.set(upstream, next);
    return from === next.state ? undefined : { from, to: next.state };
  }

  return {
    enter(upstream, now) {
      const { circuit, ...entry } = admit(circuitOf(upstream), now, policies[upstream]);
      const change = replace(upstream, circuit);
      return { ...entry, ...(change && { change }) };
    },
    leave(upstream, { probe, ending, now }) {
      const circuit = circuitOf(upstream);
      switch (ending.kind) {
        case 'ANSWERED':
          if (ending.pauseSeconds !== undefined)
            return replace(upstream, afterPause(ending.pauseSeconds, now));
          return replace(upstream, afterSuccess(circuit, probe));
        case 'FAILED':
          return replace(
            upstream,
            afterFailure(circuit, {
              failing: ending.failing,
              probe,
              now,
              policy: policies[upstream],
            }),
          );
        case 'CANCELLED':
          return replace(upstream, afterCancel(circuit, probe, now));
      }
    },
    state: (upstream) => circuitOf(upstream).state,
  };
}
