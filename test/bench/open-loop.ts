/** Time and waiting, which a test replaces. */
export interface LoopClock {
  /** Milliseconds that never go back. */
  readonly now: () => number;
  readonly sleepUntil: (at: number) => Promise<void>;
}

export interface Shot<T> {
  readonly index: number;
  /** Milliseconds after the start at which it was due. */
  readonly dueMs: number;
  /** From when it was due, not from when it could be sent: a server that stalls pays for all who wait. */
  readonly latencyMs: number;
  /** How late it was sent; the machine's fault and not the server's. */
  readonly lateMs: number;
  readonly result: T;
}

export interface OpenLoopOptions<T> {
  readonly count: number;
  readonly perSecond: number;
  readonly clock: LoopClock;
  /** Sends one. Must not throw: a failure is a result. */
  readonly send: (index: number) => Promise<T>;
  readonly onShot?: (shot: Shot<T>) => void;
}

/** Sends at a steady rate, whatever the answers do; resolves when the last answer is there. */
export async function runOpenLoop<T>(options: OpenLoopOptions<T>): Promise<readonly Shot<T>[]> {
  const { count, perSecond, clock, send, onShot } = options;
  const startedAt = clock.now();
  const flying: Promise<Shot<T>>[] = [];
  for (let index = 0; index < count; index += 1) {
    const dueMs = (index * 1000) / perSecond;
    await clock.sleepUntil(startedAt + dueMs);
    const lateMs = Math.max(0, clock.now() - startedAt - dueMs);
    flying.push(
      send(index).then((result) => {
        const latencyMs = clock.now() - startedAt - dueMs;
        const shot = { index, dueMs, latencyMs, lateMs, result };
        onShot?.(shot);
        return shot;
      }),
    );
  }
  return Promise.all(flying);
}

/** The clock of this process. */
export const PROCESS_CLOCK: LoopClock = {
  now: () => performance.now(),
  sleepUntil: async (at) => {
    const wait = at - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  },
};
