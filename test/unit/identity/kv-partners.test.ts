import { expect, it } from 'vitest';
import { createKvPartners } from '../../../src/identity/kv-partners.ts';

it('reads keys and names under their prefixes, with the shortest copy that KV allows', async () => {
  const reads: unknown[] = [];
  const stored: Readonly<Record<string, unknown>> = {
    'partner-key/hash': { name: 'acme', tier: 'FREE' },
    'partner/acme': { name: 'acme', tier: 'PREMIUM', createdAt: '', keys: [] },
  };
  const partners = createKvPartners({
    get: async (key, options) => {
      reads.push([key, options]);
      return stored[key] ?? null;
    },
  });
  expect(await partners.byKeyHash('hash')).toEqual({ name: 'acme', tier: 'FREE' });
  expect(await partners.byName('acme')).toEqual({ name: 'acme', tier: 'PREMIUM' });
  expect(await partners.byKeyHash('other')).toBeUndefined();
  expect(reads[0]).toEqual(['partner-key/hash', { type: 'json', cacheTtl: 30 }]);
});

it('takes nothing for a partner that is stored as nonsense', async () => {
  const partners = createKvPartners({ get: async () => ({ name: '../x', tier: 'FREE' }) });
  await expect(partners.byKeyHash('hash')).rejects.toThrow('name');
});
