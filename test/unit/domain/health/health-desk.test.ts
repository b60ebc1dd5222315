import { expect, it } from 'vitest';
import { createHealthDesk } from '../../../../src/domain/health/health-desk.ts';
import type { Health, HealthProbe } from '../../../../src/domain/health/health.ts';
import { createSharedFlights } from '../../../../src/platform/shared-flights.ts';
import { createFakeTime } from '../cache/fake-time.ts';

function bench() {
  const time = createFakeTime();
  const told: Health[] = [];
  let probed = 0;
  const probe: HealthProbe = {
    name: 'kv',
    essential: false,
    check: async () => {
      probed += 1;
      return { status: probed === 1 ? 'DOWN' : 'HEALTHY' };
    },
  };
  const desk = createHealthDesk({
    probes: [probe],
    version: '1',
    flights: createSharedFlights<Health>(time.clock),
  });
  const ask = () =>
    desk.ask({
      clock: time.clock,
      timers: time.timers,
      keepAlive: () => undefined,
      onExamined: (health) => told.push(health),
    });
  return { time, told, ask, probed: () => probed };
}

it('probes once for all who ask in the same minute, and tells listeners once', async () => {
  const { time, told, ask, probed } = bench();
  const all = await Promise.all(Array.from({ length: 20 }, ask));
  await time.pass(59_999);
  all.push(await ask());
  expect(probed()).toBe(1);
  expect(told).toHaveLength(1);
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set(['DEGRADED']));
});

it('probes again after a minute', async () => {
  const { time, told, ask, probed } = bench();
  await ask();
  await time.pass(60_000);
  expect(await ask()).toMatchObject({ status: 'HEALTHY' });
  expect(probed()).toBe(2);
  expect(told.map(({ status }) => status)).toEqual(['DEGRADED', 'HEALTHY']);
});
