/** One time-out under way. */
export interface Timer {
  /** Resolves once the time is over; never, where it was cancelled. */
  readonly done: Promise<void>;
  readonly isOver: () => boolean;
  cancel(): void;
}

/** Waiting, so that tests can wait without time. */
export interface Timers {
  /** Milliseconds; 0 and less are over in the next turn. */
  start(afterMs: number): Timer;
}
