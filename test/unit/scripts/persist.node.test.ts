import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { PROJECT_DIRECTORY } from '../../../src/local/project.ts';
import type { DurableRecord } from '../../../scripts/record/durable-record.ts';
import type { OperationsKv } from '../../../scripts/operations-kv/operations-kv.ts';
import { openRemoteKv } from '../../../scripts/operations-kv/remote-kv.ts';
import { runPersist } from '../../../scripts/persist/run-persist.ts';
import { memoryOperationsKv } from '../../support/memory-operations-kv.ts';

const SCHEMA = buildSchema('type Query { one: Int two: Int }');
/** The same API, one field poorer. */
const NARROWED = buildSchema('type Query { one: Int }');
const PUBLIC = buildSchema(readFileSync(join(PROJECT_DIRECTORY, 'schema/schema.graphql'), 'utf8'));
const ONE = 'query One { one }';
const TWO = 'query Two { two }';
const MD5 = '0123456789abcdef0123456789abcdef';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const APOLLO = {
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations: [
    { id: sha256(ONE), name: 'One', type: 'query', body: ONE },
    { id: 'custom-two', name: 'Two', type: 'query', body: TWO },
  ],
};
const RELAY = { [MD5]: ONE };
const CODEGEN = { [`sha256:${sha256(ONE)}`]: ONE };

/** A command line over a store in memory, which counts what is written. */
function terminal(stored = new Map<string, string>(), schema = SCHEMA, record?: DurableRecord) {
  const cwd = mkdtempSync(join(tmpdir(), 'underfoot-persist-test-'));
  const lines: string[] = [];
  const errors: string[] = [];
  let writes = 0;
  const inMemory = memoryOperationsKv(stored);
  const kv: OperationsKv = {
    ...inMemory,
    putAll: (entries) => {
      writes += 1;
      return inMemory.putAll(entries);
    },
  };
  return {
    stored,
    lines,
    errors,
    writes: () => writes,
    run: (args: readonly string[], manifest?: unknown) => {
      const text = typeof manifest === 'string' ? manifest : JSON.stringify(manifest);
      if (manifest !== undefined) writeFileSync(join(cwd, 'manifest.json'), text);
      return runPersist(args, {
        cwd,
        schema,
        openKv: async () => kv,
        openRecord: () => record,
        out: (line) => lines.push(line),
        error: (line) => errors.push(line),
      });
    },
  };
}

const REGISTER = ['--partner', 'acme', 'manifest.json'];

