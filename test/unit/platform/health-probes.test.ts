import { expect, it } from 'vitest';
import { createCircuits } from '../../../src/platform/http/circuits.ts';
import { UPSTREAM_POLICIES } from '../../../src/platform/http/upstream-policies.ts';
import { circuitProbes, kvProbe } from '../../../src/platform/health-probes.ts';

it('asks KV for one key and tells how long that took', async () => {
  const times = [100, 112.4];
  const asked: string[] = [];
  const kv = {
    get: async (key: string) => {
      asked.push(key);
      return null;
    },
  };
  const probe = kvProbe('kv', kv, () => times.shift() ?? 0);
  expect(await probe.check()).toEqual({ status: 'HEALTHY', latencyMs: 12 });
  expect(asked).toEqual(['health:probe']);
});

it('tells the circuits of upstreams without calling them', async () => {
  const circuits = createCircuits(UPSTREAM_POLICIES);
  const failing = { status: 'AUTH' } as const;
  const probes = circuitProbes(circuits, ['serp', 'wikipedia']);
  const told = async () => Promise.all(probes.map((probe) => probe.check()));
  circuits.leave('serp', { probe: false, ending: { kind: 'FAILED', failing }, now: 0 });
  expect(await told()).toMatchObject([
    { status: 'DOWN', circuit: 'OPEN' },
    { status: 'HEALTHY', circuit: 'CLOSED' },
  ]);
  circuits.enter('serp', 3_600_000);
  expect(await told()).toMatchObject([{ status: 'DEGRADED', circuit: 'HALF_OPEN' }, {}]);
  expect(probes.every(({ essential }) => !essential)).toBe(true);
});
