/** Why a call was cut off. */
export type Cut = 'TIMED_OUT' | 'CALLER_LEFT';

/** A limit in time that ends with whichever comes first: the time-out or the caller. */
export interface Deadline {
  readonly signal: AbortSignal;
  readonly cut: () => Cut | undefined;
  /** The work's result, or `undefined` as soon as the deadline cuts it off; the work's own rejection passes. */
  race<T>(work: Promise<T>): Promise<T | undefined>;
  /** Frees the timer and the listener. */
  release(): void;
}

/** Starts a deadline now. Lives within one request. */
export function startDeadline(timeoutMs: number, caller: AbortSignal): Deadline {
  const controller = new AbortController();
  let reason: Cut | undefined;
  const cutOff = (cut: Cut) => {
    reason ??= cut;
    controller.abort();
  };
  const leave = () => cutOff('CALLER_LEFT');
  const timer = setTimeout(() => cutOff('TIMED_OUT'), timeoutMs);
  if (caller.aborted) leave();
  else caller.addEventListener('abort', leave, { once: true });

  return {
    signal: controller.signal,
    cut: () => reason,
    race: (work) => raceWith(work, controller.signal),
    release() {
      clearTimeout(timer);
      caller.removeEventListener('abort', leave);
    },
  };
}

async function raceWith<T>(work: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const stop = () => resolve(undefined);
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
