import { createClient } from '@supabase/supabase-js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../../schema/supabase/database.types.ts';
import { type EmbeddedSupabase, startEmbedded } from '../../../../src/local/supabase/embedded.ts';

let embedded: EmbeddedSupabase;

beforeAll(async () => {
  embedded = await startEmbedded();
  await embedded.database;
});
afterEach(async () => {
  const { pglite } = await embedded.database;
  await pglite.exec(
    'truncate public.cache_entries, public.places, public.partners, public.partner_keys, public.persisted_operations',
  );
});
afterAll(() => embedded.close());

/** The whole client, as other programs use it. */
function clientWith(key: string) {
  return createClient<Database>(embedded.url, key, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
    db: { retry: false },
  });
}

const secret = () => clientWith(embedded.keys.secret);
const publishable = () => clientWith(embedded.keys.publishable);

const ROW = {
  key: 'search:a',
  value: { text: "it's" },
  created_at: '2026-11-22T12:00:00+00:00',
  fresh_until: '2026-11-22T12:01:00+00:00',
  stale_until: '2026-11-23T12:00:00+00:00',
  tags: ['source:ATLAS'],
  schema_version: 1,
  complete: true,
  degraded: false,
};

/** Every table, with a column of it. */
const TABLES = [
  ['cache_entries', 'key'],
  ['places', 'id'],
  ['partners', 'name'],
  ['partner_keys', 'sha256'],
  ['persisted_operations', 'id'],
] as const;

