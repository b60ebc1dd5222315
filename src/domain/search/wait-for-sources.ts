import type { Timers } from '../timers.ts';
import type { Flights } from './flights.ts';

/** An answer has to go out at the deadline, and making it takes a moment. */
export const COMPOSE_RESERVE_MS = 25;
/** With so many places in hand nobody waits beyond the deadline. */
export const ENOUGH_PLACES = 5;

export interface WaitOptions {
  readonly flights: Flights;
  readonly timers: Timers;
  /** From now, milliseconds: when an answer with enough places goes out. */
  readonly deadlineMs: number;
  /** From now, milliseconds: when any answer goes out. */
  readonly patienceMs: number;
  /** Places in hand, those of landed flights included. */
  readonly placesInHand: () => number;
}

/**
 * Waits as long as waiting pays: to the deadline for every source; from there, with too few places
 * in hand, for the next source that brings some, and never beyond patience.
 */
export async function waitForSources(options: WaitOptions): Promise<void> {
  const { flights, timers, placesInHand } = options;
  if (flights.pending() === 0) return;
  const patience = timers.start(options.patienceMs);
  const deadline = timers.start(
    Math.min(options.deadlineMs - COMPOSE_RESERVE_MS, options.patienceMs),
  );
  try {
    while (flights.pending() > 0 && !deadline.isOver()) {
      await Promise.race([flights.next(), deadline.done]);
    }
    const atDeadline = placesInHand();
    if (atDeadline >= ENOUGH_PLACES) return;
    while (flights.pending() > 0 && !patience.isOver() && placesInHand() === atDeadline) {
      await Promise.race([flights.next(), patience.done]);
    }
  } finally {
    deadline.cancel();
    patience.cancel();
  }
}
