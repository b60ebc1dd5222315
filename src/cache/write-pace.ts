import type { Timers } from '../domain/timers.ts';

/** KV takes one write a second a key; a little more, since clocks differ. */
const WRITE_INTERVAL_MS = 1_100;
/** Above it, keys whose interval is over are forgotten. */
const MAX_REMEMBERED_KEYS = 1_000;

export interface WritePace {
  /** Waits until the key may be written; false where a newer write of it came meanwhile. */
  turnOf(key: string): Promise<boolean>;
}

export interface WritePaceOptions {
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly timers: Timers;
}

interface Turns {
  readonly count: number;
  /** When the last write of the key went out, or will. */
  readonly at: number;
}

/** Spaces the writes of one isolate to one key; of several that wait only the newest is done. */
export function createWritePace({ clock, timers }: WritePaceOptions): WritePace {
  const turns = new Map<string, Turns>();

  function forgetOld(now: number): void {
    if (turns.size <= MAX_REMEMBERED_KEYS) return;
    for (const [key, { at }] of turns) if (now - at >= WRITE_INTERVAL_MS) turns.delete(key);
  }

  return {
    async turnOf(key) {
      const now = clock();
      forgetOld(now);
      const last = turns.get(key);
      const isLastWaiting = last !== undefined && last.at > now;
      // Whoever waits already is superseded, so its turn is this one's.
      const at = isLastWaiting ? last.at : Math.max(now, (last?.at ?? 0) + WRITE_INTERVAL_MS);
      const count = (last?.count ?? 0) + 1;
      turns.set(key, { count, at });
      if (at <= now) return true;
      await timers.start(at - now).done;
      return turns.get(key)?.count === count;
    },
  };
}