describe('the embedded Supabase, asked by supabase-js', () => {
  it('refuses unknown keys, no key, and two that differ', async () => {
    const { status, error } = await clientWith('sb_secret_unknown').rpc('health_check');
    expect([status, error?.message]).toEqual([401, 'Invalid API key']);
    const rpc = `${embedded.url}/rest/v1/rpc/health_check`;
    expect((await fetch(rpc, { method: 'POST' })).status).toBe(401);
    const headers = {
      apikey: embedded.keys.secret,
      authorization: `Bearer ${embedded.keys.publishable}`,
    };
    expect((await fetch(rpc, { method: 'POST', headers })).status).toBe(401);
  });

  it.each(TABLES)('lets the publishable key neither read nor write %s', async (table, column) => {
    const read = await publishable().from(table).select();
    expect([read.status, read.error?.code]).toEqual([403, '42501']);
    const removed = await fetch(`${embedded.url}/rest/v1/${table}?${column}=neq.x`, {
      method: 'DELETE',
      headers: { apikey: embedded.keys.publishable },
    });
    expect([removed.status, await removed.json()]).toEqual([
      403,
      expect.objectContaining({ code: '42501' }),
    ]);
  });

  it('lets the publishable key insert nothing and call nothing', async () => {
    const written = await publishable().from('cache_entries').insert(ROW);
    expect([written.status, written.error?.code]).toEqual([403, '42501']);
    const called = await publishable().rpc('cache_read_many', { p_keys: ['a'] });
    expect([called.status, called.error?.code]).toEqual([403, '42501']);
    expect((await publishable().rpc('health_check')).status).toBe(403);
    expect((await secret().from('cache_entries').select()).data).toEqual([]);
  });

  it('would show the publishable key no row even if a grant slipped in', async () => {
    await secret().from('cache_entries').insert(ROW);
    const { pglite } = await embedded.database;
    await pglite.exec('grant select, insert on public.cache_entries to anon');
    try {
      expect((await publishable().from('cache_entries').select()).data).toEqual([]);
      const written = await publishable()
        .from('cache_entries')
        .insert({ ...ROW, key: 'search:b' });
      expect(written.error?.message).toMatch('row-level security');
    } finally {
      await pglite.exec('revoke all on public.cache_entries from anon');
    }
  });

  it('selects, inserts, upserts, updates and deletes rows for the secret key', async () => {
    const entries = () => secret().from('cache_entries');
    expect((await entries().insert([ROW, { ...ROW, key: 'search:b' }])).status).toBe(201);
    const again = await entries().insert(ROW);
    expect([again.status, again.error?.code]).toEqual([409, '23505']);
    const upserted = await entries()
      .upsert({ ...ROW, value: 'new' })
      .select('key,value');
    expect(upserted.data).toEqual([{ key: 'search:a', value: 'new' }]);
    await entries().update({ degraded: true }).eq('key', 'search:b');
    const read = await entries()
      .select('key,degraded')
      .in('key', ['search:a', 'search:b', 'search:"c",'])
      .gt('schema_version', 0)
      .order('key', { ascending: false })
      .limit(5);
    expect(read.data).toEqual([
      { key: 'search:b', degraded: true },
      { key: 'search:a', degraded: false },
    ]);
    expect((await entries().select().eq('key', 'search:a').single()).data).toEqual({
      ...ROW,
      value: 'new',
    });
    expect((await entries().select('key').single()).error?.code).toBe('PGRST116');
    expect((await entries().delete().contains('tags', ['source:ATLAS'])).status).toBe(204);
    expect((await entries().select()).data).toEqual([]);
  });

  it('calls functions with text that would break out of a quotation', async () => {
    const key = `'; drop table public.cache_entries; --`;
    expect((await secret().rpc('cache_read_many', { p_keys: [key] })).data).toEqual([]);
    expect((await secret().from('cache_entries').select().eq('key', key)).data).toEqual([]);
    const entries = `${embedded.url}/rest/v1/cache_entries?select=key;drop`;
    const headers = { apikey: embedded.keys.secret };
    expect((await fetch(entries, { headers })).status).toBe(400);
  });

  it('says which table, function or filter it does not know', async () => {
    const headers = { apikey: embedded.keys.secret };
    const status = async (path: string, method = 'GET') =>
      (await fetch(`${embedded.url}/rest/v1/${path}`, { method, headers })).status;
    expect(await status('nothing')).toBe(404);
    expect(await status('rpc/nothing', 'POST')).toBe(404);
    expect(await status('rpc/cache_read_many', 'POST')).toBe(404);
    expect(await status('cache_entries?key=fts.x')).toBe(400);
    expect(await status('')).toBe(404);
  });

  it('keeps partners and their operations as a durable record', async () => {
    const key = (letter: string) => ({
      prefix: `uf_${letter}`,
      sha256: letter.repeat(64),
      createdAt: 1_000,
      revokedAt: null,
    });
    const partner = { name: 'acme', tier: 'FREE', createdAt: 1_000, revokedAt: null };
    await secret().rpc('partner_upsert', { p_partner: { ...partner, keys: [key('a')] } });
    const revoked = { ...key('a'), revokedAt: 2_000 };
    await secret().rpc('partner_upsert', {
      p_partner: { ...partner, tier: 'PREMIUM', keys: [revoked, key('b')] },
    });
    await secret().rpc('partner_upsert', { p_partner: { ...partner, keys: [key('a')] } });
    expect((await secret().rpc('partners_list')).data).toEqual([
      {
        name: 'acme',
        tier: 'FREE',
        created_at: 1_000,
        revoked_at: null,
        keys: [revoked, key('b')],
      },
    ]);
    expect((await secret().rpc('partners_list', { p_after: 'acme' })).data).toEqual([]);
    const wrong = { ...partner, name: 'No Name' };
    expect((await secret().rpc('partner_upsert', { p_partner: wrong })).error?.code).toBe('23514');

    const operation = {
      id: `sha256:${'c'.repeat(64)}`,
      sha256: 'c'.repeat(64),
      document: 'query A { health { status } }',
      name: 'A',
      registeredAt: 3_000,
    };
    const upsert = (changes: object) =>
      secret().rpc('persisted_operations_upsert', {
        p_partner: 'acme',
        p_operations: [{ ...operation, ...changes }],
      });
    expect((await upsert({})).data).toBe(1);
    expect((await upsert({ name: 'B', registeredAt: 9_000 })).data).toBe(1);
    const { id, sha256, document } = operation;
    expect((await secret().rpc('persisted_operations_list', { p_partner: 'acme' })).data).toEqual([
      { id, sha256, document, name: 'B', registered_at: 3_000 },
    ]);
  });
});
