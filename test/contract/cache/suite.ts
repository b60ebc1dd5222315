import { describe, expect, it } from 'vitest';
import type { CacheEntry } from '../../../src/domain/cache/entry.ts';
import type { CacheTier } from '../../../src/domain/cache/tier.ts';
import { createFakeTime, START } from '../../unit/domain/cache/fake-time.ts';
import type { FakeTime } from '../../unit/domain/cache/fake-time.ts';

export interface TierUnderTest {
  readonly name: CacheTier['name'];
  readonly open: (time: FakeTime) => CacheTier;
  /** For how long an entry stays, in seconds, unless it is over before. */
  readonly holdsSeconds: number;
  /** How much time lets a second write of a key go out. */
  readonly writeIntervalMs: number;
}

export function entryOf(key: string, changes: Partial<CacheEntry> = {}): CacheEntry {
  return {
    key,
    value: { text: `of ${key}`, list: [1, null, 'ü'], nested: { deep: true } },
    createdAt: START,
    freshUntil: START + 60_000,
    staleUntil: START + 3_600_000,
    tags: ['source:ATLAS', 'location:pikeville'],
    schemaVersion: 3,
    complete: true,
    degraded: false,
    ...changes,
  };
}

/** What every layer keeps to. */
export function describeTier({ name, open, holdsSeconds, writeIntervalMs }: TierUnderTest): void {
  const setUp = () => {
    const time = createFakeTime();
    const tier = open(time);
    const keysIn = async (...keys: string[]) => [...(await tier.readMany(keys)).keys()].sort();
    const overwrite = async (entry: CacheEntry) => {
      const written = tier.writeMany([entry]);
      await time.pass(writeIntervalMs);
      await written;
    };
    return { time, tier, keysIn, overwrite };
  };

  describe(`the ${name} tier`, () => {
    it('says its name', () => {
      expect(setUp().tier.name).toBe(name);
    });

    it('has nothing at first, and nothing for no keys', async () => {
      const { tier } = setUp();
      expect(await tier.readMany(['absent'])).toEqual(new Map());
      expect(await tier.readMany([])).toEqual(new Map());
      await expect(tier.writeMany([])).resolves.toBeUndefined();
    });

    it('gives back entries as they were written, and only those asked for', async () => {
      const { tier } = setUp();
      const [a, b] = [entryOf('a'), entryOf('b', { complete: false, degraded: true, tags: [] })];
      await tier.writeMany([a, b, entryOf('c')]);
      expect(await tier.readMany(['b', 'absent', 'a'])).toEqual(
        new Map([
          ['a', a],
          ['b', b],
        ]),
      );
    });

    it('keeps JSON of any kind', async () => {
      const { tier } = setUp();
      const values = [null, 0, '', false, [], 'text', { a: { b: [null] } }];
      const keys = values.map((_, at) => `value-${at}`);
      await tier.writeMany(values.map((value, at) => entryOf(`value-${at}`, { value })));
      const read = await tier.readMany(keys);
      expect(keys.map((key) => read.get(key)?.value)).toEqual(values);
    });

    it('takes and gives more than a hundred entries at once', async () => {
      const { tier } = setUp();
      const keys = Array.from({ length: 250 }, (_, at) => `many-${at}`);
      await tier.writeMany(keys.map((key) => entryOf(key)));
      expect((await tier.readMany(keys)).size).toBe(250);
    });

    it('keeps what was written, not what became of the object', async () => {
      const { tier } = setUp();
      const value = { text: 'as written' };
      await tier.writeMany([entryOf('a', { value })]);
      value.text = 'changed';
      expect((await tier.readMany(['a'])).get('a')?.value).toEqual({ text: 'as written' });
    });

    it('replaces an entry by a newer one', async () => {
      const { tier, overwrite } = setUp();
      await tier.writeMany([entryOf('a')]);
      await overwrite(entryOf('a', { value: 'newer' }));
      expect((await tier.readMany(['a'])).get('a')?.value).toBe('newer');
    });

    it('gives an entry until it is over, stale or not', async () => {
      const { time, tier, keysIn } = setUp();
      const lifeMs = Math.min(holdsSeconds, 3_600) * 1_000;
      await tier.writeMany([entryOf('a', { freshUntil: START + 1 })]);
      await time.pass(lifeMs - 1);
      expect(await keysIn('a')).toEqual(['a']);
      await time.pass(1);
      expect(await keysIn('a')).toEqual([]);
    });

    it('drops an entry when its time is over', async () => {
      const { time, tier, keysIn } = setUp();
      await tier.writeMany([entryOf('a', { staleUntil: START + 2_000 })]);
      await time.pass(1_999);
      expect(await keysIn('a')).toEqual(['a']);
      await time.pass(1);
      expect(await keysIn('a')).toEqual([]);
    });

    it('purges softly: what carries a tag is stale, and else as it was', async () => {
      const { time, tier } = setUp();
      const [a, b] = [entryOf('a', { tags: ['place:1', 'place:2'] }), entryOf('b')];
      await tier.writeMany([a, b]);
      await time.pass(2_000);
      const purging = tier.purge(['place:2', 'place:3'], { hard: false });
      expect(await purging).toEqual({ purged: 1, complete: true });
      const read = await tier.readMany(['a', 'b']);
      expect(read.get('a')).toEqual({ ...a, freshUntil: START + 2_000 });
      expect(read.get('b')).toEqual(b);
    });

    it('purges hard: what carries a tag is gone', async () => {
      const { tier, keysIn } = setUp();
      await tier.writeMany([
        entryOf('a', { tags: ['place:1'] }),
        entryOf('b', { tags: ['place:2'] }),
        entryOf('c', { tags: ['place:3', 'place:1'] }),
      ]);
      const report = await tier.purge(['place:1'], { hard: true });
      expect(report).toEqual({ purged: 2, complete: true });
      expect(await keysIn('a', 'b', 'c')).toEqual(['b']);
    });

    it('finds a tag among hundreds of an entry', async () => {
      const { tier, keysIn } = setUp();
      const tags = Array.from({ length: 300 }, (_, at) => `place:atlas-${at}-ünï`);
      await tier.writeMany([
        entryOf('many', { tags }),
        entryOf('few', { tags: tags.slice(0, 120) }),
      ]);
      expect(await tier.purge(['place:atlas-299-ünï'], { hard: true })).toMatchObject({
        purged: 1,
      });
      expect(await keysIn('many', 'few')).toEqual(['few']);
      expect(await tier.purge(['place:atlas-119-ünï'], { hard: true })).toMatchObject({
        purged: 1,
      });
      expect(await keysIn('few')).toEqual([]);
    });

    it('purges nothing for tags that nobody carries, or for none', async () => {
      const { tier, keysIn } = setUp();
      await tier.writeMany([entryOf('a')]);
      expect(await tier.purge(['place:9'], { hard: true })).toEqual({ purged: 0, complete: true });
      expect(await tier.purge([], { hard: true })).toEqual({ purged: 0, complete: true });
      expect(await keysIn('a')).toEqual(['a']);
    });
  });
}
