import { wholeSeconds } from '../domain/limits/seconds.ts';
import type { Verdict } from '../domain/limits/window.ts';

/** Tells a client what it has left: on every operation with a limited field. */
export function setRateLimitHeaders(
  headers: Headers,
  { limit, remaining, resetMs }: Verdict,
): void {
  headers.set('RateLimit-Limit', String(limit));
  headers.set('RateLimit-Remaining', String(remaining));
  headers.set('RateLimit-Reset', String(wholeSeconds(resetMs)));
}
