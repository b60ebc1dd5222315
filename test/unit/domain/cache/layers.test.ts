import { describe, expect, it } from 'vitest';
import { answer, createBench, KEY, put, storedEntry } from './bench.ts';

describe('an absent value', () => {
  it('is made once and stored in every layer behind the response', async () => {
    const bench = createBench();
    const { value, outcome, degraded } = await bench.ask();
    expect({ value, outcome, degraded }).toEqual({
      value: { text: 'made' },
      outcome: { status: 'MISS' },
      degraded: false,
    });
    await bench.time.settle();
    expect(bench.made()).toBe(1);
    for (const tier of [bench.memory, bench.kv, bench.supabase]) {
      expect(tier.writes).toHaveLength(1);
      expect(tier.entries.get(KEY)).toMatchObject({ value: { text: 'made' }, complete: true });
    }
  });

  it('does not wait for a layer to write', async () => {
    const bench = createBench();
    bench.kv.writeMany = () => new Promise<never>(() => {});
    expect((await bench.ask()).outcome.status).toBe('MISS');
  });

  it('is answered though every write fails, and the failures are told', async () => {
    const bench = createBench();
    bench.kv.writeMany = () => Promise.reject(new Error('KV is full'));
    expect((await bench.ask()).value).toEqual({ text: 'made' });
    await bench.time.settle();
    expect(bench.events).toContainEqual(
      expect.objectContaining({ name: 'cache.layer-failed', layer: 'KV', operation: 'write' }),
    );
  });
});

describe('a hit', () => {
  it('in memory asks no other layer', async () => {
    const bench = createBench();
    put(bench.memory, storedEntry(bench));
    await bench.time.pass(3_000);
    expect((await bench.ask()).outcome).toEqual({ status: 'HIT', layer: 'MEMORY', ageSeconds: 3 });
    expect([bench.kv.reads, bench.supabase.reads, bench.made()]).toEqual([[], [], 0]);
  });

  it('in a farther layer fills those nearer, and the next is answered by them', async () => {
    const bench = createBench();
    put(bench.supabase, storedEntry(bench));
    await bench.time.pass(20_000);
    expect((await bench.ask()).outcome).toMatchObject({ layer: 'SUPABASE', ageSeconds: 20 });
    await bench.time.settle();
    expect([bench.memory.writes.length, bench.kv.writes.length]).toEqual([1, 1]);
    expect(bench.supabase.writes).toEqual([]);
    expect((await bench.ask()).outcome).toMatchObject({ status: 'HIT', layer: 'MEMORY' });
    bench.memory.entries.clear();
    expect((await bench.ask()).outcome).toMatchObject({ status: 'HIT', layer: 'KV' });
    expect([bench.supabase.reads.length, bench.made()]).toEqual([1, 0]);
  });

  it('fills nearer layers for their own time, and never beyond that of the entry', async () => {
    const bench = createBench();
    const now = bench.time.clock();
    put(bench.supabase, storedEntry(bench, { freshUntil: now + 40_000 }));
    await bench.ask();
    await bench.time.settle();
    expect(bench.memory.entries.get(KEY)?.freshUntil).toBe(now + 5_000);
    expect(bench.kv.entries.get(KEY)).toMatchObject({
      freshUntil: now + 40_000,
      staleUntil: now + 88_200_000,
    });
  });
});

describe('a stored value that cannot be used', () => {
  it.each([
    ['no longer parses', { value: { txt: 'old' } }, 'UNPARSEABLE'],
    ['is of another version', { schemaVersion: 0 }, 'SCHEMA_VERSION'],
  ] as const)('is a miss where it %s', async (_, changes, reason) => {
    const bench = createBench();
    put(bench.kv, storedEntry(bench, changes));
    expect((await bench.ask()).outcome).toEqual({ status: 'MISS' });
    expect(bench.events).toContainEqual({
      name: 'cache.entry-rejected',
      key: KEY,
      layer: 'KV',
      reason,
    });
  });

  it('is a miss where it belongs to another key', async () => {
    const bench = createBench();
    bench.kv.entries.set(KEY, storedEntry(bench, { key: 'search:elsewhere' }));
    expect((await bench.ask()).outcome).toEqual({ status: 'MISS' });
  });

  it('does not hide a good one in a farther layer', async () => {
    const bench = createBench();
    put(bench.kv, storedEntry(bench, { schemaVersion: 0 }));
    put(bench.supabase, storedEntry(bench));
    expect((await bench.ask()).outcome).toMatchObject({ status: 'HIT', layer: 'SUPABASE' });
  });
});

