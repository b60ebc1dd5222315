/** Keys that are not made anew for a while, since that has just failed. */
export interface Holds {
  isHeld(key: string, now: number): boolean;
  hold(key: string, now: number): void;
  release(key: string): void;
}

/** Long enough to spare an upstream in trouble, short enough to notice that it is back. */
const HOLD_MS = 30_000;
/** A bound on memory; forgetting the oldest costs one more attempt. */
const MAX_HOLDS = 1_000;

export function createHolds(): Holds {
  const until = new Map<string, number>();
  return {
    isHeld: (key, now) => (until.get(key) ?? 0) > now,
    hold(key, now) {
      until.delete(key);
      until.set(key, now + HOLD_MS);
      const [oldest] = until.keys();
      if (until.size > MAX_HOLDS && oldest !== undefined) until.delete(oldest);
    },
    release: (key) => until.delete(key),
  };
}
