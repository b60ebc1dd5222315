import type { BulkheadPolicy } from 'cockatiel';
import type { HttpCall } from '../../domain/http.ts';
import type { HttpEventSink } from './events.ts';
import { interpret } from './interpret.ts';
import type { Exchange } from './interpret.ts';
import { discardBody } from './read-body.ts';
import { redactUrl } from './redact-url.ts';
import { isRedirect, nextHop } from './redirects.ts';
import type { Hop } from './redirects.ts';
import type { UpstreamPolicy } from './upstream-policies.ts';

export type FetchLike = (url: string, init: RequestInit) => Promise<Response>;

/** What one exchange needs of the client that runs it. */
export interface ExchangeTools {
  readonly fetch: FetchLike;
  readonly clock: () => number;
  readonly emit: HttpEventSink;
  /** Holds a place until the response's headers are there. */
  readonly connections: BulkheadPolicy;
  readonly commonHeaders: Readonly<Record<string, string>>;
  /** W3C trace context, with another span id at every call. */
  readonly traceHeaders: () => Readonly<Record<string, string>>;
}

export interface Attempt {
  readonly policy: UpstreamPolicy;
  readonly signal: AbortSignal;
  /** 1 for the first. */
  readonly number: number;
}

/** Sends a call once, follows its redirects and reads the answer. Never rejects. */
export async function exchange<T>(
  call: HttpCall<T>,
  attempt: Attempt,
  tools: ExchangeTools,
): Promise<Exchange<T>> {
  try {
    return await followHops(call, attempt, tools);
  } catch (error) {
    // The message may quote the URL, keys included; the name tells enough.
    const name = error instanceof Error ? error.name : typeof error;
    return {
      kind: 'FAILED',
      verdict: { status: 'ERROR', detail: `the exchange failed (${name})` },
      fault: 'NETWORK',
    };
  }
}

async function followHops<T>(
  call: HttpCall<T>,
  attempt: Attempt,
  tools: ExchangeTools,
): Promise<Exchange<T>> {
  let hop = firstHop(call, tools.commonHeaders);
  for (;;) {
    const response = await send(hop, { call, attempt, tools });
    if (!isRedirect(response))
      return interpret(response, call, { policy: attempt.policy, now: tools.clock() });
    await discardBody(response);
    const next = nextHop(hop, response.headers.get('location'));
    if (next.kind === 'REFUSE')
      return { kind: 'FAILED', verdict: { status: 'ERROR', detail: next.detail }, fault: 'OTHER' };
    hop = next.hop;
  }
}

function firstHop<T>(call: HttpCall<T>, commonHeaders: Readonly<Record<string, string>>): Hop {
  const headers = {
    accept: 'application/json',
    ...lowerCaseNames(call.headers ?? {}),
    ...commonHeaders,
  };
  return { url: call.url, method: call.method ?? 'GET', headers, followed: 0 };
}

interface Sending<T> {
  readonly call: HttpCall<T>;
  readonly attempt: Attempt;
  readonly tools: ExchangeTools;
}

async function send<T>(hop: Hop, { call, attempt, tools }: Sending<T>): Promise<Response> {
  const { fetch, clock, emit, connections } = tools;
  const startedAt = clock();
  const told = {
    name: 'upstream.call',
    upstream: call.upstream,
    method: hop.method,
    url: redactUrl(hop.url),
    attempt: attempt.number,
  } as const;
  const init: RequestInit = {
    method: hop.method,
    headers: { ...hop.headers, ...tools.traceHeaders() },
    redirect: 'manual',
    signal: attempt.signal,
    ...(call.body !== undefined && { body: call.body }),
  };
  try {
    const response = await connections.execute(() => fetch(hop.url, init), attempt.signal);
    emit({ ...told, httpStatus: response.status, latencyMs: clock() - startedAt });
    return response;
  } catch (error) {
    emit({ ...told, latencyMs: clock() - startedAt });
    throw error;
  }
}

function lowerCaseNames(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
