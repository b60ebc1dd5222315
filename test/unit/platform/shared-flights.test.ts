import { describe, expect, it } from 'vitest';
import type { Timers } from '../../../src/domain/timers.ts';
import { createSharedFlights } from '../../../src/platform/shared-flights.ts';

const ignore = (): void => undefined;

/** Timers that go off when told, and say how many are under way. */
function handTimers() {
  const running = new Set<() => void>();
  const timers: Timers = {
    start: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      running.add(resolve);
      return {
        done: promise,
        isOver: () => !running.has(resolve),
        cancel: () => running.delete(resolve),
      };
    },
  };
  const goOff = (): void => {
    for (const resolve of running) resolve();
  };
  return { timers, running, goOff };
}

describe('flights that requests share', () => {
  it('keep a timer of the follower running for as long as it waits, and no longer', async () => {
    const { timers, running } = handTimers();
    const flights = createSharedFlights<string>(() => 0, timers);
    const work = Promise.withResolvers<string>();
    const leader = flights.join('key', () => work.promise, ignore);
    expect(running.size).toBe(0);
    const follower = flights.join('key', () => Promise.reject(new Error('not asked')), ignore);
    expect(running.size).toBe(1);
    work.resolve('landed');
    expect(await Promise.all([leader, follower])).toEqual(['landed', 'landed']);
    expect(running.size).toBe(0);
  });

  it('tell a follower the failure of the one it waited for', async () => {
    const { timers, running } = handTimers();
    const flights = createSharedFlights<string>(() => 0, timers);
    const work = Promise.withResolvers<string>();
    const leader = flights.join('key', () => work.promise, ignore);
    const follower = flights.join('key', () => work.promise, ignore);
    work.reject(new Error('crashed'));
    await expect(leader).rejects.toThrow('crashed');
    await expect(follower).rejects.toThrow('crashed');
    expect(running.size).toBe(0);
  });

  it('let a follower go where the leader has died without an end', async () => {
    const { timers, goOff } = handTimers();
    const flights = createSharedFlights<string>(() => 0, timers);
    void flights.join('key', () => new Promise(ignore), ignore);
    const follower = flights.join('key', () => new Promise(ignore), ignore);
    goOff();
    await expect(follower).rejects.toThrow('did not end in 15000 ms');
  });
});
