import type { Allowance } from './allowance.ts';

/** A window under way: it began with the first that was taken of it. */
export interface Window {
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly used: number;
}

/** What became of one that was asked for. */
export interface Verdict {
  readonly isAdmitted: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Milliseconds until everything is there again. */
  readonly resetMs: number;
}

export interface Taking {
  readonly window: Window;
  readonly verdict: Verdict;
}

/** Takes one of the allowance where one is left. A refusal takes nothing. */
export function takeOne(before: Window | undefined, allowance: Allowance, now: number): Taking {
  const { limit, windowMs } = allowance;
  const current = isOpen(before, windowMs, now) ? before : { startedAt: now, used: 0 };
  const isAdmitted = current.used < limit;
  const window = isAdmitted ? { ...current, used: current.used + 1 } : current;
  const remaining = Math.max(0, limit - window.used);
  const resetMs = Math.min(windowMs, window.startedAt + windowMs - now);
  return { window, verdict: { isAdmitted, limit, remaining, resetMs } };
}

/** Whether a window still counts. A clock that was set back does not make it last for ever. */
export function isOpen(
  window: Window | undefined,
  windowMs: number,
  now: number,
): window is Window {
  return window !== undefined && Math.abs(now - window.startedAt) < windowMs;
}
