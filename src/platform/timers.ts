import type { Timers } from '../domain/timers.ts';

/** Time-outs of the runtime. */
export const RUNTIME_TIMERS: Timers = {
  start(afterMs) {
    let isOver = false;
    let handle: ReturnType<typeof setTimeout> | undefined;
    const done = new Promise<void>((resolve) => {
      handle = setTimeout(
        () => {
          isOver = true;
          resolve();
        },
        Math.max(0, afterMs),
      );
    });
    return { done, isOver: () => isOver, cancel: () => clearTimeout(handle) };
  },
};
