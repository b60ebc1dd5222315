import { createMemoryTier } from '../../../src/cache/memory.ts';
import { describeTier } from './suite.ts';

describeTier({
  name: 'MEMORY',
  open: ({ clock }) => createMemoryTier({ clock }),
  holdsSeconds: 5,
  writeIntervalMs: 0,
});
