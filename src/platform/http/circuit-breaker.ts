import type { CircuitState } from '../../domain/health/health.ts';
import type { HttpFailureStatus } from '../../domain/http.ts';
import { MAX_HOLD_MS, PROBE_LEASE_TIMEOUTS } from './upstream-policies.ts';
import type { UpstreamPolicy } from './upstream-policies.ts';

/** The state of one upstream's circuit: numbers only, epoch milliseconds, so it may outlive a request. */
export interface Circuit {
  readonly state: CircuitState;
  /** Failures of the present window; meaningful while closed. */
  readonly failedAt: readonly number[];
  /** When an open circuit admits a probe. */
  readonly openUntil: number;
  /** Until when a half-open circuit waits for its probe. */
  readonly probeUntil: number;
}

export const CLOSED_CIRCUIT: Circuit = {
  state: 'CLOSED',
  failedAt: [],
  openUntil: 0,
  probeUntil: 0,
};

export interface Admission {
  readonly circuit: Circuit;
  readonly admitted: boolean;
  /** Whether the admitted call is the one that decides a half-open circuit. */
  readonly probe: boolean;
  /** How long a refused caller should wait. */
  readonly waitMs: number;
}

export interface Failing {
  readonly status: HttpFailureStatus;
  readonly retryAfterSeconds?: number;
}

/** Whether a call may go out now. One probe at a time goes through a circuit whose time is up. */
export function admit(circuit: Circuit, now: number, policy: UpstreamPolicy): Admission {
  if (circuit.state === 'CLOSED') return { circuit, admitted: true, probe: false, waitMs: 0 };
  const blockedUntil = circuit.state === 'OPEN' ? circuit.openUntil : circuit.probeUntil;
  if (now < blockedUntil)
    return { circuit, admitted: false, probe: false, waitMs: blockedUntil - now };
  const probeUntil = now + PROBE_LEASE_TIMEOUTS * policy.timeoutMs;
  return {
    circuit: { ...circuit, state: 'HALF_OPEN', probeUntil },
    admitted: true,
    probe: true,
    waitMs: 0,
  };
}

/** An answer. That of a call from before the circuit opened proves nothing and changes nothing. */
export function afterSuccess(circuit: Circuit, probe: boolean): Circuit {
  return circuit.state === 'HALF_OPEN' && probe ? CLOSED_CIRCUIT : circuit;
}

export interface FailureReport {
  readonly failing: Failing;
  readonly probe: boolean;
  readonly now: number;
  readonly policy: UpstreamPolicy;
}

/** A failure: one more of the window, or the end of it. */
export function afterFailure(
  circuit: Circuit,
  { failing, probe, now, policy }: FailureReport,
): Circuit {
  if (circuit.state === 'HALF_OPEN' && !probe) return circuit;
  const holdMs = holdOf(failing, policy);
  if (circuit.state !== 'CLOSED') {
    const openUntil = now + (holdMs ?? policy.breaker.openMs);
    return openCircuit(Math.max(openUntil, circuit.state === 'OPEN' ? circuit.openUntil : 0));
  }
  if (holdMs !== undefined) return openCircuit(now + holdMs);
  const failedAt = [...circuit.failedAt.filter((at) => now - at < policy.breaker.windowMs), now];
  if (failedAt.length >= policy.breaker.failures) return openCircuit(now + policy.breaker.openMs);
  return { ...circuit, failedAt };
}

/** The caller went away: nothing was learnt, and the next caller may probe. */
export function afterCancel(circuit: Circuit, probe: boolean, now: number): Circuit {
  return circuit.state === 'HALF_OPEN' && probe ? openCircuit(now) : circuit;
}

/** The upstream asked to be left alone, though it answered. */
export function afterPause(seconds: number, now: number): Circuit {
  return openCircuit(now + Math.min(seconds * 1_000, MAX_HOLD_MS));
}

function openCircuit(openUntil: number): Circuit {
  return { state: 'OPEN', failedAt: [], openUntil, probeUntil: 0 };
}

/** How long this failure alone keeps the circuit open; undefined where it only counts. */
function holdOf(
  { status, retryAfterSeconds }: Failing,
  { breaker }: UpstreamPolicy,
): number | undefined {
  const askedMs = retryAfterSeconds === undefined ? undefined : retryAfterSeconds * 1_000;
  const holdMs = askedMs ?? breaker.holdMs[status];
  if (holdMs === undefined) return undefined;
  const floorMs = status === 'RATE_LIMITED' ? (breaker.rateLimitFloorMs ?? 0) : 0;
  return Math.min(Math.max(holdMs, floorMs), MAX_HOLD_MS);
}
