import { parseTraceparent } from '../domain/observe/trace-context.ts';
import { createAnalyticsMetrics } from '../platform/analytics-metrics.ts';
import { createLogger } from '../platform/logger.ts';
import { newTraceId } from '../platform/trace-ids.ts';
import type { ObserverParts } from './observers.ts';

/** A request that was answered from memory, all that there is to tell of it. */
export interface RecalledRequest {
  readonly headers: Headers;
  readonly requestId: string;
  readonly status: number;
  readonly elapsedMs: number;
  readonly operation: string | undefined;
}

/** Logs and measures requests that nothing was done for, as others are: one line, one point. */
export function createBriefObserver(parts: ObserverParts): (request: RecalledRequest) => void {
  const { level, writeLog, dataset, version } = parts;
  return ({ headers, requestId, status, elapsedMs, operation = 'other' }) => {
    const traceId = parseTraceparent(headers.get('traceparent'))?.traceId ?? newTraceId();
    const logger = createLogger({
      level,
      context: { requestId, traceId, client: 'ANONYMOUS' },
      write: writeLog,
    });
    logger.info('request.complete', {
      method: 'GET',
      path: '/graphql',
      status,
      elapsedMs,
      userAgent: headers.get('user-agent') ?? undefined,
      operation,
      outcome: 'OK',
    });
    if (dataset === undefined) return;
    const onDropped = (dropped: number): void => logger.warn('metrics.dropped', { dropped });
    const metrics = createAnalyticsMetrics({ dataset, version, onDropped });
    const labels = { operation, outcome: 'OK', client: 'ANONYMOUS', cache: 'HIT' };
    metrics.record('request.duration', labels, elapsedMs);
    metrics.flush();
  };
}
