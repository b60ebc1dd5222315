import type { Verdict } from './window.ts';

/** How the limited fields of one request fared; the `RateLimit-*` headers tell it. */
export interface RateLedger {
  readonly note: (verdict: Verdict) => void;
  /** The least that was left; undefined where no limited field ran. */
  readonly tightest: () => Verdict | undefined;
  /** How many limited fields ran. */
  readonly count: () => number;
}

export function createRateLedger(): RateLedger {
  let tightest: Verdict | undefined;
  let count = 0;
  return {
    note: (verdict) => {
      count += 1;
      if (tightest === undefined || isTighter(verdict, tightest)) tightest = verdict;
    },
    tightest: () => tightest,
    count: () => count,
  };
}

function isTighter(a: Verdict, b: Verdict): boolean {
  if (a.isAdmitted !== b.isAdmitted) return !a.isAdmitted;
  return a.remaining < b.remaining;
}
