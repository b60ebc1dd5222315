import type { ZodType } from 'zod';
import type { SourceStatus } from './places/source.ts';

/**
 * Everything outside that we call. Services that share a name share a circuit breaker, so two
 * endpoints whose failures mean different things have a name each.
 */
export const UPSTREAM_NAMES = [
  'wikipedia',
  'wikidata',
  'overpass',
  'serp',
  'reddit',
  'reddit-auth',
  'eventbrite',
  'eventbrite-destination',
  'ticketmaster',
  'open-meteo',
  'photon',
  'google-maps',
  'openai',
] as const;
export type UpstreamName = (typeof UPSTREAM_NAMES)[number];

/** The statuses of a source with which a call can fail. */
export type HttpFailureStatus = Extract<
  SourceStatus,
  'TIMEOUT' | 'RATE_LIMITED' | 'AUTH' | 'BLOCKED' | 'ERROR' | 'CIRCUIT_OPEN'
>;

/** What an upstream's own words mean, where HTTP alone does not tell. */
export interface HttpVerdict {
  readonly status: HttpFailureStatus;
  /** For logs; never holds secrets or text that people typed. */
  readonly detail: string;
  /** How long to leave the upstream alone. */
  readonly retryAfterSeconds?: number;
}

/** An answer outside 2xx. `body` is the parsed JSON, or undefined where it was none. */
export interface HttpRefusal {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** One call for a JSON document. Times and sizes that are not given come from the upstream's policy. */
export interface HttpCall<T> {
  readonly upstream: UpstreamName;
  /** Absolute, http or https. */
  readonly url: string;
  /** Default GET. A POST is never repeated and follows no redirect. */
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** For the whole call, retries included. */
  readonly timeoutMs?: number;
  /** After decompression. */
  readonly maxBytes?: number;
  readonly schema: ZodType<T>;
  /** A failure told inside a well-formed 2xx answer; undefined where the answer is one. */
  readonly judge?: (value: T) => HttpVerdict | undefined;
  /** A reading of an answer outside 2xx that is better than its status alone; undefined keeps that. */
  readonly explain?: (refusal: HttpRefusal) => HttpVerdict | undefined;
  /** Seconds to stay away after an answer, as its headers ask (a quota used up). */
  readonly pause?: (headers: Headers) => number | undefined;
  /** The caller's budget. Once it is aborted the call ends at once, as TIMEOUT. */
  readonly signal: AbortSignal;
}

export interface HttpSuccess<T> {
  readonly ok: true;
  readonly value: T;
  readonly status: number;
  readonly headers: Headers;
  readonly latencyMs: number;
}

export interface HttpFailure {
  readonly ok: false;
  readonly status: HttpFailureStatus;
  /** For logs; never holds secrets or text that people typed. */
  readonly detail: string;
  readonly retryAfterSeconds?: number;
  readonly latencyMs: number;
}

export type HttpOutcome<T> = HttpSuccess<T> | HttpFailure;

/** The one way out of the Worker. Never throws: failure is a value. */
export interface HttpClient {
  request<T>(call: HttpCall<T>): Promise<HttpOutcome<T>>;
}
