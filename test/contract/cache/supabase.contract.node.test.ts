import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createSupabaseClient, type SupabaseClient } from '../../../src/cache/supabase-client.ts';
import { createSupabaseTier } from '../../../src/cache/supabase.ts';
import type { CacheEntry } from '../../../src/domain/cache/entry.ts';
import { type EmbeddedSupabase, startEmbedded } from '../../../src/local/supabase/embedded.ts';
import { createFakeTime, START } from '../../unit/domain/cache/fake-time.ts';
import { describeTier, entryOf } from './suite.ts';

let embedded: EmbeddedSupabase;
let calls = 0;

function client(): SupabaseClient {
  return createSupabaseClient({
    url: embedded.url,
    secretKey: embedded.keys.secret,
    fetch: (input, init) => {
      calls += 1;
      return fetch(input, init);
    },
  });
}

beforeAll(async () => {
  embedded = await startEmbedded();
  await embedded.database;
});
afterEach(async () => {
  const { pglite } = await embedded.database;
  await pglite.exec('truncate public.cache_entries, public.places');
  calls = 0;
});
afterAll(() => embedded.close());

describeTier({
  name: 'SUPABASE',
  open: ({ clock }) => createSupabaseTier({ client: client(), clock }),
  holdsSeconds: Infinity,
  writeIntervalMs: 0,
});

describe('the Supabase tier, of two isolates that write one key', () => {
  const STORED = entryOf('a', { value: 'stored', createdAt: START + 10_000 });

  async function afterWriting(next: Partial<CacheEntry>, stored = STORED): Promise<unknown> {
    const time = createFakeTime();
    const tier = createSupabaseTier({ client: client(), clock: time.clock });
    await tier.writeMany([stored]);
    await tier.writeMany([entryOf('a', { value: 'next', ...next })]);
    return (await tier.readMany(['a'])).get('a')?.value;
  }

  it('keeps the newer', async () => {
    expect(await afterWriting({ createdAt: START + 9_999 })).toBe('stored');
    expect(await afterWriting({ createdAt: START + 10_000 })).toBe('next');
  });

  it('keeps what is whole before what is newer and is not', async () => {
    const createdAt = START + 20_000;
    expect(await afterWriting({ createdAt, degraded: true })).toBe('stored');
    expect(await afterWriting({ createdAt, complete: false })).toBe('stored');
  });

  it('lets what is whole replace what is newer and is not', async () => {
    const partial = { ...STORED, complete: false };
    expect(await afterWriting({ createdAt: START }, partial)).toBe('next');
  });

  it('lets anything replace what is over, or of another version', async () => {
    const over = { ...STORED, staleUntil: START };
    expect(await afterWriting({ complete: false }, over)).toBe('next');
    expect(await afterWriting({ complete: false, schemaVersion: 2 })).toBe('next');
  });

  it('takes the last of one key written twice at once', async () => {
    const { clock } = createFakeTime();
    const tier = createSupabaseTier({ client: client(), clock });
    await tier.writeMany([entryOf('a', { value: 1 }), entryOf('a', { value: 2 })]);
    expect((await tier.readMany(['a'])).get('a')?.value).toBe(2);
  });
});

describe('the Supabase tier', () => {
  it('makes one call for what fits, more for more, and none for nothing', async () => {
    const { clock } = createFakeTime();
    const tier = createSupabaseTier({ client: client(), clock });
    await tier.readMany([]);
    await tier.writeMany([]);
    await tier.purge([], { hard: true });
    expect(calls).toBe(0);
    await tier.readMany(Array.from({ length: 500 }, (_, at) => `key-${at}`));
    expect(calls).toBe(1);
    await tier.readMany(Array.from({ length: 501 }, (_, at) => `key-${at}`));
    expect(calls).toBe(3);
  });

  it('purges so many at once that a call ends in time, and the next call goes on', async () => {
    const { clock } = createFakeTime();
    const tier = createSupabaseTier({ client: client(), clock });
    await tier.writeMany(['a', 'b', 'c'].map((key) => entryOf(key)));
    const { pglite } = await embedded.database;
    const purge = async (isHard: boolean) => {
      const sql = 'select purged, complete from cache_purge($1, $2, $3, 2)';
      return (await pglite.query(sql, [['source:ATLAS'], isHard, clock()])).rows[0];
    };
    for (const isHard of [false, true]) {
      expect(await purge(isHard)).toEqual({ purged: 2, complete: false });
      expect(await purge(isHard)).toEqual({ purged: 1, complete: true });
    }
  });

  it('keeps characters that jsonb refuses', async () => {
    const { clock } = createFakeTime();
    const tier = createSupabaseTier({ client: client(), clock });
    const value = { text: 'nul \u0000, half of a pair \ud800' };
    await tier.writeMany([entryOf('a', { value })]);
    expect((await tier.readMany(['a'])).get('a')?.value).toEqual(value);
  });

  it('rejects with a failure that names the call and no key', async () => {
    const { clock } = createFakeTime();
    const wrong = createSupabaseClient({ url: embedded.url, secretKey: 'sb_secret_wrong', fetch });
    const refused = createSupabaseTier({ client: wrong, clock }).readMany(['a']);
    await expect(refused).rejects.toThrow('Supabase: cache_read_many failed with status 401');
    await expect(refused).rejects.not.toThrow('sb_secret_wrong');
  });

  it('asks once where Supabase is unavailable, and gives a hanging call up', async () => {
    const { clock } = createFakeTime();
    let asked = 0;
    const unavailable = createSupabaseClient({
      url: embedded.url,
      secretKey: 'sb_secret_x',
      fetch: async () => {
        asked += 1;
        return new Response('{"message":"no"}', { status: 503 });
      },
    });
    const tier = createSupabaseTier({ client: unavailable, clock });
    await expect(tier.readMany(['a'])).rejects.toThrow('status 503');
    expect(asked).toBe(1);
    const hanging = createSupabaseClient({
      url: embedded.url,
      secretKey: 'sb_secret_x',
      fetch: (_input, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        }),
    });
    await expect(createSupabaseTier({ client: hanging, clock }).readMany(['a'])).rejects.toThrow(
      'status 0',
    );
  });
});
