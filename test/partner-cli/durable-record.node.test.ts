import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { runPartner } from '../../scripts/partner/run-partner.ts';
import { openRecord, type RecordPlace } from '../../scripts/record/open-record.ts';
import { type EmbeddedSupabase, startEmbedded } from '../../src/local/supabase/embedded.ts';
import { takeDirectory } from '../../src/local/supabase/directory-lock.ts';
import { keysOf } from '../../src/local/supabase/keys.ts';
import { memoryOperationsKv } from '../support/memory-operations-kv.ts';

const state = mkdtempSync(join(tmpdir(), 'underfoot-record-test-'));
const directory = join(state, 'supabase');
let embedded: EmbeddedSupabase;

beforeAll(async () => {
  embedded = await startEmbedded({ keys: keysOf(directory) });
  // As the server of `npm run dev` does.
  await takeDirectory(directory, embedded.port);
});
afterEach(async () => {
  const { pglite } = await embedded.database;
  await pglite.exec('truncate public.partners, public.partner_keys, public.persisted_operations');
});
afterAll(async () => {
  await embedded.close();
  rmSync(state, { recursive: true });
});

async function rows(sql: string): Promise<readonly unknown[]> {
  const { pglite } = await embedded.database;
  return (await pglite.query(sql)).rows;
}

/** The command over a namespace in memory and the record beside it. */
function bench(place: RecordPlace = { persistTo: state, env: {} }) {
  const stored = new Map<string, string>();
  const kv = memoryOperationsKv(stored);
  const out: string[] = [];
  const errors: string[] = [];
  const parts = {
    openKv: async () => kv,
    openRecord: () => openRecord({ ...place, directory: state }),
    out: (line: string) => out.push(line),
    error: (line: string) => errors.push(line),
  };
  return { stored, out, errors, run: (...args: readonly string[]) => runPartner(args, parts) };
}

const PARTNERS = 'select name, tier from public.partners order by name';
const KEYS =
  'select prefix, revoked_at is null as live from public.partner_keys order by created_at, live';

describe('the durable record of partners', () => {
  it('follows a partner through rotation and revocation, and holds hashes alone', async () => {
    const { run, out, stored } = bench();
    expect(await run('create', 'Acme_Travel', '--tier', 'premium', '--local')).toBe(0);
    expect(await rows(PARTNERS)).toEqual([{ name: 'Acme_Travel', tier: 'PREMIUM' }]);
    const [, key = ''] = /^Key: (uf_\S+)$/m.exec(out.join('\n')) ?? [];
    const prefix = key.slice(0, 11);
    expect(await rows(KEYS)).toEqual([{ prefix, live: true }]);
    expect(await run('rotate', 'Acme_Travel', '--local')).toBe(0);
    expect(await run('revoke', 'Acme_Travel', prefix, '--local')).toBe(0);
    expect(await rows(KEYS)).toContainEqual({ prefix, live: false });
    expect(await rows(KEYS)).toHaveLength(2);
    const kept = JSON.stringify(await rows('select * from public.partner_keys'));
    expect(kept).not.toContain(key);
    expect(stored.size).toBe(2);
  });

  it('that fails is told in one line after the key, and what KV has stays', async () => {
    const env = { SUPABASE_URL: embedded.url, SUPABASE_SECRET_KEY: 'sb_secret_wrong' };
    const { run, out, errors, stored } = bench({ env });
    expect(await run('create', 'acme', '--tier', 'free')).toBe(1);
    expect(out.join('\n')).toMatch(/^Key: uf_/m);
    expect(errors).toEqual([
      expect.stringMatching(/^Done in KV, but not recorded for acme: Supabase: .* status 401/),
    ]);
    expect([...stored.keys()]).toContain('partner/acme');
    expect(await rows(PARTNERS)).toEqual([]);
  });

  it('is not written by a list, nor by a command that was wrong', async () => {
    const { run } = bench();
    expect(await run('list')).toBe(0);
    expect(await run('rotate', 'nobody')).toBe(2);
    expect(await rows(PARTNERS)).toEqual([]);
  });
});

