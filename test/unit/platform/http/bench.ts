import { z } from 'zod';
import type { HttpCall, HttpClient, UpstreamName } from '../../../../src/domain/http.ts';
import { UNLIMITED_CALLS } from '../../../../src/platform/http/call-budgets.ts';
import type { CallBudgets } from '../../../../src/platform/http/call-budgets.ts';
import { createCircuits } from '../../../../src/platform/http/circuits.ts';
import type { Circuits } from '../../../../src/platform/http/circuits.ts';
import type { HttpEvent } from '../../../../src/platform/http/events.ts';
import { createHttpClient } from '../../../../src/platform/http/http-client.ts';
import { UPSTREAM_POLICIES } from '../../../../src/platform/http/upstream-policies.ts';

export const answerSchema = z.object({ answer: z.number() });
export type Answer = z.output<typeof answerSchema>;

export interface Sent {
  readonly url: string;
  readonly init: RequestInit;
  readonly headers: Headers;
}

export type Responder = (sent: Sent, count: number) => Response | Promise<Response>;

export interface Bench {
  readonly client: HttpClient;
  readonly sent: readonly Sent[];
  readonly events: readonly HttpEvent[];
  readonly circuits: Circuits;
  /** The clock: milliseconds that have passed. */
  time: number;
}

export interface BenchOptions {
  readonly budgets?: CallBudgets;
  readonly random?: () => number;
  readonly traceparent?: string;
  readonly tracestate?: string;
}

/** A client over a function in place of the network, under a clock that only the test moves. */
export function createBench(
  respond: Responder,
  { budgets = UNLIMITED_CALLS, random = () => 0.5, traceparent, tracestate }: BenchOptions = {},
): Bench {
  const sent: Sent[] = [];
  const events: HttpEvent[] = [];
  const circuits = createCircuits(UPSTREAM_POLICIES);
  const state = { time: 1_000_000 };
  const client = createHttpClient({
    fetch: async (url, init) => {
      const one = { url, init, headers: new Headers(init.headers) };
      sent.push(one);
      return respond(one, sent.length);
    },
    clock: () => state.time,
    random,
    emit: (event) => events.push(event),
    userAgent: 'Underfoot/1.0 (ops@example.org) cloudflare-workers',
    circuits,
    budgets,
    traceparent,
    tracestate,
    newSpanId: () => '00000000000000a1',
  });
  return {
    client,
    sent,
    events,
    circuits,
    get time() {
      return state.time;
    },
    set time(value: number) {
      state.time = value;
    },
  };
}

export function callOf(
  upstream: UpstreamName,
  changes: Partial<HttpCall<Answer>> = {},
): HttpCall<Answer> {
  return {
    upstream,
    url: 'https://api.example.org/v1/things?q=caves',
    schema: answerSchema,
    signal: new AbortController().signal,
    ...changes,
  };
}

export const ok = (): Response => Response.json({ answer: 42 });

/** Never answers; rejects as `fetch` does when its signal fires. */
export function silent({ init }: Sent): Promise<Response> {
  return new Promise((_resolve, reject) => {
    init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
  });
}
