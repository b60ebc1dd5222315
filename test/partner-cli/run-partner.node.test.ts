import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openLocalKv } from '../../scripts/operations-kv/local-kv.ts';
import { openRemoteKv } from '../../scripts/operations-kv/remote-kv.ts';
import { runPartner } from '../../scripts/partner/run-partner.ts';
import { sha256Hex } from '../../src/domain/digest.ts';
import { findFreePort } from '../../src/local/ports.ts';
import { memoryOperationsKv } from '../support/memory-operations-kv.ts';

afterEach(() => vi.unstubAllEnvs());

/** The command over a namespace in memory, and what it printed. */
function bench() {
  const stored = new Map<string, string>();
  const kv = memoryOperationsKv(stored);
  const run = async (...args: readonly string[]) => {
    const out: string[] = [];
    const error: string[] = [];
    const code = await runPartner(args, {
      openKv: async () => kv,
      openRecord: () => undefined,
      out: (line: string) => out.push(line),
      error: (line: string) => error.push(line),
    });
    return { code, out: out.join('\n'), error };
  };
  return { stored, run };
}

function keyIn(out: string): string {
  return /^Key: (uf_[\w-]{32})$/m.exec(out)?.[1] ?? 'no key was printed';
}

describe('npm run partner', () => {
  it('creates a partner, prints its key once and stores only the hash', async () => {
    const { stored, run } = bench();
    const { code, out } = await run('create', 'acme', '--tier', 'premium');
    expect(code).toBe(0);
    const key = keyIn(out);
    const hash = await sha256Hex(key);
    expect([...stored.keys()].sort()).toEqual(['partner-key/' + hash, 'partner/acme']);
    expect(JSON.parse(stored.get(`partner-key/${hash}`) ?? '')).toEqual({
      name: 'acme',
      tier: 'PREMIUM',
    });
    expect(JSON.stringify([...stored])).not.toContain(key);
    expect(await run('create', 'acme', '--tier', 'free')).toMatchObject({
      code: 2,
      error: [expect.stringContaining('already')],
    });
  });

  it('rotates with two live keys and revokes one by its beginning', async () => {
    const { stored, run } = bench();
    const old = keyIn((await run('create', 'acme', '--tier', 'free')).out);
    const fresh = keyIn((await run('rotate', 'acme')).out);
    const isLive = async (key: string) => stored.has(`partner-key/${await sha256Hex(key)}`);
    expect([await isLive(old), await isLive(fresh)]).toEqual([true, true]);
    expect((await run('list')).out).toContain(`${old.slice(0, 11)}…, ${fresh.slice(0, 11)}…`);
    expect(await run('revoke', 'acme', 'uf_')).toMatchObject({
      code: 2,
      error: [expect.stringContaining('Several keys')],
    });
    expect(await run('revoke', 'acme', 'uf_nothing')).toMatchObject({ code: 2 });
    expect((await run('revoke', 'acme', old.slice(0, 11))).code).toBe(0);
    expect([await isLive(old), await isLive(fresh)]).toEqual([false, true]);
    expect((await run('revoke', 'acme', fresh)).code).toBe(0);
    expect(await isLive(fresh)).toBe(false);
    expect((await run('list')).out).toContain('no live key');
    expect(await run('revoke', 'acme')).toMatchObject({ code: 2 });
  });

  it('revokes all keys of a partner, and keeps no more than five', async () => {
    const { stored, run } = bench();
    await run('create', 'acme', '--tier', 'free');
    for (let at = 0; at < 4; at += 1) expect((await run('rotate', 'acme')).code).toBe(0);
    expect(await run('rotate', 'acme')).toMatchObject({
      code: 2,
      error: [expect.stringContaining('5 live keys')],
    });
    expect((await run('revoke', 'acme')).code).toBe(0);
    expect([...stored.keys()]).toEqual(['partner/acme']);
  });

  it('says in one line whom it does not know', async () => {
    const { run } = bench();
    expect(await run('rotate', 'nobody')).toEqual({
      code: 2,
      out: '',
      error: ['There is no partner nobody'],
    });
    expect(await run('revoke', 'nobody')).toMatchObject({ code: 2 });
    expect(await run('list')).toMatchObject({ code: 0, out: 'There are no partners.' });
    expect(await run('make', 'acme')).toMatchObject({ code: 2, error: [expect.any(String)] });
  });

  it('fails in one line where the namespace cannot be reached', async () => {
    const errors: string[] = [];
    const parts = {
      openKv: () => Promise.reject(new Error('kv is away')),
      openRecord: () => undefined,
      out: () => undefined,
      error: (line: string) => errors.push(line),
    };
    expect(await runPartner(['list'], parts)).toBe(1);
    expect(errors).toEqual(['kv is away']);
  });

  it('keeps partners in the local store from one run to the next', async () => {
    const state = mkdtempSync(join(tmpdir(), 'underfoot-partner-test-'));
    const lines: string[] = [];
    const parts = {
      openKv: () => openLocalKv(state),
      openRecord: () => undefined,
      out: (line: string) => lines.push(line),
      error: (line: string) => lines.push(line),
    };
    try {
      expect(await runPartner(['create', 'acme', '--tier', 'free', '--local'], parts)).toBe(0);
      expect(await runPartner(['list', '--local'], parts)).toBe(0);
      expect(lines.at(-1)).toMatch(/^acme\tfree\t/);
    } finally {
      rmSync(state, { recursive: true, force: true });
    }
  });
});

