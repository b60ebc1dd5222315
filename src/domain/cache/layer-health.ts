/** As of a circuit breaker: asked, not asked, asked once to see. */
export type LayerState = 'CLOSED' | 'OPEN' | 'HALF_OPEN';

/** How a layer has been doing: numbers only, epoch milliseconds, so it may outlive a request. */
export interface LayerHealth {
  readonly state: LayerState;
  readonly failuresInARow: number;
  /** Until when it is not asked (open), or until when its probe is waited for (half-open). */
  readonly until: number;
}

export const HEALTHY_LAYER: LayerHealth = { state: 'CLOSED', failuresInARow: 0, until: 0 };

/** One failure may be chance, three in a row are a state. */
const FAILURES_TO_OPEN = 3;
/** A layer that is back must be used again within half a minute. */
const OPEN_MS = 10_000;
/** Longer than any call is waited for: a probe whose invocation died does not block the next. */
const PROBE_LEASE_MS = 1_000;

/** The health under which a call may go out now; undefined where it may not. */
export function enterLayer(health: LayerHealth, now: number): LayerHealth | undefined {
  if (health.state === 'CLOSED') return health;
  if (now < health.until) return undefined;
  return { ...health, state: 'HALF_OPEN', until: now + PROBE_LEASE_MS };
}

export function afterLayerFailure(health: LayerHealth, now: number): LayerHealth {
  const failuresInARow = health.failuresInARow + 1;
  if (health.state === 'CLOSED' && failuresInARow < FAILURES_TO_OPEN)
    return { ...health, failuresInARow };
  return { state: 'OPEN', failuresInARow, until: now + OPEN_MS };
}
