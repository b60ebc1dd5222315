import { afterAll, beforeAll, expect, it } from 'vitest';
import { type EmbeddedSupabase, startEmbedded } from '../../../src/local/supabase/embedded.ts';
import { type Durable, openDurable } from '../../../src/scope/durable.ts';
import { START } from '../../unit/domain/cache/fake-time.ts';
import { rankedPlace } from '../../unit/domain/places/ranked-place.ts';
import { entryOf } from '../cache/suite.ts';

let embedded: EmbeddedSupabase;

beforeAll(async () => {
  embedded = await startEmbedded();
});
afterAll(() => embedded.close());

async function keepAndRead({ tier, archive }: Durable) {
  await tier.writeMany([entryOf('a')]);
  await archive.keep([rankedPlace('wp-1')]);
  const [entries, places] = await Promise.all([tier.readMany(['a']), archive.byIds(['wp-1'])]);
  return [...entries.keys(), ...places.keys()];
}

it('what lasts is Supabase where it is configured', async () => {
  const supabase = { baseUrl: embedded.url, apiKey: embedded.keys.secret };
  const durable = openDurable({ supabase, clock: () => START });
  expect(await keepAndRead(durable)).toEqual(['a', 'wp-1']);
  expect(await durable.probes[0]?.check()).toMatchObject({ status: 'HEALTHY' });
});

it('nothing lasts, and nothing fails, where its address or key is missing', async () => {
  for (const given of [
    { baseUrl: undefined, apiKey: embedded.keys.secret },
    { baseUrl: embedded.url, apiKey: undefined },
  ]) {
    const durable = openDurable({ supabase: given, clock: () => START });
    expect(durable.tier.name).toBe('SUPABASE');
    expect(await keepAndRead(durable)).toEqual([]);
    expect(durable.probes).toEqual([]);
  }
});
