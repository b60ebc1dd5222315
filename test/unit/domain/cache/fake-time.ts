import type { Timers } from '../../../../src/domain/timers.ts';

export interface FakeTime {
  /** Epoch milliseconds, moved by `pass` only. */
  readonly clock: () => number;
  readonly timers: Timers;
  /** Lets time go by; time-outs that end meanwhile are over, and what waits for them has run. */
  pass(ms: number): Promise<void>;
  /** Lets everything run that waits for nothing. */
  settle(): Promise<void>;
}

interface Waiting {
  readonly at: number;
  readonly end: () => void;
}

export const START = Date.UTC(2026, 10, 22, 12);

export function createFakeTime(): FakeTime {
  let now = START;
  const waiting = new Set<Waiting>();
  const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
  const timers: Timers = {
    start(afterMs) {
      let isOver = false;
      const { promise, resolve } = Promise.withResolvers<void>();
      const end = () => {
        isOver = true;
        waiting.delete(one);
        resolve();
      };
      const one: Waiting = { at: now + afterMs, end };
      waiting.add(one);
      return { done: promise, isOver: () => isOver, cancel: () => waiting.delete(one) };
    },
  };
  async function pass(ms: number): Promise<void> {
    await settle();
    const until = now + ms;
    for (;;) {
      const next = [...waiting].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      now = Math.max(now, next.at);
      next.end();
      await settle();
    }
    now = until;
  }
  return { clock: () => now, timers, pass, settle };
}