describe('usage', () => {
  const total = {
    requests: 3,
    freshSearches: 2,
    upstreamCalls: 14,
    inputTokens: 900,
    outputTokens: 80,
    estimatedUsd: 0.0512,
  };

  /** Asks a gateway that answers like this; undefined: one that is not there. */
  async function usageFrom(answer: { status: number; body: unknown } | undefined) {
    const port = await findFreePort();
    const asked: unknown[] = [];
    const server = createServer((request, response) => {
      asked.push([request.url, request.headers.authorization]);
      response.writeHead(answer?.status ?? 500).end(JSON.stringify(answer?.body));
    });
    if (answer !== undefined) {
      await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    }
    const { run } = bench();
    const result = await run('usage', 'acme', '--url', `http://127.0.0.1:${port}`);
    server.close();
    return { asked, ...result };
  }

  it('is printed a line a day, with the sum', async () => {
    vi.stubEnv('ADMIN_TOKEN', 'sesame');
    const body = { partner: 'acme', tier: 'FREE', days: [{ day: '2026-11-22', ...total }], total };
    const { code, out, asked } = await usageFrom({ status: 200, body });
    expect(code).toBe(0);
    expect(asked).toEqual([['/admin/partners/acme/usage', 'Bearer sesame']]);
    expect(out.split('\n').map((line) => line.split(/\s{2,}/))).toEqual([
      ['DAY', 'REQUESTS', 'FRESH', 'CALLS', 'TOKENS IN', 'TOKENS OUT', 'USD'],
      ['2026-11-22', '3', '2', '14', '900', '80', '0.0512'],
      ['all', '3', '2', '14', '900', '80', '0.0512'],
    ]);
  });

  it('passes on what the gateway refuses, and fails where none answers', async () => {
    vi.stubEnv('ADMIN_TOKEN', 'sesame');
    const refused = await usageFrom({ status: 404, body: { message: 'There is no such partner' } });
    expect([refused.code, refused.error]).toEqual([
      2,
      [expect.stringContaining('There is no such partner')],
    ]);
    expect((await usageFrom({ status: 502, body: '' })).error[0]).toContain('It answered 502');
    expect((await usageFrom(undefined)).code).toBe(1);
  });
});

describe('the remote namespace', () => {
  it('is asked through wrangler, by binding or by id', async () => {
    const calls: string[] = [];
    const answers: Readonly<Record<string, string>> = {
      get: '{"a":1}',
      list: '[{"name":"partner/a"}]',
    };
    const runWrangler = (args: readonly string[]) => {
      calls.push(args.join(' '));
      return { ok: true, stdout: answers[args[2] ?? ''] ?? '', stderr: '' };
    };
    const kv = openRemoteKv({ runWrangler });
    expect(await kv.get('partner/a')).toBe('{"a":1}');
    expect(await kv.list('partner/')).toEqual(['partner/a']);
    await kv.put('k', 'v');
    await openRemoteKv({ runWrangler, namespaceId: '42' }).delete('k');
    await kv.putAll(new Map([['k', 'v']]));
    expect(calls.pop()).toMatch(/^kv bulk put \S+entries\.json --binding OPERATIONS/u);
    const where = '--binding OPERATIONS --env production --preview=false --remote';
    expect(calls).toEqual([
      `kv key get partner/a --text ${where}`,
      `kv key list --prefix partner/ ${where}`,
      `kv key put k v ${where}`,
      'kv key delete k --namespace-id 42 --remote',
    ]);
    await kv.close();
  });

  it('tells a key that is not there from a call that failed', async () => {
    const failing = (stderr: string) =>
      openRemoteKv({ runWrangler: () => ({ ok: false, stdout: '', stderr }) });
    expect(await failing('404: key not found').get('k')).toBeUndefined();
    await expect(failing('\n✘ [ERROR] Not logged in\n').get('k')).rejects.toThrow(
      'wrangler kv key get failed: Not logged in',
    );
    await expect(failing('').put('k', 'v')).rejects.toThrow('it said nothing');
  });
});
