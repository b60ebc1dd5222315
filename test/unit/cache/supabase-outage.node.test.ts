import { expect, it } from 'vitest';
import * as z from 'zod';
import { createSupabaseClient } from '../../../src/cache/supabase-client.ts';
import { createSupabaseTier } from '../../../src/cache/supabase.ts';
import { createCacheState } from '../../../src/domain/cache/context.ts';
import type { CacheEvent } from '../../../src/domain/cache/events.ts';
import { createReadThrough } from '../../../src/domain/cache/read-through.ts';
import type { Landing } from '../../../src/domain/cache/requests.ts';
import { cacheTtls } from '../../../src/domain/cache/ttl.ts';
import { createSharedFlights } from '../../../src/platform/shared-flights.ts';
import { startEmbedded } from '../../../src/local/supabase/embedded.ts';
import { answer, LIFETIMES } from '../domain/cache/bench.ts';
import { createCountedTier } from '../domain/cache/counted-tier.ts';
import { createFakeTime } from '../domain/cache/fake-time.ts';

const RECOVERY_MS = 30_000;
const LOAD = 10;

it('a Supabase that dies under load costs no request, and is used again within 30 s of its return', async () => {
  let supabase = await startEmbedded();
  await supabase.database;
  const { port, keys, url } = supabase;
  const time = createFakeTime();
  const events: CacheEvent[] = [];
  const behind: Promise<unknown>[] = [];
  const client = createSupabaseClient({ url, secretKey: keys.secret, fetch });
  const cache = createReadThrough({
    tiers: [createCountedTier('MEMORY'), createSupabaseTier({ client, clock: time.clock })],
    state: createCacheState(),
    clock: time.clock,
    random: () => 0,
    timers: time.timers,
    keepAlive: (work) => behind.push(work),
    report: (event) => events.push(event),
  });
  const flights = createSharedFlights<Landing<{ text: string }>>(time.clock);
  let asked = 0;
  const load = () =>
    Promise.all(
      Array.from({ length: LOAD }, () => {
        asked += 1;
        return cache.read({
          schema: z.object({ text: z.string() }),
          schemaVersion: 1,
          ttl: cacheTtls(LIFETIMES).search,
          flights,
          key: `search:${String(asked)}`,
          compute: async () => answer('made'),
        });
      }),
    );
  const storedInSupabase = () =>
    events.filter((event) => event.name === 'cache.stored' && event.layer === 'SUPABASE').length;

  await load();
  await Promise.all(behind);
  expect(storedInSupabase()).toBe(LOAD);

  const underFire = load();
  await supabase.close();
  const answers = [...(await underFire), ...(await load()), ...(await load())];
  expect(answers.map(({ value }) => value.text)).toEqual(Array(3 * LOAD).fill('made'));
  await Promise.all(behind);
  expect(events).toContainEqual(expect.objectContaining({ name: 'cache.layer-skipped' }));

  supabase = await startEmbedded({ port, keys });
  await supabase.database;
  const before = storedInSupabase();
  for (let waitedMs = 0; waitedMs < RECOVERY_MS; waitedMs += 1_000) {
    await time.pass(1_000);
    await load();
    await Promise.all(behind);
    if (storedInSupabase() > before) break;
  }
  expect(storedInSupabase()).toBeGreaterThan(before);
  await supabase.close();
});
