import type { Reuse } from '../search/outcome.ts';

/** What decides whether others may keep an answer. */
export interface AnswerFacts {
  /** The request carries a key or token, valid or not. */
  readonly isKeyed: boolean;
  /** A GET or HEAD of a registered operation. */
  readonly isRegisteredGet: boolean;
  /** It came whole, at once and without an error. */
  readonly isSound: boolean;
  /** The caller asked for a fresh one. */
  readonly isForced: boolean;
  readonly reuse: Reuse | undefined;
}

/** Who may keep an answer, and how long. */
export type Caching =
  | { readonly kind: 'NO_STORE' }
  /** It belongs to its caller, and not even that one keeps it. */
  | { readonly kind: 'PRIVATE' }
  | PublicCaching;

export interface PublicCaching {
  readonly kind: 'PUBLIC';
  /** Whole seconds since the oldest part was made. */
  readonly ageSeconds: number;
  /** Whole seconds from now in which it is as good as new. */
  readonly freshSeconds: number;
  /** Whole seconds after those in which it may serve while a new one is fetched. */
  readonly staleSeconds: number;
}

/** Nothing is kept unless all that was read is known to be public, whole and fresh for a while. */
export function decideCaching(facts: AnswerFacts): Caching {
  const { reuse } = facts;
  if (facts.isKeyed || reuse?.isPublic === false) return { kind: 'PRIVATE' };
  const mayKeep = facts.isRegisteredGet && facts.isSound && !facts.isForced;
  if (!mayKeep || reuse?.isWhole !== true) return { kind: 'NO_STORE' };
  const freshSeconds = wholeSeconds(reuse.freshSeconds);
  const staleSeconds = wholeSeconds(reuse.staleSeconds);
  if (freshSeconds + staleSeconds === 0) return { kind: 'NO_STORE' };
  return { kind: 'PUBLIC', ageSeconds: wholeSeconds(reuse.ageSeconds), freshSeconds, staleSeconds };
}

/** The value of `Cache-Control`. Its `max-age` counts from when the answer was made, as `Age` does. */
export function cacheControl(caching: Caching): string {
  switch (caching.kind) {
    case 'NO_STORE':
      return 'no-store';
    case 'PRIVATE':
      return 'private, no-store';
    case 'PUBLIC': {
      const maxAge = caching.ageSeconds + caching.freshSeconds;
      const stale = caching.staleSeconds;
      return `public, max-age=${maxAge}${stale > 0 ? `, stale-while-revalidate=${stale}` : ''}`;
    }
  }
}

/** Rounded down, since a promise may be broken by a fraction too. */
function wholeSeconds(seconds: number): number {
  return Math.max(0, Math.floor(seconds));
}
