import { DelegateBackoff, bulkhead, handleWhenResult, retry } from 'cockatiel';
import type {
  HttpCall,
  HttpClient,
  HttpFailure,
  HttpOutcome,
  HttpVerdict,
} from '../../domain/http.ts';
import { traceHeaders } from '../../domain/observe/request-trace.ts';
import { newSpanId } from '../trace-ids.ts';
import type { CallBudgets } from './call-budgets.ts';
import type { Circuits, Ending } from './circuits.ts';
import { startDeadline } from './deadline.ts';
import type { Deadline } from './deadline.ts';
import type { HttpEventSink } from './events.ts';
import { exchange } from './exchange.ts';
import type { ExchangeTools, FetchLike } from './exchange.ts';
import type { Exchange } from './interpret.ts';
import { redactUrl } from './redact-url.ts';
import { repeatDelayMs } from './repeats.ts';
import { MAX_WAITING_CONNECTIONS, UPSTREAM_POLICIES } from './upstream-policies.ts';
import type { UpstreamPolicy } from './upstream-policies.ts';

export interface HttpClientOptions {
  readonly fetch: FetchLike;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** From 0 up to 1; spreads repeats. */
  readonly random: () => number;
  readonly emit: HttpEventSink;
  /** As `userAgent` builds it. */
  readonly userAgent: string;
  /** Of the isolate, shared by the clients of all its requests. */
  readonly circuits: Circuits;
  /** Of the isolate, shared likewise. */
  readonly budgets: CallBudgets;
  /** W3C trace context of the request that all this is done for; each exchange is a span of its own. */
  readonly traceparent?: string | undefined;
  readonly tracestate?: string | undefined;
  readonly newSpanId?: () => string;
  readonly policies?: Readonly<Record<HttpCall<unknown>['upstream'], UpstreamPolicy>>;
}

/**
 * The one way out of the Worker. Make one for each request: its queue for connections runs calls
 * on behalf of each other, which workerd allows within a request only.
 */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const { clock, random, emit, circuits, budgets, policies = UPSTREAM_POLICIES } = options;
  const tools: ExchangeTools = {
    fetch: options.fetch,
    clock,
    emit,
    connections: bulkhead(MAX_WAITING_CONNECTIONS, Number.POSITIVE_INFINITY),
    commonHeaders: { 'user-agent': options.userAgent },
    traceHeaders: () => traceHeaders(options, options.newSpanId ?? newSpanId),
  };

  async function request<T>(call: HttpCall<T>): Promise<HttpOutcome<T>> {
    const startedAt = clock();
    const policy = policies[call.upstream];
    const entry = circuits.enter(call.upstream, startedAt);
    if (entry.change) emit({ name: 'breaker.changed', upstream: call.upstream, ...entry.change });
    const leave = (ending: Ending) => {
      const change = circuits.leave(call.upstream, { probe: entry.probe, ending, now: clock() });
      if (change) emit({ name: 'breaker.changed', upstream: call.upstream, ...change });
    };
    if (!entry.admitted) return fail(call, waiting('CIRCUIT_OPEN', entry.waitMs), startedAt);
    const grant = policy.budget ? budgets.take(policy.budget, startedAt) : undefined;
    if (grant?.granted === false) {
      leave({ kind: 'CANCELLED' });
      return fail(call, waiting('RATE_LIMITED', grant.waitMs), startedAt);
    }
    const deadline = startDeadline(call.timeoutMs ?? policy.timeoutMs, call.signal);
    try {
      const result = await deadline.race(
        exchangeWithRepeats(call, { policy, deadline, startedAt }),
      );
      return conclude(call, { result, deadline, leave, startedAt });
    } finally {
      deadline.release();
    }
  }

  /** Exchanges until one is not worth a repeat, or none is left. */
  function exchangeWithRepeats<T>(
    call: HttpCall<T>,
    { policy, deadline, startedAt }: Run,
  ): Promise<Exchange<T>> {
    const endsAt = startedAt + (call.timeoutMs ?? policy.timeoutMs);
    let delayMs: number | undefined;
    const repeats = retry(
      handleWhenResult(() => delayMs !== undefined),
      { maxAttempts: policy.retry?.times ?? 0, backoff: new DelegateBackoff(() => delayMs ?? 0) },
    );
    return repeats.execute(async ({ attempt }) => {
      const result = await exchange(
        call,
        { policy, signal: deadline.signal, number: attempt + 1 },
        tools,
      );
      delayMs = repeatDelayMs(result, { call, policy, random, leftMs: endsAt - clock() });
      return result;
    }, deadline.signal);
  }

  function conclude<T>(
    call: HttpCall<T>,
    { result, deadline, leave, startedAt }: Conclusion<T>,
  ): HttpOutcome<T> {
    const cut = deadline.cut();
    if (cut === 'CALLER_LEFT') {
      leave({ kind: 'CANCELLED' });
      return fail(call, { status: 'TIMEOUT', detail: 'the caller stopped waiting' }, startedAt);
    }
    if (cut === 'TIMED_OUT' || result === undefined) {
      const verdict: HttpVerdict = { status: 'TIMEOUT', detail: 'no answer in time' };
      leave({ kind: 'FAILED', failing: verdict });
      return fail(call, verdict, startedAt);
    }
    if (result.kind === 'FAILED') {
      leave({ kind: 'FAILED', failing: result.verdict });
      return fail(call, result.verdict, startedAt);
    }
    const pauseSeconds = call.pause?.(result.headers);
    leave({ kind: 'ANSWERED', ...(pauseSeconds !== undefined && { pauseSeconds }) });
    const { value, status, headers } = result;
    return { ok: true, value, status, headers, latencyMs: clock() - startedAt };
  }

  function fail<T>(call: HttpCall<T>, verdict: HttpVerdict, startedAt: number): HttpFailure {
    const latencyMs = clock() - startedAt;
    const told = { ...verdict, latencyMs };
    emit({ name: 'upstream.failed', upstream: call.upstream, url: redactUrl(call.url), ...told });
    return { ok: false, ...told };
  }

  return { request };
}

interface Run {
  readonly policy: UpstreamPolicy;
  readonly deadline: Deadline;
  readonly startedAt: number;
}

interface Conclusion<T> {
  readonly result: Exchange<T> | undefined;
  readonly deadline: Deadline;
  readonly leave: (ending: Ending) => void;
  readonly startedAt: number;
}

function waiting(status: 'CIRCUIT_OPEN' | 'RATE_LIMITED', waitMs: number): HttpVerdict {
  const detail =
    status === 'CIRCUIT_OPEN'
      ? 'left alone after failures'
      : 'our own count of its quota is used up';
  return { status, detail, retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1_000)) };
}