describe('the durable record of operations', () => {
  it('keeps each once, with its first date', async () => {
    const record = openRecord({ persistTo: state, env: {}, directory: state });
    const operation = (index: number) => ({
      id: `op-${index}`,
      sha256: 'a'.repeat(64),
      text: `query Op { a${index} }`,
      name: 'Op',
    });
    const all = Array.from({ length: 120 }, (_, index) => operation(index));
    await record?.saveOperations('acme', all);
    const SUM = 'select count(*)::int as count, max(registered_at) as at from persisted_operations';
    const [first] = await rows(SUM);
    expect(first).toMatchObject({ count: 120 });
    await record?.saveOperations('acme', all);
    expect(await rows(SUM)).toEqual([first]);
  });
});

describe('npm run partner -- restore', () => {
  it('writes a lost namespace anew: partners, live keys and every id', async () => {
    const before = bench();
    const record = openRecord({ persistTo: state, env: {}, directory: state });
    for (let at = 0; at < 101; at += 1)
      expect(await before.run('create', `partner-${at}`, '--tier', 'free')).toBe(0);
    await before.run('rotate', 'partner-7');
    await before.run(
      'revoke',
      'partner-7',
      /^Key: (\S+)$/mu.exec(before.out.join('\n'))?.[1] ?? '',
    );
    await before.run('revoke', 'partner-8');
    const text = 'query Op { health { status } }';
    const ids = Array.from({ length: 101 }, (_, at) => `op-${at}`);
    const operations = ids.map((id) => ({ id, sha256: 'a'.repeat(64), text, name: 'Op' }));
    await record?.saveOperations('partner-7', operations);
    const lost = new Map(before.stored);
    before.stored.clear();
    expect(await before.run('restore')).toBe(0);
    expect(before.out.at(-1)).toBe('Restored 101 partners and 101 ids of operations.');
    expect(JSON.parse(before.stored.get('op:partner-7:op-100') ?? '')).toEqual({
      name: 'Op',
      text,
    });
    for (const id of ids) before.stored.delete(`op:partner-7:${id}`);
    const parsed = (stored: ReadonlyMap<string, string>) =>
      new Map([...stored].map(([key, value]) => [key, JSON.parse(value)]));
    expect(parsed(before.stored)).toEqual(parsed(lost));
  });

  it('says so where there is no record, or none that answers', async () => {
    const without = bench({ env: {} });
    expect(await without.run('restore')).toBe(2);
    expect(without.errors).toEqual([expect.stringContaining('SUPABASE_URL')]);
    const env = { SUPABASE_URL: embedded.url, SUPABASE_SECRET_KEY: 'sb_secret_wrong' };
    const wrong = bench({ env });
    expect(await wrong.run('restore')).toBe(1);
    expect(wrong.errors).toEqual([expect.stringContaining('partners_list failed')]);
  });
});

describe('where the record is', () => {
  const elsewhere = { SUPABASE_URL: 'https://x.supabase.co/', SUPABASE_SECRET_KEY: 'sb_secret_x' };

  it('is nowhere without an address and a key', () => {
    const idle = join(state, 'idle');
    expect(openRecord({ env: {}, directory: state })).toBeUndefined();
    const { SUPABASE_URL } = elsewhere;
    expect(openRecord({ env: { SUPABASE_URL }, directory: state })).toBeUndefined();
    // The deployment's variables say nothing of the development store.
    expect(openRecord({ persistTo: idle, env: elsewhere, directory: state })).toBeUndefined();
  });

  it('is named by the environment, else by .dev.vars', () => {
    expect(openRecord({ env: elsewhere, directory: state })).toBeDefined();
    const project = mkdtempSync(join(tmpdir(), 'underfoot-record-vars-'));
    try {
      const lines = Object.entries(elsewhere).map(([name, value]) => `${name}=${value}`);
      writeFileSync(join(project, '.dev.vars'), lines.join('\n'));
      expect(openRecord({ env: {}, directory: project })).toBeDefined();
      expect(openRecord({ persistTo: project, env: {}, directory: project })).toBeDefined();
    } finally {
      rmSync(project, { recursive: true });
    }
  });
});
