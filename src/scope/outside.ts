import type { Config } from '../config/config.ts';
import { APP_VERSION } from '../config/version.ts';
import type { HttpClient } from '../domain/http.ts';
import { createCallBudgets, type CallBudgets } from '../platform/http/call-budgets.ts';
import { createCircuits, type Circuits } from '../platform/http/circuits.ts';
import type { HttpEventSink } from '../platform/http/events.ts';
import { createHttpClient } from '../platform/http/http-client.ts';
import { UPSTREAM_POLICIES } from '../platform/http/upstream-policies.ts';
import { userAgent } from '../platform/http/user-agent.ts';
import { createTokenMemory, type TokenMemory } from '../sources/reddit-tokens.ts';

/** The longest that a call to somebody outside goes on, also behind the response. */
export const FLIGHT_BUDGET_MS = 10_000;

/** What requests of an isolate share of their ways out: numbers and plain values, no I/O. */
export interface Outside {
  readonly circuits: Circuits;
  readonly budgets: CallBudgets;
  readonly redditTokens: TokenMemory;
}

export function createOutside(clock: () => number): Outside {
  return {
    circuits: createCircuits(UPSTREAM_POLICIES),
    budgets: createCallBudgets(),
    redditTokens: createTokenMemory(clock),
  };
}

export interface WayOut {
  readonly config: Config;
  readonly outside: Outside;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** W3C trace context of the request, passed on to every upstream. */
  readonly traceparent: string | undefined;
  readonly emit: HttpEventSink;
}

/** The HTTP client of one request. */
export function openHttp({ config, outside, clock, traceparent, emit }: WayOut): HttpClient {
  return createHttpClient({
    fetch: (input, init) => fetch(input, init),
    clock,
    random: Math.random,
    userAgent: userAgent(APP_VERSION, config.upstreamContact),
    circuits: outside.circuits,
    budgets: outside.budgets,
    ...(traceparent !== undefined && { traceparent }),
    emit,
  });
}
