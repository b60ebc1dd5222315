import { NO_METRICS, type Metrics } from '../domain/metrics.ts';
import { createRequestLedger, type RequestLedger } from '../domain/observe/request-ledger.ts';
import { traceOf } from '../domain/observe/request-trace.ts';
import { NO_TRACER, type Tracer } from '../domain/tracer.ts';
import {
  createAnalyticsMetrics,
  type BufferedMetrics,
  type PointWriter,
} from '../platform/analytics-metrics.ts';
import { createLogger, type Logger, type LogWriter } from '../platform/logger.ts';
import type { LogLevel } from '../platform/log/log-levels.ts';
import { createNativeTracer, isRecorded } from '../platform/native-tracer.ts';
import { createStagedTracer } from '../platform/staged-tracer.ts';
import { newSpanId, newTraceId } from '../platform/trace-ids.ts';

const NATIVE_TRACER = createNativeTracer();

/** With what one request is observed, for whoever does a part of its work. */
export interface Observed {
  readonly logger: Logger;
  readonly tracer: Tracer;
  readonly metrics: Metrics;
  readonly ledger: RequestLedger;
  /** W3C trace context for those that are called on behalf of the request. */
  readonly traceparent: string;
  readonly tracestate: string | undefined;
}

/** What the door of the Worker does with it. */
export interface Observers {
  readonly observed: Observed;
  readonly traceId: string;
  /** Work that goes on behind the response: what it measures is written when all of it is over. */
  readonly follow: (work: Promise<unknown>) => Promise<unknown>;
  /** The response sets out: writes what was measured. */
  readonly close: () => void;
}

/** What observes all requests of an isolate. */
export interface ObserverParts {
  readonly level: LogLevel;
  readonly writeLog: LogWriter;
  /** Nothing is measured where there is none. */
  readonly dataset: PointWriter | undefined;
  readonly version: string;
  readonly tracer?: Tracer | undefined;
}

/** One request, as far as observing goes. */
export interface ObservedRequest {
  readonly requestId: string;
  readonly headers: Headers;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** Observes one request. */
export function openObservers(
  parts: ObserverParts,
  { requestId, headers, clock }: ObservedRequest,
): Observers {
  const { level, writeLog, dataset, version } = parts;
  const isTraced = isRecorded();
  const tracer = parts.tracer ?? (isTraced ? NATIVE_TRACER : NO_TRACER);
  const { traceId, traceparent, tracestate } = traceOf(headers, {
    newTraceId,
    newSpanId,
    isRecorded: () => isTraced,
  });
  const logger = createLogger({
    level,
    context: { requestId, traceId, client: 'ANONYMOUS' },
    write: writeLog,
  });
  const ledger = createRequestLedger();
  const metrics =
    dataset &&
    createAnalyticsMetrics({
      dataset,
      version,
      onDropped: (dropped) => logger.warn('metrics.dropped', { dropped }),
    });
  return {
    observed: {
      logger,
      tracer: createStagedTracer({ tracer, ledger, clock }),
      metrics: metrics ?? NO_METRICS,
      ledger,
      traceparent,
      tracestate,
    },
    traceId,
    ...flushing(metrics),
  };
}

/** Measurements are written with the response, and once more when all work behind it is over. */
function flushing(metrics: BufferedMetrics | undefined): Pick<Observers, 'follow' | 'close'> {
  let underWay = 0;
  let closed = false;
  return {
    follow: async (work) => {
      underWay += 1;
      try {
        return await work;
      } finally {
        underWay -= 1;
        if (closed && underWay === 0) metrics?.flush();
      }
    },
    close: () => {
      closed = true;
      metrics?.flush();
    },
  };
}
