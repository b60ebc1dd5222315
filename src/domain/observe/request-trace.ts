import { formatTraceparent, parseTraceparent } from './trace-context.ts';
import { readTracestate } from './tracestate.ts';

/** The trace that one request is part of. */
export interface RequestTrace {
  readonly traceId: string;
  /** For those that we call: the trace, and this request as their caller. */
  readonly traceparent: string;
  readonly tracestate: string | undefined;
  /** Whether the caller began it. */
  readonly continued: boolean;
}

export interface TraceOptions {
  readonly newTraceId: () => string;
  readonly newSpanId: () => string;
  /** Whether we record this request ourselves: all that a trace which begins here can promise. */
  readonly isRecorded: () => boolean;
}

/** Goes on with the caller's trace where its headers are well-formed, else begins one. */
export function traceOf(headers: Headers, options: TraceOptions): RequestTrace {
  const { newTraceId, newSpanId, isRecorded } = options;
  const caller = parseTraceparent(headers.get('traceparent'));
  const spanId = newSpanId();
  if (caller !== undefined) {
    return {
      traceId: caller.traceId,
      traceparent: formatTraceparent({ ...caller, spanId }),
      tracestate: readTracestate(headers.get('tracestate')),
      continued: true,
    };
  }
  const traceId = newTraceId();
  return {
    traceId,
    traceparent: formatTraceparent({ traceId, spanId, sampled: isRecorded(), random: true }),
    tracestate: undefined,
    continued: false,
  };
}

/** What of a request's trace its calls need. */
export interface CallerTrace {
  readonly traceparent?: string | undefined;
  readonly tracestate?: string | undefined;
}

/** The headers of one call that is made for a request: the same trace, a span of its own. */
export function traceHeaders(
  { traceparent, tracestate }: CallerTrace,
  newSpanId: () => string,
): Readonly<Record<string, string>> {
  const parent = parseTraceparent(traceparent ?? null);
  if (parent === undefined) return {};
  return {
    traceparent: formatTraceparent({ ...parent, spanId: newSpanId() }),
    ...(tracestate !== undefined && { tracestate }),
  };
}
