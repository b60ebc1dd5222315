import { expect, it } from 'vitest';
import { NO_PARTNERS, type Partner } from '../../../../src/domain/identity/partner.ts';
import { rememberPartners } from '../../../../src/domain/identity/remembered-partners.ts';

const ACME: Partner = { name: 'acme', tier: 'FREE' };

function bench() {
  const asked: string[] = [];
  const live = new Map([['hash', ACME]]);
  let now = 0;
  const partners = rememberPartners(
    {
      byKeyHash: async (hash) => {
        asked.push(hash);
        return live.get(hash);
      },
      byName: async (name) => (name === 'acme' ? ACME : undefined),
    },
    () => now,
  );
  return { partners, asked, live, wait: (ms: number) => (now += ms) };
}

it('asks for a key once in five seconds, also for a wrong one', async () => {
  const { partners, asked, wait } = bench();
  for (let at = 0; at < 3; at += 1) {
    expect(await partners.byKeyHash('hash')).toBe(ACME);
    expect(await partners.byKeyHash('wrong')).toBeUndefined();
  }
  expect(asked).toEqual(['hash', 'wrong']);
  wait(5_000);
  await partners.byKeyHash('hash');
  expect(asked).toEqual(['hash', 'wrong', 'hash']);
});

it('lets go of a revoked key after those seconds', async () => {
  const { partners, live, wait } = bench();
  await partners.byKeyHash('hash');
  live.delete('hash');
  wait(4_999);
  expect(await partners.byKeyHash('hash')).toBe(ACME);
  wait(1);
  expect(await partners.byKeyHash('hash')).toBeUndefined();
});

it('forgets rather than growing, however many wrong keys come', async () => {
  const { partners, asked } = bench();
  for (let at = 0; at < 1_001; at += 1) await partners.byKeyHash(`wrong-${at}`);
  await partners.byKeyHash('wrong-0');
  expect(asked).toHaveLength(1_002);
});

it('always asks anew for a name, and knows nobody where there are no partners', async () => {
  expect(await bench().partners.byName('acme')).toBe(ACME);
  expect(await NO_PARTNERS.byName('acme')).toBeUndefined();
  expect(await NO_PARTNERS.byKeyHash('hash')).toBeUndefined();
});
