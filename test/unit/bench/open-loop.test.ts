import { expect, it } from 'vitest';
import { type LoopClock, runOpenLoop } from '../../bench/open-loop.ts';

/** A clock that moves when somebody sleeps, and by what is added to it. */
function manualClock(): LoopClock & { advance: (ms: number) => void } {
  let now = 5000;
  return {
    now: () => now,
    sleepUntil: async (at) => {
      now = Math.max(now, at);
    },
    advance: (ms) => {
      now += ms;
    },
  };
}

it('sends at its rate while earlier answers are still out', async () => {
  const clock = manualClock();
  const sentAt: number[] = [];
  const answers: (() => void)[] = [];
  const running = runOpenLoop({
    count: 4,
    perSecond: 20,
    clock,
    send: (index) =>
      new Promise<number>((resolve) => {
        sentAt.push(clock.now() - 5000);
        answers.push(() => resolve(index));
        // The last one out lets them all come back.
        if (index === 3) for (const answer of answers) answer();
      }),
  });
  const shots = await running;
  expect(sentAt).toEqual([0, 50, 100, 150]);
  expect(shots.map(({ result }) => result)).toEqual([0, 1, 2, 3]);
  expect(shots.map(({ dueMs }) => dueMs)).toEqual([0, 50, 100, 150]);
});

it('counts latency from when a request was due, so that a stall is felt by all behind it', async () => {
  const clock = manualClock();
  const shots = await runOpenLoop({
    count: 3,
    perSecond: 10,
    clock,
    send: async (index) => {
      // The first holds up this whole process, as a blocked client would.
      if (index === 0) clock.advance(250);
    },
  });
  expect(shots.map(({ lateMs }) => lateMs)).toEqual([0, 150, 50]);
  expect(shots.map(({ latencyMs }) => latencyMs)).toEqual([250, 150, 50]);
});

it('tells of each answer as it comes', async () => {
  const told: number[] = [];
  await runOpenLoop({
    count: 3,
    perSecond: 1000,
    clock: manualClock(),
    send: async (index) => index * 2,
    onShot: ({ result }) => told.push(result),
  });
  expect(told).toEqual([0, 2, 4]);
});
