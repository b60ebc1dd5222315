import type { DateRange } from '../domain/places/source.ts';

/** When something happens, epoch milliseconds. */
export interface Occasion {
  readonly startsAt: number;
  readonly endsAt?: number | undefined;
}

/** An instant as services that refuse milliseconds want it: "2026-11-22T00:00:00Z". */
export function utcSeconds(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** Whether an occasion falls into the dates asked for, or, where none were, is not over yet. */
export function isInWindow(
  { startsAt, endsAt }: Occasion,
  window: { readonly dates?: DateRange | undefined; readonly now: number },
): boolean {
  const end = Math.max(startsAt, endsAt ?? startsAt);
  if (window.dates === undefined) return end >= window.now;
  return startsAt < window.dates.to && end >= window.dates.from;
}
