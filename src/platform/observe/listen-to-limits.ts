import type { ClientTier } from '../../domain/identity/client-tier.ts';
import type { Listeners } from './listeners.ts';

/** What a limit said of one request or field. */
export interface LimitEvent {
  /** The coarse gate, executed search fields, or searches that reach upstreams. */
  readonly limiter: 'GATE' | 'SEARCH' | 'FRESH';
  readonly decision: 'ADMITTED' | 'REFUSED' | 'UNKNOWN';
  readonly client: ClientTier;
  readonly limit?: number | undefined;
  readonly retryAfterSeconds?: number | undefined;
}

export type ReportLimitEvent = (event: LimitEvent) => void;

/** Turns verdicts of limits into metrics, and refusals into log lines. */
export function listenToLimits({ logger, metrics }: Listeners): ReportLimitEvent {
  return ({ limiter, decision, client, limit, retryAfterSeconds }) => {
    metrics.record('limiter.decision', { limiter, decision, client });
    if (decision === 'REFUSED')
      logger.of({ client }).warn('rate_limit.exceeded', { limiter, limit, retryAfterSeconds });
  };
}
