import { expect, it } from 'vitest';
import type { CacheEvent } from '../../../../src/domain/cache/events.ts';
import { createHolds } from '../../../../src/domain/cache/holds.ts';
import { purgeLayers } from '../../../../src/domain/cache/purge.ts';
import { createCountedTier } from './counted-tier.ts';
import { createFakeTime } from './fake-time.ts';

it('goes from the farthest layer to the nearest and tells what each did', async () => {
  const { timers, pass } = createFakeTime();
  const [memory, kv, supabase] = [
    createCountedTier('MEMORY'),
    createCountedTier('KV'),
    createCountedTier('SUPABASE'),
  ];
  kv.mode = 'FAILS';
  supabase.mode = 'HANGS';
  const events: CacheEvent[] = [];
  const report = (event: CacheEvent) => events.push(event);
  const purging = purgeLayers({ tiers: [memory, kv, supabase], timers, report }, ['place:1'], {
    hard: true,
  });
  await pass(20_000);
  expect(await purging).toEqual([
    { layer: 'SUPABASE', ok: false },
    { layer: 'KV', ok: false },
    { layer: 'MEMORY', ok: true, purged: 0, complete: true },
  ]);
  expect(events).toMatchObject([
    { name: 'cache.layer-failed', layer: 'SUPABASE', operation: 'purge', reason: 'TIMEOUT' },
    { name: 'cache.layer-failed', layer: 'KV', operation: 'purge', reason: 'ERROR' },
  ]);
});

it('holds a thousand keys back at most, the oldest forgotten first', () => {
  const holds = createHolds();
  for (let at = 0; at <= 1_000; at += 1) holds.hold(`k${at}`, 0);
  expect([holds.isHeld('k0', 1), holds.isHeld('k1', 1), holds.isHeld('k1000', 29_999)]).toEqual([
    false,
    true,
    true,
  ]);
  expect(holds.isHeld('k1', 30_000)).toBe(false);
  holds.release('k2');
  expect(holds.isHeld('k2', 1)).toBe(false);
});
