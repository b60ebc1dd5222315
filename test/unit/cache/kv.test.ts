import { beforeEach, describe, expect, it } from 'vitest';
import { createKvTier } from '../../../src/cache/kv.ts';
import type { KvStore } from '../../../src/cache/kv-store.ts';
import type { CacheTier } from '../../../src/domain/cache/tier.ts';
import { entryOf } from '../../contract/cache/suite.ts';
import { createFakeTime, START, type FakeTime } from '../domain/cache/fake-time.ts';

interface Put {
  readonly key: string;
  readonly value: string;
  readonly options: { readonly expirationTtl: number; readonly metadata: unknown };
}

/** A namespace that counts its calls and lists two keys a page. */
function createCountedKv() {
  const held = new Map<string, Put>();
  const puts: Put[] = [];
  const gets: { keys: readonly string[]; cacheTtl: number }[] = [];
  const deletes: string[] = [];
  const kv: KvStore = {
    async get(keys, { cacheTtl }) {
      gets.push({ keys, cacheTtl });
      return new Map(keys.map((key) => [key, held.get(key)?.value ?? null]));
    },
    async put(key, value, options) {
      if (key.startsWith('refused')) throw new Error('KV PUT failed: 429');
      const put = { key, value, options };
      puts.push(put);
      held.set(key, put);
    },
    async list({ cursor }) {
      const from = Number(cursor ?? 0);
      const keys = [...held.values()]
        .slice(from, from + 2)
        .map(({ key, options }) => ({ name: key, metadata: options.metadata }));
      const isLast = from + 2 >= held.size;
      return { keys, list_complete: isLast, ...(!isLast && { cursor: String(from + 2) }) };
    },
    async delete(key) {
      deletes.push(key);
    },
  };
  return { kv, held, puts, gets, deletes };
}

let time: FakeTime;
let counted: ReturnType<typeof createCountedKv>;
let tier: CacheTier;
beforeEach(() => {
  time = createFakeTime();
  counted = createCountedKv();
  tier = createKvTier({ kv: counted.kv, clock: time.clock, timers: time.timers });
});

describe('reading from KV', () => {
  it('is one call for up to a hundred keys, repeats counted once, with the shortest edge copy', async () => {
    const keys = Array.from({ length: 101 }, (_, at) => `k${at}`);
    await tier.readMany([...keys.slice(0, 100), 'k0']);
    expect(counted.gets.map(({ keys, cacheTtl }) => [keys.length, cacheTtl])).toEqual([[100, 30]]);
    await tier.readMany(keys);
    expect(counted.gets.map(({ keys }) => keys.length)).toEqual([100, 100, 1]);
  });

  it('asks for no key that KV would refuse', async () => {
    await tier.readMany(['', 'k'.repeat(513), 'ü'.repeat(257)]);
    expect(counted.gets).toEqual([]);
    await tier.readMany(['k'.repeat(512)]);
    expect(counted.gets).toHaveLength(1);
  });

  it.each(['', '{', 'null', '{"key":"a"}', '[]'])('takes %j for nothing', async (value) => {
    await tier.writeMany([entryOf('good')]);
    const options = { expirationTtl: 60, metadata: null };
    counted.held.set('bad', { key: 'bad', value, options });
    expect([...(await tier.readMany(['good', 'bad'])).keys()]).toEqual(['good']);
  });
});

describe('writing to KV', () => {
  it('lets entries go with their time, after a minute at the earliest', async () => {
    await tier.writeMany([
      entryOf('long', { staleUntil: START + 90_500 }),
      entryOf('short', { staleUntil: START + 1_000 }),
      entryOf('over', { staleUntil: START }),
    ]);
    expect(counted.puts.map(({ key, options }) => [key, options.expirationTtl])).toEqual([
      ['long', 91],
      ['short', 60],
    ]);
  });

  it('keeps metadata within what KV takes, however many tags', async () => {
    const tags = Array.from({ length: 500 }, (_, at) => `place:${at}`);
    await tier.writeMany([entryOf('a', { tags })]);
    const bytes = new TextEncoder().encode(JSON.stringify(counted.puts[0]?.options.metadata));
    expect(bytes.byteLength).toBeLessThanOrEqual(1_024);
  });

  it('is once a second a key; of those that wait only the newest goes out', async () => {
    const writes = ['first', 'second', 'third'].map((value) =>
      tier.writeMany([entryOf('a', { value })]),
    );
    await time.settle();
    const values = () => counted.puts.map(({ value }) => Object(JSON.parse(value)).value);
    expect(values()).toEqual(['first']);
    await time.pass(999);
    expect(values()).toEqual(['first']);
    await time.pass(101);
    await Promise.all(writes);
    expect(values()).toEqual(['first', 'third']);
    const another = tier.writeMany([entryOf('a', { value: 'fourth' })]);
    await time.pass(1_100);
    await another;
    expect(values()).toEqual(['first', 'third', 'fourth']);
  });

  it('of many thousand keys forgets those whose second is over, and only those', async () => {
    const keys = Array.from({ length: 1_500 }, (_, at) => entryOf(`k${at}`));
    await tier.writeMany(keys);
    await time.pass(2_000);
    await tier.writeMany([entryOf('late')]);
    const again = tier.writeMany([entryOf('late', { value: 'again' })]);
    await time.settle();
    expect(counted.puts).toHaveLength(1_501);
    await time.pass(1_100);
    await again;
    expect(counted.puts).toHaveLength(1_502);
  });

  it('tells of what failed and writes the rest', async () => {
    const entries = [entryOf('refused'), entryOf('a'), entryOf('k'.repeat(513))];
    await expect(tier.writeMany(entries)).rejects.toThrow('KV failed 2 of 3 writes');
    expect(counted.puts.map(({ key }) => key)).toEqual(['a']);
  });
});

describe('purging KV', () => {
  it('lists every page and reads values only where metadata has a mark of the tag', async () => {
    const entries = ['a', 'b', 'c', 'd', 'e'].map((key) =>
      entryOf(key, { tags: [key === 'e' ? 'place:1' : 'place:2'] }),
    );
    await tier.writeMany(entries);
    expect(await tier.purge(['place:1'], { hard: true })).toEqual({ purged: 1, complete: true });
    expect(counted.gets.map(({ keys }) => keys)).toEqual([['e']]);
    expect(counted.deletes).toEqual(['e']);
  });

  it('trusts the value over the mark', async () => {
    await tier.writeMany([entryOf('a', { tags: ['place:1'] })]);
    const [put] = counted.puts;
    if (put === undefined) throw new Error('Nothing was put');
    counted.held.set('a', { ...put, value: JSON.stringify(entryOf('a', { tags: ['place:2'] })) });
    expect(await tier.purge(['place:1'], { hard: true })).toMatchObject({ purged: 0 });
  });

  it('leaves what is stale already where it is asked to be soft', async () => {
    await tier.writeMany([entryOf('a', { freshUntil: START, tags: ['place:1'] })]);
    expect(await tier.purge(['place:1'], { hard: false })).toEqual({ purged: 0, complete: true });
    expect(counted.gets).toEqual([]);
  });

  it('stops before the limit of an invocation, and says so', async () => {
    await tier.writeMany(Array.from({ length: 1_000 }, (_, at) => entryOf(`k${at}`)));
    const report = await tier.purge(['source:ATLAS'], { hard: true });
    expect(report.complete).toBe(false);
    const operations = counted.gets.length + counted.deletes.length;
    expect(counted.deletes).toHaveLength(report.purged);
    expect(report.purged).toBeGreaterThan(400);
    expect(operations).toBeLessThan(1_000);
  });
});
