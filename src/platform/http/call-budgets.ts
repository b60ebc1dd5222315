import type { CallBudget } from './upstream-policies.ts';

/** Quotas of upstreams, counted on our side so that they are not overrun. Per isolate, so approximate. */
export interface CallBudgets {
  /** Takes one call; otherwise tells in how many milliseconds there will be one. */
  take(
    budget: CallBudget,
    now: number,
  ): { readonly granted: true } | { readonly granted: false; readonly waitMs: number };
}

/** A sliding window for each group. Holds numbers only: make one an isolate. */
export function createCallBudgets(): CallBudgets {
  const calledAt = new Map<string, readonly number[]>();
  return {
    take({ group, calls, windowMs }, now) {
      const recent = (calledAt.get(group) ?? []).filter((at) => now - at < windowMs);
      const oldest = recent[0];
      if (recent.length >= calls && oldest !== undefined) {
        calledAt.set(group, recent);
        return { granted: false, waitMs: oldest + windowMs - now };
      }
      calledAt.set(group, [...recent, now]);
      return { granted: true };
    },
  };
}

/** Counts nothing: for instances of the operator's own and for simulators. */
export const UNLIMITED_CALLS: CallBudgets = { take: () => ({ granted: true }) };
