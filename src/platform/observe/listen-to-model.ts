import type { ModelFailureReason, ModelUsage } from '../../domain/model.ts';
import type { Listeners } from './listeners.ts';

export type ModelPurpose = 'READ' | 'NARRATE';

/** One call to the model, when it is over. */
export interface ModelEvent {
  readonly purpose: ModelPurpose;
  readonly outcome: 'OK' | ModelFailureReason;
  readonly latencyMs: number;
  readonly usage?: ModelUsage | undefined;
  readonly detail?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
}

export type ReportModelEvent = (event: ModelEvent) => void;

/** Turns calls to the model into log lines and metrics. */
export function listenToModel({ logger, metrics }: Listeners): ReportModelEvent {
  function measure({ purpose, outcome, latencyMs, usage }: ModelEvent): void {
    metrics.record('model.duration', { purpose, outcome }, latencyMs);
    if (usage === undefined) return;
    metrics.record('model.tokens', { purpose, direction: 'input' }, usage.inputTokens);
    metrics.record('model.tokens', { purpose, direction: 'output' }, usage.outputTokens);
    if (usage.estimatedUsd !== undefined)
      metrics.record('model.cost', { purpose }, usage.estimatedUsd);
  }

  return (event) => {
    measure(event);
    const { purpose, outcome, latencyMs, usage, detail, retryAfterSeconds } = event;
    if (outcome === 'OK') logger.info('model.answered', { purpose, latencyMs, ...usage });
    else {
      const told = { purpose, reason: outcome, detail, retryAfterSeconds, latencyMs, ...usage };
      logger.warn('model.failed', told);
    }
  };
}
