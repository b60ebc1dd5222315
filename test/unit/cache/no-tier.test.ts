import { expect, it } from 'vitest';
import { createNoTier } from '../../../src/cache/no-tier.ts';
import { entryOf } from '../../contract/cache/suite.ts';

it('keeps nothing and never fails', async () => {
  const tier = createNoTier('SUPABASE');
  expect(tier.name).toBe('SUPABASE');
  await tier.writeMany([entryOf('a')]);
  expect(await tier.readMany(['a'])).toEqual(new Map());
  expect(await tier.purge(['source:ATLAS'], { hard: true })).toEqual({ purged: 0, complete: true });
});