describe('npm run persist', () => {
  it.each([
    [
      'Apollo',
      APOLLO,
      [`op:acme:sha256:${sha256(ONE)}`, 'op:acme:custom-two', `op:acme:sha256:${sha256(TWO)}`],
    ],
    ['Relay', RELAY, [`op:acme:${MD5}`, `op:acme:sha256:${sha256(ONE)}`]],
    ['GraphQL Codegen', CODEGEN, [`op:acme:sha256:${sha256(ONE)}`]],
  ])(
    'registers a manifest of %s under its own ids and under sha256',
    async (_format, manifest, keys) => {
      const { run, stored } = terminal();
      expect(await run(REGISTER, manifest)).toBe(0);
      expect([...stored.keys()].sort()).toEqual(keys.toSorted());
      expect(JSON.parse(stored.get(`op:acme:sha256:${sha256(ONE)}`) ?? '')).toEqual({
        name: 'One',
        text: ONE,
      });
    },
  );

  it('does nothing the second time', async () => {
    const { run, writes, lines } = terminal();
    await run(REGISTER, APOLLO);
    expect(await run(REGISTER, APOLLO)).toBe(0);
    expect(writes()).toBe(1);
    expect(lines).toEqual([
      '2 registered, 0 were already there',
      '0 registered, 2 were already there',
    ]);
  });

  it('reports every failure by name and registers nothing then', async () => {
    const { run, stored, errors } = terminal();
    const manifest = {
      a: 'query Wrong { three }',
      b: 'query Broken { one',
      c: '{ one }',
      d: 'query A { one } query B { one }',
      'has spaces': 'query Spaced { one }',
      [sha256('other')]: 'query Other { one }',
      e: 'fragment F on Query { one }',
      f: ONE,
    };
    expect(await run(REGISTER, manifest)).toBe(1);
    expect(stored.size).toBe(0);
    expect(errors).toEqual(
      [
        'Wrong: Cannot query field "three" on type "Query".',
        expect.stringContaining('b: Syntax Error'),
        'c: has no name',
        'A: holds more than one operation',
        'Spaced: has an id that no request can carry: has spaces',
        'Other: has another SHA-256 than its id says',
        'e: holds no operation',
      ].map((line) => (typeof line === 'string' ? expect.stringContaining(line) : line)),
    );
  });

  it('holds documents to the limits of registered operations, each by its name', async () => {
    const { run, stored, errors } = terminal(new Map(), PUBLIC);
    const searches = (count: number) =>
      Array.from({ length: count }, (_, at) => `s${at}: search(input: $i) { __typename }`);
    const nested = `${'related { '.repeat(21)}id${' }'.repeat(21)}`;
    const manifest = {
      a: `query Aliased { ${Array.from({ length: 101 }, (_, at) => `a${at}: __typename`).join(' ')} }`,
      b: `query Deep { place(id: "x") { ${nested} } }`,
      c: `query Long { ${'__typename '.repeat(8000)} }`,
      d: `query Costly($i: SearchInput!) { ${searches(40).join(' ')} }`,
      e: `query Many { place(id: "x") { ${'related(first: 100) { '.repeat(3)}id${' }'.repeat(3)} } }`,
      f: 'query Fine($i: SearchInput!) { search(input: $i) { __typename } }',
    };
    expect(await run(REGISTER, manifest)).toBe(1);
    expect(stored.size).toBe(0);
    expect(errors).toEqual(
      [
        'Aliased: The operation has 101 aliases, and 100 are allowed',
        'Deep: The operation has 23 levels of fields, and 20 are allowed',
        'c: is longer than 65536 characters',
        'Costly: The operation may cause 440 calls to upstreams, and 400 are allowed',
        'Many: The operation may cause 1010101 objects in its answer, and 60000 are allowed',
      ].map((start) => expect.stringContaining(start)),
    );
  });

  it('counts words before it reads them', async () => {
    const { run, errors } = terminal();
    expect(await run(REGISTER, { long: `query Long { ${'one '.repeat(8000)} }` })).toBe(1);
    expect(errors).toEqual([expect.stringMatching(/^long: .*more than the 8000 tokens/u)]);
  });

  it('never lets an id stand for another text', async () => {
    const { run, errors, stored } = terminal();
    await run(REGISTER, { [MD5]: ONE });
    const before = new Map(stored);
    expect(await run(REGISTER, { [MD5]: TWO })).toBe(1);
    expect(errors).toEqual(['Two: has an id under which another text is registered']);
    expect(stored).toEqual(before);
  });

  it('keeps partners apart', async () => {
    const { run, stored } = terminal();
    await run(REGISTER, RELAY);
    await run(['--partner', 'rival', 'manifest.json'], { [MD5]: TWO });
    expect(JSON.parse(stored.get(`op:acme:${MD5}`) ?? '').text).toBe(ONE);
    expect(JSON.parse(stored.get(`op:rival:${MD5}`) ?? '').text).toBe(TWO);
  });

  it('--check writes nothing', async () => {
    const { run, writes } = terminal();
    expect(await run([...REGISTER, '--check'], APOLLO)).toBe(0);
    expect(writes()).toBe(0);
  });

  it('--check fails when a change of the schema breaks a registered operation', async () => {
    const before = terminal();
    await before.run(REGISTER, APOLLO);
    expect(await before.run(['--check'])).toBe(0);
    const after = terminal(before.stored, NARROWED);
    expect(await after.run(['--check'])).toBe(1);
    expect(after.errors).toEqual(['acme: Two: Cannot query field "two" on type "Query".']);
  });

  it('--check finds what is damaged', async () => {
    const { run, errors } = terminal(new Map([['op:acme:x', '{"text":']]));
    expect(await run(['--check'])).toBe(1);
    expect(errors).toEqual(['acme: op:acme:x: is damaged in the store']);
  });

  it.each([
    ['no manifest', ['--partner', 'acme'], undefined, 'Say which manifest'],
    ['no partner', ['manifest.json'], RELAY, 'Say whose manifest'],
    ['a name that cannot be', ['--partner', 'a:b', 'manifest.json'], RELAY, '--partner takes'],
    ['two manifests', [...REGISTER, 'other.json'], RELAY, 'one manifest at a time'],
    ['an unknown flag', [...REGISTER, '--force'], RELAY, 'Unknown option'],
    ['a missing file', ['--partner', 'acme', 'nowhere.json'], undefined, 'cannot be read'],
    ['no JSON', REGISTER, 'query { one }', 'no JSON'],
    ['an array', REGISTER, [], 'none of Apollo, Relay'],
    ['another version of Apollo', REGISTER, { ...APOLLO, version: 2 }, 'version 1'],
    ['nothing in it', REGISTER, {}, 'holds no operation'],
  ])('refuses %s in one line with exit code 2', async (_name, args, manifest, message) => {
    const { run, errors } = terminal();
    expect(await run(args, manifest)).toBe(2);
    expect(errors).toEqual([expect.stringContaining(message)]);
  });
});

