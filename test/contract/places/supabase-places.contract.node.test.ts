import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createSupabaseClient } from '../../../src/cache/supabase-client.ts';
import { createSupabasePlaces } from '../../../src/cache/supabase-places.ts';
import { createSupabaseProbe } from '../../../src/cache/supabase-probe.ts';
import { createSupabaseTier } from '../../../src/cache/supabase.ts';
import { outsideSearch } from '../../../src/domain/places/outside-search.ts';
import { NO_ARCHIVE } from '../../../src/domain/places/place-archive.ts';
import { type EmbeddedSupabase, startEmbedded } from '../../../src/local/supabase/embedded.ts';
import { createFakeTime, START } from '../../unit/domain/cache/fake-time.ts';
import { rankedPlace } from '../../unit/domain/places/ranked-place.ts';

const DAY_MS = 86_400_000;

let embedded: EmbeddedSupabase;
const calls: string[] = [];

beforeAll(async () => {
  embedded = await startEmbedded();
  await embedded.database;
});
afterEach(async () => {
  const { pglite } = await embedded.database;
  await pglite.exec('truncate public.places');
  calls.length = 0;
});
afterAll(() => embedded.close());

/** As a new isolate would. */
function open({
  clock,
  secretKey = embedded.keys.secret,
}: {
  clock: () => number;
  secretKey?: string;
}) {
  const client = createSupabaseClient({
    url: embedded.url,
    secretKey,
    fetch: (input, init) => {
      calls.push(new Request(input).url.replace(/^.*\//, ''));
      return fetch(input, init);
    },
  });
  return {
    places: createSupabasePlaces({ client, clock }),
    tier: createSupabaseTier({ client, clock }),
    probe: createSupabaseProbe({ client, clock }),
  };
}

describe('places that last', () => {
  it('are kept in one call and read in one, by another isolate, without what they were to a search', async () => {
    const { clock } = createFakeTime();
    const places = Array.from({ length: 200 }, (_, at) => rankedPlace(`wp-${at}`));
    await open({ clock }).places.keep(places);
    const ids = places.slice(0, 100).map(({ id }) => id);
    const found = await open({ clock }).places.byIds([...ids, 'wp-unknown']);
    expect([...found.keys()].sort()).toEqual(ids.toSorted());
    expect(found.get('wp-7')).toEqual({ place: outsideSearch(rankedPlace('wp-7')) });
    expect(calls).toEqual(['places_upsert', 'places_by_ids']);
  });

  it('cost no call where there is nothing to keep or to read', async () => {
    const { places } = open({ clock: () => START });
    await places.keep([]);
    await places.keep([rankedPlace('eb-1', { sources: ['EVENTBRITE'], endsAt: START - 1 })]);
    await places.keep([rankedPlace('atlas-00000001', { source: 'ATLAS', sources: ['ATLAS'] })]);
    await places.byIds([]);
    await places.near({ centres: [], radiusKm: 50, limit: 5 });
    expect(calls).toEqual([]);
  });

  it('are gone when a licence ends, which is told', async () => {
    const time = createFakeTime();
    const { places } = open(time);
    await places.keep([rankedPlace('rd-1', { sources: ['REDDIT'] })]);
    expect((await places.byIds(['rd-1'])).get('rd-1')?.keepUntil).toBe(START + DAY_MS);
    await time.pass(DAY_MS);
    expect(await places.byIds(['rd-1'])).toEqual(new Map());
    const query = { centres: [{ lat: 40, lng: -80 }], radiusKm: 50, limit: 5 };
    expect(await places.near(query)).toEqual([[]]);
  });

  it('are replaced by what is newer, but by nothing that must be forgotten sooner', async () => {
    const { places } = open({ clock: () => START });
    await places.keep([rankedPlace('wp-1', { name: 'Old' })]);
    await places.keep([rankedPlace('wp-1', { name: 'New' })]);
    await places.keep([rankedPlace('wp-1', { name: 'Brief', sources: ['WIKIPEDIA', 'SERP'] })]);
    expect((await places.byIds(['wp-1'])).get('wp-1')?.place.name).toBe('New');
  });

  it('hold any text, and places without a position', async () => {
    const { places } = open({ clock: () => START });
    const { coordinates: _, ...place } = rankedPlace('wp-1', { name: 'nul \u0000 half \ud83d' });
    await places.keep([place]);
    expect((await places.byIds(['wp-1'])).get('wp-1')?.place).toEqual(outsideSearch(place));
  });

  it('are found near many points at once, nearest first, across the antimeridian', async () => {
    const { places } = open({ clock: () => START });
    const at = (id: string, lat: number, lng: number) =>
      rankedPlace(id, { coordinates: { lat, lng } });
    await places.keep([
      at('west', -17, 179.9),
      at('east', -17, -179.95),
      at('inland', 40, -80),
      at('further', 40.2, -80),
      at('far', 42, -80),
    ]);
    const centres = [
      { lat: 40, lng: -80.1 },
      { lat: 0, lng: 0 },
      { lat: -17, lng: -179.99 },
    ];
    const found = await places.near({ centres, radiusKm: 50, limit: 2 });
    const ids = found.map((near) => near.map(({ id }) => id));
    expect(ids).toEqual([['inland', 'further'], [], ['east', 'west']]);
    expect(calls).toEqual(['places_upsert', 'places_near']);
  });

  it('go with a hard purge of their tag, and stay with a soft one', async () => {
    const { places, tier } = open({ clock: () => START });
    await places.keep([rankedPlace('wp-1'), rankedPlace('wp-2')]);
    await tier.purge(['place:wp-1'], { hard: false });
    expect((await places.byIds(['wp-1', 'wp-2'])).size).toBe(2);
    await tier.purge(['place:wp-1'], { hard: true });
    expect([...(await places.byIds(['wp-1', 'wp-2'])).keys()]).toEqual(['wp-2']);
  });

  it('are nobody’s where no archive is configured', async () => {
    await NO_ARCHIVE.keep([rankedPlace('wp-1')]);
    expect(await NO_ARCHIVE.byIds(['wp-1'])).toEqual(new Map());
    const centres = [{ lat: 40, lng: -80 }];
    expect(await NO_ARCHIVE.near({ centres, radiusKm: 50, limit: 5 })).toEqual([[]]);
  });
});

describe('what is no longer read', () => {
  it('is removed by the function that a schedule calls, and nothing else is', async () => {
    const { places } = open({ clock: () => START });
    await places.keep([rankedPlace('wp-1'), rankedPlace('rd-1', { sources: ['REDDIT'] })]);
    const { pglite } = await embedded.database;
    const purge = async (now: number) =>
      (await pglite.query<{ n: number }>('select purge_expired($1) as n', [now])).rows[0]?.n;
    expect(await purge(START + DAY_MS - 1)).toBe(0);
    expect(await purge(START + DAY_MS)).toBe(1);
    expect([...(await places.byIds(['wp-1', 'rd-1'])).keys()]).toEqual(['wp-1']);
  });
});

describe('the probe of Supabase', () => {
  it('is healthy while it answers, and never essential', async () => {
    const { probe } = open({ clock: () => START });
    expect([probe.name, probe.essential]).toEqual(['supabase', false]);
    expect(await probe.check()).toEqual({ status: 'HEALTHY', latencyMs: 0 });
    expect(calls).toEqual(['health_check']);
  });

  it('says what is wrong in words that reveal nothing', async () => {
    const refused = open({ clock: () => START, secretKey: 'sb_secret_wrong' }).probe;
    const isDown = { status: 'DOWN', latencyMs: 0 };
    expect(await refused.check()).toEqual({ ...isDown, message: 'Supabase refuses the key' });
    const probeOver = (answer: () => Promise<Response>) =>
      createSupabaseProbe({
        client: createSupabaseClient({ url: embedded.url, secretKey: 'x', fetch: answer }),
        clock: () => START,
      });
    const bare = probeOver(async () => new Response('{}', { status: 404 }));
    expect(await bare.check()).toEqual({
      ...isDown,
      message: 'Supabase lacks the migrations of this version',
    });
    const gone = probeOver(() => Promise.reject(new TypeError('connect ECONNREFUSED 127.0.0.1')));
    expect(await gone.check()).toEqual({ ...isDown, message: 'Supabase does not answer' });
  });
});
