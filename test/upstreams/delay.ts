import type { Behaviour } from './behaviour.ts';
import type { Upstream } from './upstream.ts';

/** `instant` answers at once; `realistic` takes what each upstream takes on an ordinary day. */
export type Profile = 'instant' | 'realistic';

const SLOW_MS = 5000;

interface Pace {
  readonly profile: Profile;
  /** Longest that a hanging call is held, in milliseconds. */
  readonly hangLimitMs: number;
}

/** Milliseconds until the answer. */
export function delayOf(
  upstream: Upstream,
  behaviour: Behaviour,
  { profile, hangLimitMs }: Pace,
): number {
  if (behaviour.mode === 'hang') return hangLimitMs;
  if (behaviour.delayMs !== undefined) return behaviour.delayMs;
  if (behaviour.mode === 'slow') return SLOW_MS;
  return profile === 'realistic' ? upstream.typicalDelayMs : 0;
}

/** Waits, at most until the client has gone. */
export function pause(ms: number, signal: AbortSignal): Promise<'elapsed' | 'aborted'> {
  if (signal.aborted) return Promise.resolve('aborted');
  if (ms <= 0) return Promise.resolve('elapsed');
  return new Promise((resolve) => {
    const leave = (): void => {
      clearTimeout(timer);
      resolve('aborted');
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', leave);
      resolve('elapsed');
    }, ms);
    signal.addEventListener('abort', leave, { once: true });
  });
}
