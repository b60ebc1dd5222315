import { env } from 'cloudflare:workers';
import { reset } from 'cloudflare:test';
import { afterEach } from 'vitest';
import { createKvTier } from '../../../src/cache/kv.ts';
import { describeTier } from './suite.ts';

afterEach(() => reset());

describeTier({
  name: 'KV',
  open: ({ clock, timers }) => createKvTier({ kv: env.CACHE, clock, timers }),
  holdsSeconds: Infinity,
  writeIntervalMs: 1_100,
});
