import type { Client } from '../../domain/identity/client.ts';
import { clientTier } from '../../domain/identity/client-tier.ts';
import type { LimitedPart, ReportLimit } from '../../domain/limits/events.ts';
import type { Listeners } from './listeners.ts';

/** Turns verdicts of the limits on a client into metrics, and refusals and failures into log lines. */
export function listenToLimits({ logger, metrics }: Listeners, client: Client): ReportLimit {
  const count = (limiter: LimitedPart, decision: string): void =>
    metrics.record('limiter.decision', { limiter, decision, client: clientTier(client) });
  // Names of partners are no secret: they are what an operator looks for.
  const who = client.kind === 'PARTNER' ? { partner: client.name } : {};
  return (event) => {
    switch (event.name) {
      case 'rate_limit.admitted':
        return count(event.part, 'ADMITTED');
      case 'rate_limit.exceeded':
        count(event.part, 'REFUSED');
        return logger.info(event.name, { part: event.part, ...who });
      case 'rate_limit.failed':
        count(event.part, 'UNKNOWN');
        return logger.warn(event.name, { part: event.part, error: event.error, ...who });
      case 'usage.failed':
        return logger.warn(event.name, { error: event.error, ...who });
    }
  };
}
