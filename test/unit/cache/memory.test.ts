import { expect, it } from 'vitest';
import { createMemoryTier } from '../../../src/cache/memory.ts';
import { createFakeTime } from '../domain/cache/fake-time.ts';
import { entryOf } from '../../contract/cache/suite.ts';

const { clock } = createFakeTime();

it('keeps so many entries, and drops first what was used least lately', async () => {
  const tier = createMemoryTier({ clock, maxEntries: 3 });
  await tier.writeMany(['a', 'b', 'c'].map((key) => entryOf(key)));
  await tier.readMany(['a']);
  await tier.writeMany([entryOf('d')]);
  expect([...(await tier.readMany(['a', 'b', 'c', 'd'])).keys()]).toEqual(['a', 'c', 'd']);
});

it('keeps so many bytes, two for each character of JSON', async () => {
  const tier = createMemoryTier({ clock, maxBytes: 8_000 });
  const value = 'x'.repeat(398);
  const keys = Array.from({ length: 11 }, (_, at) => `k${at}`);
  await tier.writeMany(keys.map((key) => entryOf(key, { value })));
  expect([...(await tier.readMany(keys)).keys()]).toEqual(keys.slice(1));
});

it('counts an entry that is replaced once', async () => {
  const tier = createMemoryTier({ clock, maxBytes: 8_000 });
  for (let count = 0; count < 50; count += 1)
    await tier.writeMany([entryOf('same', { value: 'x'.repeat(398) })]);
  await tier.writeMany([entryOf('other', { value: 'x'.repeat(398) })]);
  expect((await tier.readMany(['same', 'other'])).size).toBe(2);
});

it('takes no value that would push most others out, and forgets the one that it replaces', async () => {
  const tier = createMemoryTier({ clock, maxBytes: 8_000 });
  await tier.writeMany([entryOf('a', { value: 'small' }), entryOf('b')]);
  await tier.writeMany([entryOf('a', { value: 'x'.repeat(600) })]);
  expect([...(await tier.readMany(['a', 'b'])).keys()]).toEqual(['b']);
});

it('gives values that nobody can change for others', async () => {
  const tier = createMemoryTier({ clock });
  await tier.writeMany([entryOf('a', { value: { list: [{ name: 'cave' }] } })]);
  const value = (await tier.readMany(['a'])).get('a')?.value;
  expect(value).toEqual({ list: [{ name: 'cave' }] });
  expect(Object.isFrozen(value)).toBe(true);
  expect(() => Object.assign(Object(value).list[0], { name: 'mine' })).toThrow(TypeError);
});
