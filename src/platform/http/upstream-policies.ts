import type { HttpFailureStatus, UpstreamName } from '../../domain/http.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const KIB = 1_024;
const MIB = 1_024 * KIB;

/** workerd lets six connections of one invocation wait for response headers and queues the seventh. */
export const MAX_WAITING_CONNECTIONS = 6;
/** A chain longer than this is a loop or a mistake. */
export const MAX_REDIRECTS = 3;
/** Enough for every documented error body; the rest of a refusal tells nothing. */
export const MAX_REFUSAL_BYTES = 16 * KIB;
/** Mean wait before a repeat: long enough for a connection to be re-made, short beside every time-out. */
export const RETRY_DELAY_MS = 100;
/** Times in which a repeat can still answer; with less left it is not tried. */
export const MIN_RETRY_BUDGET_MS = 250;
/** No upstream is left alone for longer, whatever it asks for: an isolate that lives on must find out. */
export const MAX_HOLD_MS = DAY_MS;
/** A half-open probe whose invocation died frees its place after this many of the upstream's time-outs. */
export const PROBE_LEASE_TIMEOUTS = 2;

/** Which failures are worth a repeat. */
export type RetryOn = 'NETWORK_AND_SERVER_ERROR' | 'SERVER_ERROR';

export interface RetryPolicy {
  readonly times: number;
  readonly on: RetryOn;
}

/** When the circuit of an upstream opens, and for how long. Milliseconds throughout. */
export interface BreakerPolicy {
  /** So many failures within the window open it for `openMs`. */
  readonly failures: number;
  readonly windowMs: number;
  readonly openMs: number;
  /** These open it at once, for so long where the upstream names no time itself. */
  readonly holdMs: Partial<Readonly<Record<HttpFailureStatus, number>>>;
  /** The shortest pause after a 429, whatever the upstream says. */
  readonly rateLimitFloorMs?: number;
}

/** A quota that several upstreams may share: at most `calls` in every window. */
export interface CallBudget {
  readonly group: string;
  readonly calls: number;
  readonly windowMs: number;
}

export interface UpstreamPolicy {
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly retry?: RetryPolicy;
  readonly breaker: BreakerPolicy;
  /** What a 403 means: a credential that may not, or a visitor who may not. */
  readonly forbiddenMeans: 'AUTH' | 'BLOCKED';
  /** What HTML in place of an answer means: a block page, or a fault like any other. */
  readonly htmlMeans: 'BLOCKED' | 'ERROR';
  readonly budget?: CallBudget;
}

/** Three failures in half a minute are an outage and not an accident; a minute lets most of them pass. */
const COMMON_BREAKER = {
  failures: 3,
  windowMs: 30 * SECOND_MS,
  openMs: MINUTE_MS,
  // Half of the usual one-minute quota window, for those that send no Retry-After.
  holdMs: { RATE_LIMITED: 30 * SECOND_MS },
} as const satisfies BreakerPolicy;

/** Wikimedia grants 200 calls a minute over all its projects; other isolates count against it too. */
const WIKIMEDIA_BUDGET: CallBudget = { group: 'wikimedia', calls: 150, windowMs: MINUTE_MS };

/** Keyless services: a 403 is about who we are, not about a credential. */
const KEYLESS = { forbiddenMeans: 'BLOCKED', htmlMeans: 'ERROR' } as const;
const KEYED = { forbiddenMeans: 'AUTH', htmlMeans: 'ERROR' } as const;

