import type { LogLevel } from './log-levels.ts';

interface LogEventKind {
  readonly level: LogLevel;
  readonly about: string;
}

/** Every event that is logged, `noun.verb`, each at one level. Names are public: alerts are built on them. */
export const LOG_EVENTS = {
  'request.complete': {
    level: 'info',
    about: 'a request was answered: method, path, status, elapsedMs, userAgent, operation',
  },
  'request.failed': { level: 'critical', about: 'an exception that nothing caught: error' },
  'config.invalid': {
    level: 'critical',
    about: 'the environment is wrong, nothing is served: problems by name',
  },
  'graphql.failed': { level: 'critical', about: 'a resolver threw what nobody expected: error' },
  'search.complete': {
    level: 'info',
    about: 'a search was answered: outcome, resultCount, cache, layer, sources, elapsedMs',
  },
  'source.failed': {
    level: 'warning',
    about: 'a source answered with a failure: source, status, latencyMs, retryAfterSeconds',
  },
  'source.threw': { level: 'error', about: 'a defect in the adapter of a source: source, error' },
  'source.batch': { level: 'debug', about: 'questions that set out together: source, size' },
  'geocoder.failed': {
    level: 'warning',
    about: 'a geocoder could not answer: geocoder, status, latencyMs',
  },
  'geocoder.batch': { level: 'debug', about: 'names that are looked up together: size' },
  'geocoder.threw': { level: 'error', about: 'a defect in the adapter of a geocoder: error' },
  'model.answered': {
    level: 'info',
    about: 'the model did its work: purpose, inputTokens, outputTokens, estimatedUsd, latencyMs',
  },
  'model.failed': {
    level: 'warning',
    about: 'the model did not: purpose, reason, detail, latencyMs',
  },
  'narrative.checked': {
    level: 'debug',
    about: "what was left of the model's words: accepted, dropped",
  },
  'archive.failed': {
    level: 'warning',
    about: 'places of an answer could not be kept to be read by id: error',
  },
  'cache.hit': { level: 'debug', about: 'a fresh value was served: entry, layer, ageSeconds' },
  'cache.stale_served': {
    level: 'info',
    about: 'an old value was served: entry, layer, ageSeconds',
  },
  'cache.missed': { level: 'debug', about: 'a value was made: entry' },
  'cache.bypassed': { level: 'debug', about: 'a value was made, as the caller wished: entry' },
  'cache.stored': { level: 'debug', about: 'new values were written: layer, count' },
  'cache.filled': {
    level: 'debug',
    about: 'values of a farther layer were written to a nearer one: layer, count',
  },
  'cache.kept': {
    level: 'debug',
    about: 'what is stored is worth more than what was made, and stays: entry',
  },
  'cache.layer_failed': {
    level: 'warning',
    about: 'a layer failed or was too slow: layer, operation, reason, error',
  },
  'cache.layer_skipped': {
    level: 'debug',
    about: 'a layer was passed over, since it failed before: layer, operation',
  },
  'cache.entry_rejected': {
    level: 'warning',
    about: 'an entry cannot be read by this version: entry, layer, reason',
  },
  'cache.compute_failed': {
    level: 'error',
    about: 'a value could not be made: entry, reason, error',
  },
  'upstream.call': {
    level: 'debug',
    about: 'one HTTP exchange: upstream, method, host, httpStatus, attempt, latencyMs',
  },
  'upstream.failed': {
    level: 'warning',
    about: 'a call failed in the end: upstream, host, status, detail, latencyMs',
  },
  'breaker.changed': {
    level: 'warning',
    about: 'a circuit opened, half opened or closed: upstream or layer, from, to',
  },
  'rate_limit.exceeded': {
    level: 'info',
    about: 'a client was refused: part (gate, search or fresh-search), partner',
  },
  'rate_limit.failed': {
    level: 'warning',
    about: 'a limiter itself failed, so nobody was refused: part, partner, error',
  },
  'usage.failed': {
    level: 'warning',
    about: 'what a partner used could not be added up: partner, error',
  },
  'persisted.audit': {
    level: 'warning',
    about: 'a partner sent text that would be refused without audit mode: partner, operation',
  },
  'persisted.unavailable': {
    level: 'error',
    about: 'registered operations could not be read: error',
  },
  'auth.failed': { level: 'warning', about: 'a credential was refused: reason' },
  'health.degraded': {
    level: 'warning',
    about: 'it serves, and something is missing: dependencies with their states',
  },
  'health.down': { level: 'critical', about: 'it cannot serve: dependencies with their states' },
  'metrics.dropped': {
    level: 'warning',
    about: 'a request measured more than the platform takes: dropped',
  },
} as const satisfies Readonly<Record<string, LogEventKind>>;

export type LogEvent = keyof typeof LOG_EVENTS;

/** The events that are written at a level, and at no other. */
export type LogEventAt<Level extends LogLevel> = {
  [Event in LogEvent]: (typeof LOG_EVENTS)[Event]['level'] extends Level ? Event : never;
}[LogEvent];
