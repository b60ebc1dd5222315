import { describe, expect, it } from 'vitest';
import {
  examineHealth,
  type HealthProbe,
  type HealthStatus,
} from '../../../../src/domain/health/health.ts';
import { redactMessage } from '../../../../src/platform/log/redact.ts';
import { createFakeTime } from '../cache/fake-time.ts';

const { timers } = createFakeTime();

function probe(name: string, status: HealthStatus, essential = false): HealthProbe {
  return { name, essential, check: async () => ({ status }) };
}

async function statusOf(...probes: readonly HealthProbe[]): Promise<HealthStatus> {
  return (await examineHealth({ probes, version: '1', clock: () => 0, timers })).status;
}

describe('examineHealth', () => {
  it('is healthy when everything is', async () => {
    expect(await statusOf()).toBe('HEALTHY');
    expect(await statusOf(probe('atlas', 'HEALTHY', true), probe('kv', 'HEALTHY'))).toBe('HEALTHY');
  });

  it('is degraded when something is missing that it can do without', async () => {
    expect(await statusOf(probe('atlas', 'HEALTHY', true), probe('kv', 'DOWN'))).toBe('DEGRADED');
    expect(await statusOf(probe('atlas', 'DEGRADED', true))).toBe('DEGRADED');
  });

  it('is down only when something essential is', async () => {
    expect(await statusOf(probe('atlas', 'DOWN', true), probe('kv', 'HEALTHY'))).toBe('DOWN');
  });

  it('counts a probe that fails as down, in words of its own', async () => {
    const failing = {
      name: 'kv',
      essential: false,
      check: () => Promise.reject(new Error('secret')),
    };
    const { dependencies } = await examineHealth({
      probes: [failing],
      version: '1',
      clock: () => 0,
      timers,
    });
    expect(dependencies).toEqual([
      { name: 'kv', status: 'DOWN', message: 'kv did not answer its health check' },
    ]);
  });

  it('measures by the clock that it is given and asks all at once', async () => {
    const times = [1000, 1250];
    let running = 0;
    const slow = (name: string): HealthProbe => ({
      name,
      essential: true,
      check: async () => {
        running += 1;
        await Promise.resolve();
        return { status: running === 2 ? 'HEALTHY' : 'DOWN' };
      },
    });
    const health = await examineHealth({
      probes: [slow('a'), slow('b')],
      version: '1.2.3',
      clock: () => times.shift() ?? 0,
      timers,
    });
    expect(health).toMatchObject({
      status: 'HEALTHY',
      version: '1.2.3',
      timestamp: 1250,
      elapsedMs: 250,
    });
  });

  it('waits a second for each and no longer, all at once', async () => {
    const time = createFakeTime();
    const silent = (name: string): HealthProbe => ({
      name,
      essential: false,
      check: () => new Promise(() => undefined),
    });
    const probes = [silent('kv'), silent('supabase'), probe('atlas', 'HEALTHY', true)];
    const asked = examineHealth({ probes, version: '1', clock: time.clock, timers: time.timers });
    await time.pass(1_000);
    expect(await asked).toMatchObject({
      status: 'DEGRADED',
      elapsedMs: 1_000,
      dependencies: [
        {
          name: 'kv',
          status: 'DOWN',
          message: 'kv did not answer its health check within 1000 ms',
        },
        { name: 'supabase', status: 'DOWN' },
        { name: 'atlas', status: 'HEALTHY' },
      ],
    });
  });

  it('cleans what probes say', async () => {
    const talkative: HealthProbe = {
      name: 'supabase',
      essential: false,
      check: async () => ({ status: 'DOWN', message: 'sb_secret_abc refused by 10.0.0.1' }),
    };
    const { dependencies } = await examineHealth({
      probes: [talkative],
      version: '1',
      clock: () => 0,
      timers,
      clean: redactMessage,
    });
    expect(dependencies[0]?.message).toBe('[redacted] refused by [redacted]');
  });
});
