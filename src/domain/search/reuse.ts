import type { ReadResult } from '../cache/requests.ts';
import type { CacheTtl } from '../cache/ttl.ts';
import type { Reuse } from './outcome.ts';
import type { Quest } from './quest.ts';
import type { StoredAnswer } from './stored-answer.ts';

/** Of what nobody should keep: an error told as data, a text that a failed model did not write. */
export const NO_REUSE: Reuse = {
  freshSeconds: 0,
  staleSeconds: 0,
  ageSeconds: 0,
  isPublic: true,
  isWhole: false,
};

export interface ReuseFacts {
  readonly ttl: CacheTtl;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** How long an answer may be kept outside: no longer than our own shared layer would call it fresh. */
export function reuseOf(
  { location, modelFailed }: Quest,
  { value, outcome, degraded, freshUntil, keepUntil }: ReadResult<StoredAnswer>,
  { ttl, now }: ReuseFacts,
): Reuse {
  const freshSeconds = secondsFrom(now, freshUntil);
  return {
    freshSeconds,
    staleSeconds: Math.min(ttl.revalidateSeconds, secondsFrom(now, keepUntil) - freshSeconds),
    ageSeconds: outcome.ageSeconds ?? 0,
    isPublic: location.geocoder !== 'request',
    isWhole: value.complete && !degraded && !modelFailed,
  };
}

function secondsFrom(now: number, until: number): number {
  return Math.max(0, Math.floor((until - now) / 1_000));
}
