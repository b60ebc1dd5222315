import { describe, expect, it } from 'vitest';
import type { Computed } from '../../../../src/domain/cache/requests.ts';
import { answer, createBench, KEY, put, storedEntry, type Answer } from './bench.ts';

describe('one flight', () => {
  it('serves all in the isolate who wait for the same', async () => {
    const bench = createBench();
    const results = await Promise.all(Array.from({ length: 50 }, () => bench.ask()));
    expect(new Set(results.map(({ value }) => value.text))).toEqual(new Set(['made']));
    expect([bench.made(), bench.kv.reads.length, bench.supabase.writes.length]).toEqual([1, 1, 1]);
  });

  it('is kept alive, so that its leader may leave', async () => {
    const bench = createBench();
    const { promise, resolve } = Promise.withResolvers<Computed<Answer>>();
    const leader = bench.ask(() => promise);
    void leader.catch(() => undefined);
    expect(bench.kept).toHaveLength(1);
    const follower = bench.ask();
    resolve(answer('landed'));
    await Promise.all(bench.kept);
    expect((await follower).value).toEqual({ text: 'landed' });
    expect(bench.made()).toBe(1);
  });

  it('ends with its budget, and the next asker starts another', async () => {
    const bench = createBench();
    const hanging = bench.ask(() => new Promise<never>(() => {}));
    hanging.catch(() => undefined);
    await bench.time.pass(12_000);
    await expect(hanging).rejects.toThrow(`Computing ${KEY} took longer than 12000 ms`);
    expect((await bench.ask()).outcome.status).toBe('MISS');
    expect(bench.events).toContainEqual(
      expect.objectContaining({ name: 'cache.compute-failed', key: KEY, reason: 'TIMEOUT' }),
    );
  });

  it('that fails leaves nothing behind', async () => {
    const bench = createBench();
    await expect(bench.ask(() => Promise.reject(new Error('no luck')))).rejects.toThrow('no luck');
    expect((await bench.ask()).value).toEqual({ text: 'made' });
    expect(bench.made()).toBe(2);
  });
});

describe('an answer with something missing', () => {
  const partial = () => answer('partial', { complete: false });

  it('is stored before the response goes out, and fresh for half a minute', async () => {
    const bench = createBench();
    const order: string[] = [];
    const write = bench.kv.writeMany.bind(bench.kv);
    bench.kv.writeMany = async (entries) => {
      await write(entries);
      order.push('stored');
    };
    await bench.ask(partial);
    order.push('answered');
    expect(order).toEqual(['stored', 'answered']);
    const entry = bench.kv.entries.get(KEY);
    expect(entry && entry.freshUntil - entry.createdAt).toBe(30_000);
  });

  it('does not wait for a slow write for longer than 150 ms', async () => {
    const bench = createBench();
    bench.kv.writeMany = () => new Promise<never>(() => {});
    const asked = bench.ask(partial);
    await bench.time.pass(150);
    expect((await asked).value).toEqual({ text: 'partial' });
  });

  it('is replaced by the complete one that comes later, behind the response', async () => {
    const bench = createBench();
    const { promise, resolve } = Promise.withResolvers<Computed<Answer>>();
    await bench.ask(() => answer('partial', { complete: false, later: promise }));
    expect((await bench.ask()).value).toEqual({ text: 'partial' });
    resolve(answer('complete'));
    await bench.time.settle();
    expect(await bench.ask()).toMatchObject({
      value: { text: 'complete' },
      outcome: { status: 'HIT', layer: 'MEMORY' },
    });
    for (const tier of [bench.memory, bench.kv, bench.supabase])
      expect(tier.entries.get(KEY)?.value).toEqual({ text: 'complete' });
    expect(bench.made()).toBe(1);
  });

  it('never replaces a complete one', async () => {
    const bench = createBench();
    put(bench.supabase, storedEntry(bench));
    const forced = await bench.ask(partial, { force: true });
    expect(forced).toMatchObject({ value: { text: 'partial' }, outcome: { status: 'BYPASS' } });
    await bench.time.settle();
    expect([bench.memory.writes, bench.kv.writes, bench.supabase.writes]).toEqual([[], [], []]);
    expect(bench.namesOf('cache.kept-better')).toBe(1);
  });

  it('never replaces, by what becomes of it later, a complete one stored meanwhile', async () => {
    const bench = createBench();
    const { promise, resolve } = Promise.withResolvers<Computed<Answer>>();
    await bench.ask(() => answer('partial', { complete: false, later: promise }));
    await bench.ask(() => answer('whole'), { force: true });
    resolve(answer('poor', { degraded: true }));
    await bench.time.settle();
    expect((await bench.ask()).value).toEqual({ text: 'whole' });
  });

  it('never replaces, in refreshing another such, a complete one of a farther layer', async () => {
    const bench = createBench();
    const now = bench.time.clock();
    put(bench.supabase, storedEntry(bench, { freshUntil: now - 1 }));
    const poor = { complete: false, value: { text: 'poor' }, freshUntil: now - 1 };
    put(bench.kv, storedEntry(bench, poor));
    const asked = await bench.ask(partial);
    expect(asked).toMatchObject({ value: { text: 'poor' }, outcome: { status: 'STALE' } });
    await bench.time.settle();
    expect(bench.made()).toBe(1);
    expect(bench.supabase.entries.get(KEY)?.value).toEqual({ text: 'stored' });
  });

  it('says so when it is served from the cache', async () => {
    const bench = createBench();
    await bench.ask(() => answer('poor', { degraded: true }));
    expect(await bench.ask()).toMatchObject({ outcome: { status: 'HIT' }, degraded: true });
  });

  it('is told where nothing comes of it later', async () => {
    const bench = createBench();
    const later = Promise.reject(new Error('lost'));
    await bench.ask(() => answer('partial', { complete: false, later }));
    await bench.time.settle();
    expect(bench.namesOf('cache.compute-failed')).toBe(1);
    expect((await bench.ask()).value).toEqual({ text: 'partial' });
  });
});

describe('force', () => {
  it('reads no layer and stores what was made', async () => {
    const bench = createBench();
    put(bench.memory, storedEntry(bench));
    const forced = await bench.ask(undefined, { force: true });
    expect(forced).toMatchObject({ value: { text: 'made' }, outcome: { status: 'BYPASS' } });
    expect([bench.memory.reads, bench.kv.reads, bench.supabase.reads]).toEqual([[], [], []]);
    await bench.time.settle();
    expect(await bench.ask()).toMatchObject({
      value: { text: 'made' },
      outcome: { status: 'HIT', layer: 'MEMORY' },
    });
  });

  it('does not join a flight that may have read a cache', async () => {
    const bench = createBench();
    const { promise, resolve } = Promise.withResolvers<Computed<Answer>>();
    const both = [bench.ask(() => promise), bench.ask(() => promise, { force: true })];
    await bench.time.settle();
    resolve(answer('made'));
    expect((await Promise.all(both)).map(({ outcome }) => outcome.status)).toEqual([
      'MISS',
      'BYPASS',
    ]);
    expect(bench.made()).toBe(2);
  });
});

it('tells of every answer by its key, status, layer and age', async () => {
  const bench = createBench();
  await bench.ask();
  await bench.ask();
  expect(bench.events.filter(({ name }) => name === 'cache.answered')).toEqual([
    { name: 'cache.answered', key: KEY, status: 'MISS' },
    { name: 'cache.answered', key: KEY, status: 'HIT', layer: 'MEMORY', ageSeconds: 0 },
  ]);
});
