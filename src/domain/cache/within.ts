import type { Timers } from '../timers.ts';

export type Attempt<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: 'TIMEOUT' }
  | { readonly ok: false; readonly reason: 'ERROR'; readonly error: unknown };

/** Does the work and waits for it as long as given; what comes later, or fails later, is dropped. */
export async function within<Value>(
  limitMs: number,
  timers: Timers,
  work: () => Promise<Value>,
): Promise<Attempt<Value>> {
  const timer = timers.start(limitMs);
  try {
    return await Promise.race([
      attempt(work),
      timer.done.then(() => ({ ok: false, reason: 'TIMEOUT' }) as const),
    ]);
  } finally {
    timer.cancel();
  }
}

/** Does the work; a rejection is a value. */
export async function attempt<Value>(work: () => Promise<Value>): Promise<Attempt<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, reason: 'ERROR', error };
  }
}