describe('a layer in trouble', () => {
  it('that takes over 150 ms is skipped, and the answer says that it is degraded', async () => {
    const bench = createBench();
    bench.kv.mode = 'HANGS';
    put(bench.supabase, storedEntry(bench));
    const asked = bench.ask();
    let isAnswered = false;
    void asked.then(() => (isAnswered = true));
    await bench.time.pass(149);
    expect(isAnswered).toBe(false);
    await bench.time.pass(1);
    expect(await asked).toMatchObject({
      outcome: { status: 'HIT', layer: 'SUPABASE' },
      degraded: true,
    });
    expect(bench.events).toContainEqual({
      name: 'cache.layer-failed',
      layer: 'KV',
      operation: 'read',
      reason: 'TIMEOUT',
    });
  });

  it('is not asked for ten seconds after three failures, then probed once and used again', async () => {
    const bench = createBench();
    bench.supabase.mode = 'FAILS';
    for (const key of ['a', 'b', 'c', 'd', 'e']) await bench.ask(undefined, { key });
    expect(bench.supabase.reads).toHaveLength(3);
    // Writes are not tried either.
    await bench.time.settle();
    expect(bench.supabase.writes.length).toBeLessThan(4);
    await bench.time.pass(10_000);
    bench.supabase.mode = 'WORKS';
    const probing = [bench.ask(undefined, { key: 'f' }), bench.ask(undefined, { key: 'g' })];
    const degraded = (await Promise.all(probing)).map((result) => result.degraded);
    expect(degraded).toEqual([false, true]);
    expect(bench.supabase.reads).toHaveLength(4);
    await bench.ask(undefined, { key: 'h' });
    expect(bench.supabase.reads).toHaveLength(5);
    expect(bench.events.filter(({ name }) => name === 'cache.layer-changed')).toMatchObject([
      { from: 'CLOSED', to: 'OPEN' },
      { from: 'OPEN', to: 'HALF_OPEN' },
      { from: 'HALF_OPEN', to: 'CLOSED' },
    ]);
  });

  it('stays out for another ten seconds where its probe fails', async () => {
    const bench = createBench();
    bench.supabase.mode = 'FAILS';
    for (const key of ['a', 'b', 'c']) await bench.ask(undefined, { key });
    await bench.time.pass(10_000);
    await bench.ask(undefined, { key: 'd' });
    await bench.time.pass(9_999);
    await bench.ask(undefined, { key: 'e' });
    expect(bench.supabase.reads).toHaveLength(4);
  });

  it('is not taken out by failures with answers between them', async () => {
    const bench = createBench();
    for (let round = 0; round < 6; round += 1) {
      bench.kv.mode = round % 3 === 2 ? 'WORKS' : 'FAILS';
      await bench.ask(undefined, { key: `k${round}` });
    }
    expect(bench.kv.reads).toHaveLength(6);
  });
});

describe('many keys', () => {
  it('are one read a layer and one call for all that is missing, in the order asked', async () => {
    const bench = createBench();
    put(bench.memory, storedEntry(bench, { key: 'a', value: { text: 'A' } }));
    put(bench.kv, storedEntry(bench, { key: 'c', value: { text: 'C' } }));
    const calls: (readonly string[])[] = [];
    const results = await bench.cache.readMany({
      ...bench.kind,
      keys: ['d', 'c', 'b', 'a', 'd'],
      compute: async (keys) => {
        calls.push(keys);
        return new Map([['b', answer('B')]]);
      },
    });
    expect(
      results.map((one) =>
        one instanceof Error ? 'none' : `${one.value.text} ${one.outcome.status}`,
      ),
    ).toEqual(['none', 'C HIT', 'B MISS', 'A HIT', 'none']);
    expect(calls).toEqual([['d', 'b']]);
    expect([bench.memory.reads, bench.kv.reads, bench.supabase.reads]).toEqual([
      [['d', 'c', 'b', 'a']],
      [['d', 'c', 'b']],
      [['d', 'b']],
    ]);
    await bench.time.settle();
    expect(bench.supabase.writes).toHaveLength(1);
  });
});