const NO_PARTNERS = {
  savePartner: async () => undefined,
  partners: async () => [],
  operationsOf: async () => [],
};

describe('the durable record', () => {
  it('gets every id of a manifest, also when all were there already', async () => {
    const recorded: unknown[] = [];
    const record: DurableRecord = {
      ...NO_PARTNERS,
      saveOperations: async (partner, operations) =>
        void recorded.push([
          partner,
          operations.map(({ id, sha256: hash, text, name }) => [id, hash, text, name]),
        ]),
    };
    const { run } = terminal(new Map(), SCHEMA, record);
    await run(REGISTER, RELAY);
    expect(await run(REGISTER, RELAY)).toBe(0);
    const hash = sha256(ONE);
    const rows = [
      [MD5, hash, ONE, 'One'],
      [`sha256:${hash}`, hash, ONE, 'One'],
    ];
    expect(recorded).toEqual([
      ['acme', rows],
      ['acme', rows],
    ]);
    await run(REGISTER, { [MD5]: TWO });
    await run([...REGISTER, '--check'], RELAY);
    expect(recorded).toHaveLength(2);
  });

  it('that fails is told in one line, and what KV has stays', async () => {
    const record: DurableRecord = {
      ...NO_PARTNERS,
      saveOperations: () => Promise.reject(new Error('it is away')),
    };
    const { run, stored, errors } = terminal(new Map(), SCHEMA, record);
    expect(await run(REGISTER, RELAY)).toBe(1);
    expect(errors).toEqual(['Done in KV, but not recorded for acme: it is away']);
    expect(stored.size).toBe(2);
  });
});

describe('the deployed store', () => {
  it('is reached through wrangler, a hundred keys at a time', async () => {
    const calls: string[][] = [];
    const printed = (args: readonly string[]) => {
      if (args[1] === 'key') return '[{"name":"op:acme:x"}]';
      return args[2] === 'get'
        ? '{"op:acme:x":{"value":"v"},"op:acme:y":{"value":null}}\n\nSuccess!'
        : '';
    };
    const kv = openRemoteKv({
      runWrangler: (args) => {
        calls.push(args.slice(0, 3).map(String));
        return { ok: true, stdout: printed(args), stderr: '' };
      },
    });
    expect(await kv.list('op:')).toEqual(['op:acme:x']);
    const keys = Array.from({ length: 101 }, (_, index) => `op:acme:${index}`);
    expect(await kv.getAll(keys)).toEqual(new Map([['op:acme:x', 'v']]));
    await kv.putAll(new Map([['op:acme:x', 'v']]));
    expect(calls.map((call) => call.slice(0, 3).join(' '))).toEqual([
      'kv key list',
      expect.stringMatching(/^kv bulk get/u),
      expect.stringMatching(/^kv bulk get/u),
      expect.stringMatching(/^kv bulk put/u),
    ]);
  });

  it('fails in one line when wrangler does', async () => {
    const stderr = '\nA warning\n✘ [ERROR] no login\n';
    const kv = openRemoteKv({ runWrangler: () => ({ ok: false, stdout: '', stderr }) });
    await expect(kv.list('op:')).rejects.toThrow(/^wrangler kv key list failed: no login$/u);
  });
});
