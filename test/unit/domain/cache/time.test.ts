import { describe, expect, it } from 'vitest';
import { answer, createBench, KEY, put, storedEntry, type Bench } from './bench.ts';

const HOUR_MS = 3_600_000;

/** Only Supabase's copy is still there, made so many seconds ago by another isolate. */
async function agedBench(seconds: number): Promise<Bench> {
  const bench = createBench();
  put(bench.supabase, storedEntry(bench));
  await bench.time.pass(seconds * 1_000);
  return bench;
}

describe('a fresh value', () => {
  it('is served from KV for KV_TTL_SECONDS and then stale, while Supabase has it fresh', async () => {
    const bench = createBench();
    await bench.ask();
    await bench.time.settle();
    bench.memory.entries.clear();
    await bench.time.pass(59_000);
    expect((await bench.ask()).outcome).toEqual({ status: 'HIT', layer: 'KV', ageSeconds: 59 });
    bench.memory.entries.clear();
    await bench.time.pass(1_000);
    expect((await bench.ask()).outcome).toEqual({ status: 'STALE', layer: 'KV', ageSeconds: 60 });
    await bench.time.settle();
    // Supabase's copy was good enough: nothing was made, and KV has it again.
    expect(bench.made()).toBe(1);
    bench.memory.entries.clear();
    expect((await bench.ask()).outcome).toEqual({ status: 'HIT', layer: 'KV', ageSeconds: 60 });
  });

  it('lives up to a tenth shorter by chance, never longer', async () => {
    const [long, short] = [createBench({ random: () => 0 }), createBench({ random: () => 1 })];
    for (const bench of [long, short]) {
      await bench.ask();
      await bench.time.settle();
    }
    const lifeOf = ({ kv }: Bench) => {
      const entry = kv.entries.get(KEY);
      return entry && entry.freshUntil - entry.createdAt;
    };
    expect([lifeOf(long), lifeOf(short)]).toEqual([60_000, 54_000]);
  });
});

describe('a stale value', () => {
  it('is served at once and made anew behind the response, once however many ask', async () => {
    const bench = await agedBench(1_800);
    const { promise, resolve } = Promise.withResolvers<void>();
    const slow = async () => {
      await promise;
      return answer('renewed');
    };
    const first = await bench.ask(slow);
    const others = await Promise.all(Array.from({ length: 20 }, () => bench.ask(slow)));
    for (const { value, outcome, degraded } of [first, ...others]) {
      expect({ value, outcome, degraded }).toEqual({
        value: { text: 'stored' },
        outcome: { status: 'STALE', layer: 'SUPABASE', ageSeconds: 1_800 },
        degraded: false,
      });
    }
    resolve();
    await bench.time.settle();
    expect(bench.made()).toBe(1);
    const next = await bench.ask();
    expect(next).toMatchObject({ value: { text: 'renewed' }, outcome: { status: 'HIT' } });
  });

  it('is not tried again for half a minute where making it anew failed', async () => {
    const bench = await agedBench(1_800);
    const failing = () => Promise.reject(new Error('every upstream is down'));
    expect((await bench.ask(failing)).outcome.status).toBe('STALE');
    await bench.time.settle();
    await bench.time.pass(29_000);
    await bench.ask(failing);
    await bench.time.settle();
    expect(bench.made()).toBe(1);
    await bench.time.pass(1_000);
    await bench.ask(failing);
    await bench.time.settle();
    expect(bench.made()).toBe(2);
  });
});

describe('an expired value', () => {
  it('in a near layer does not hide one that may still be served in a farther one', async () => {
    const bench = await agedBench(1_900);
    put(bench.kv, { ...storedEntry(bench), createdAt: 0, freshUntil: 1, value: { text: 'older' } });
    expect(await bench.ask()).toMatchObject({
      value: { text: 'stored' },
      outcome: { status: 'STALE', layer: 'SUPABASE' },
    });
  });

  it('is made anew while the asker waits', async () => {
    const bench = await agedBench(2 * 1_800);
    expect(await bench.ask()).toMatchObject({
      value: { text: 'made' },
      outcome: { status: 'MISS' },
      degraded: false,
    });
  });

  it('is served anyway, degraded, where that fails, and spares upstreams for half a minute', async () => {
    const bench = await agedBench(5 * 3_600);
    const failing = () => Promise.reject(new Error('every upstream is down'));
    for (let count = 0; count < 3; count += 1) {
      expect(await bench.ask(failing)).toMatchObject({
        value: { text: 'stored' },
        outcome: { status: 'STALE', layer: 'SUPABASE', ageSeconds: 5 * 3_600 },
        degraded: true,
      });
    }
    await bench.time.settle();
    expect(bench.made()).toBe(1);
  });

  it('is served rather than a new one with something missing', async () => {
    const bench = await agedBench(5 * 3_600);
    expect(await bench.ask(() => answer('poor', { degraded: true }))).toMatchObject({
      value: { text: 'stored' },
      degraded: true,
    });
    expect(bench.supabase.entries.get(KEY)?.value).toEqual({ text: 'stored' });
  });

  it('is gone STALE_SECONDS after it was last fresh', async () => {
    const failing = () => Promise.reject(new Error('every upstream is down'));
    const held = await agedBench(1_800 + 86_400 - 1);
    expect((await held.ask(failing)).degraded).toBe(true);
    const gone = await agedBench(1_800 + 86_400);
    await expect(gone.ask(failing)).rejects.toThrow('every upstream is down');
  });
});

describe('a licence', () => {
  it('ends the life of a value in every layer, whatever fails', async () => {
    const bench = createBench();
    await bench.ask(() => answer('licensed', { ttlSeconds: 3_600 }));
    await bench.time.settle();
    const ends = bench.time.clock() + HOUR_MS;
    for (const { entries } of [bench.memory, bench.kv, bench.supabase])
      expect(entries.get(KEY)?.staleUntil).toBe(ends);
    await bench.time.pass(HOUR_MS);
    await expect(bench.ask(() => Promise.reject(new Error('down')))).rejects.toThrow('down');
  });

  it('of nothing at all keeps the value out of every layer', async () => {
    const bench = createBench();
    await bench.ask(() => answer('secret', { ttlSeconds: 0 }));
    await bench.time.settle();
    expect([bench.memory.writes, bench.kv.writes, bench.supabase.writes]).toEqual([[], [], []]);
  });

  it('of what a value was made of passes on to it', async () => {
    const bench = createBench();
    const inner = await bench.ask(() => answer('inner', { ttlSeconds: 600 }), { key: 'inner' });
    await bench.time.pass(400_000);
    const { keepUntil } = await bench.ask(() => answer('outer', { keepUntil: inner.keepUntil }));
    expect(keepUntil - bench.time.clock()).toBe(200_000);
    await bench.time.settle();
    expect(bench.supabase.entries.get(KEY)).toMatchObject({
      freshUntil: inner.keepUntil,
      staleUntil: inner.keepUntil,
    });
  });
});

describe('nothing found', () => {
  it('is stored too, but for a minute only, and served for no more than two', async () => {
    const bench = createBench();
    const nothing = () => answer('nothing', { empty: true });
    await bench.ask(nothing);
    await bench.time.settle();
    bench.memory.entries.clear();
    await bench.time.pass(59_000);
    expect((await bench.ask(nothing)).outcome).toMatchObject({ status: 'HIT', layer: 'KV' });
    await bench.time.pass(61_000);
    expect((await bench.ask()).value).toEqual({ text: 'made' });
  });
});
