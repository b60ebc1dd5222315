import type { KeyedFlights } from '../domain/cache/flights.ts';
import { within } from '../domain/cache/within.ts';
import type { Timers } from '../domain/timers.ts';
import { RUNTIME_TIMERS } from './timers.ts';

/** Longer than any flight's own budget: one whose invocation died without an end is forgotten then. */
const FLIGHT_LEASE_MS = 15_000;

interface Flight<Value> {
  readonly landing: Promise<Value>;
  readonly startedAt: number;
}

/** Flights of one isolate: promises of plain values only, no I/O object. `clock` in epoch milliseconds. */
export function createSharedFlights<Value>(
  clock: () => number,
  timers: Timers = RUNTIME_TIMERS,
): KeyedFlights<Value> {
  const flights = new Map<string, Flight<Value>>();
  return {
    join(key, fly, keepAlive) {
      const known = flights.get(key);
      if (known !== undefined && clock() - known.startedAt < FLIGHT_LEASE_MS)
        return awaitOther(known.landing, timers);
      const landing = fly().finally(() => {
        if (flights.get(key)?.landing === landing) flights.delete(key);
      });
      flights.set(key, { landing, startedAt: clock() });
      keepAlive(landing.catch(() => undefined));
      return landing;
    },
  };
}

/**
 * Waits for what another request has under way, with a timer of its own running: workerd ends a
 * request that waits for nothing of its own, since it cannot tell it from one that hangs.
 */
async function awaitOther<Value>(landing: Promise<Value>, timers: Timers): Promise<Value> {
  const other = await within(FLIGHT_LEASE_MS, timers, () => landing);
  if (other.ok) return other.value;
  if (other.reason === 'ERROR') throw other.error;
  throw new Error(`Work shared with another request did not end in ${FLIGHT_LEASE_MS} ms`);
}