/** Every number about an upstream, with its reason. */
export const UPSTREAM_POLICIES: Readonly<Record<UpstreamName, UpstreamPolicy>> = {
  // Answers in 100 to 600 ms, and one lost connection must not cost the main source.
  wikipedia: {
    ...KEYLESS,
    timeoutMs: 3 * SECOND_MS,
    maxBytes: 2 * MIB,
    retry: { times: 1, on: 'NETWORK_AND_SERVER_ERROR' },
    breaker: COMMON_BREAKER,
    budget: WIKIMEDIA_BUDGET,
  },
  // Answers in 0.3 to 5 s; errors are rationed to 30 a minute, so none is repeated. Its bans last a day.
  wikidata: {
    ...KEYLESS,
    timeoutMs: 6 * SECOND_MS,
    maxBytes: 2 * MIB,
    breaker: { ...COMMON_BREAKER, holdMs: { RATE_LIMITED: 30 * SECOND_MS, BLOCKED: DAY_MS } },
    budget: WIKIMEDIA_BUDGET,
  },
  // Its operators ask for half a minute after a 429 and no second try; a block is by User-Agent and lasts.
  overpass: {
    ...KEYLESS,
    timeoutMs: 8 * SECOND_MS,
    maxBytes: 4 * MIB,
    breaker: {
      ...COMMON_BREAKER,
      holdMs: { RATE_LIMITED: 30 * SECOND_MS, BLOCKED: DAY_MS },
      rateLimitFloorMs: 30 * SECOND_MS,
    },
  },
  // Slow by nature, and every call is paid for: never repeated. Quotas are by the hour.
  serp: {
    ...KEYED,
    timeoutMs: 9 * SECOND_MS,
    maxBytes: 4 * MIB,
    breaker: { ...COMMON_BREAKER, holdMs: { RATE_LIMITED: HOUR_MS, AUTH: HOUR_MS } },
  },
  // A 403 or a page of HTML is Reddit's block page. The quota is 100 a minute; a tenth is left to others.
  reddit: {
    forbiddenMeans: 'BLOCKED',
    htmlMeans: 'BLOCKED',
    timeoutMs: 4 * SECOND_MS,
    maxBytes: 2 * MIB,
    breaker: { ...COMMON_BREAKER, holdMs: { RATE_LIMITED: MINUTE_MS, BLOCKED: HOUR_MS } },
    budget: { group: 'reddit', calls: 90, windowMs: MINUTE_MS },
  },
  // A refused client id stays refused until somebody changes the configuration.
  'reddit-auth': {
    forbiddenMeans: 'BLOCKED',
    htmlMeans: 'BLOCKED',
    timeoutMs: 4 * SECOND_MS,
    maxBytes: 16 * KIB,
    breaker: {
      ...COMMON_BREAKER,
      holdMs: { RATE_LIMITED: MINUTE_MS, BLOCKED: HOUR_MS, AUTH: HOUR_MS },
    },
  },
  // Quota of 2,000 an hour. A refused token stays refused; a listing that is gone tells nothing of the others.
  eventbrite: {
    ...KEYED,
    timeoutMs: 4 * SECOND_MS,
    maxBytes: 2 * MIB,
    breaker: { ...COMMON_BREAKER, holdMs: { RATE_LIMITED: HOUR_MS, AUTH: DAY_MS } },
  },
  // Undocumented: it may vanish any day, which its adapter reads from a 404.
  'eventbrite-destination': {
    ...KEYED,
    timeoutMs: 4 * SECOND_MS,
    maxBytes: 2 * MIB,
    breaker: { ...COMMON_BREAKER, holdMs: { RATE_LIMITED: HOUR_MS, AUTH: DAY_MS } },
  },
  // Quota of five a second and 5,000 a day; a 429 says itself when it ends.
  ticketmaster: {
    ...KEYED,
    timeoutMs: 4 * SECOND_MS,
    maxBytes: 4 * MIB,
    retry: { times: 1, on: 'SERVER_ERROR' },
    breaker: { ...COMMON_BREAKER, holdMs: { RATE_LIMITED: MINUTE_MS, AUTH: HOUR_MS } },
    budget: { group: 'ticketmaster', calls: 5, windowMs: SECOND_MS },
  },
  // Geocoders follow one another: the next one is a better second try than the same one again.
  'open-meteo': {
    ...KEYLESS,
    timeoutMs: 2 * SECOND_MS,
    maxBytes: 512 * KIB,
    breaker: COMMON_BREAKER,
  },
  photon: {
    ...KEYLESS,
    timeoutMs: 2 * SECOND_MS,
    maxBytes: 512 * KIB,
    breaker: COMMON_BREAKER,
  },
  'google-maps': {
    ...KEYED,
    timeoutMs: 2 * SECOND_MS,
    maxBytes: 512 * KIB,
    breaker: { ...COMMON_BREAKER, holdMs: { RATE_LIMITED: MINUTE_MS, AUTH: HOUR_MS } },
  },
  // Called through its own client, which keeps to these numbers; a refused key stays refused.
  openai: {
    ...KEYED,
    timeoutMs: 5 * SECOND_MS,
    maxBytes: 256 * KIB,
    breaker: { ...COMMON_BREAKER, holdMs: { RATE_LIMITED: 30 * SECOND_MS, AUTH: HOUR_MS } },
  },
};
