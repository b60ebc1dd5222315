import { runInDurableObject } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { type Client, clientKey } from '../../../src/domain/identity/client.ts';
import { networkOf } from '../../../src/domain/identity/address.ts';
import { sha256Hex } from '../../../src/domain/digest.ts';

/** The bindings of accounts and partners, to be given to a test's Worker; partners may send any text. */
export const ACCOUNTS = {
  RATE_LIMITER: env.RATE_LIMITER,
  OPERATIONS: env.OPERATIONS,
  PERSISTED_ONLY: 'none',
};

/** As which client an address is known. */
export async function strangerAt(address: string): Promise<Client> {
  const hash = await sha256Hex(networkOf(address) ?? '');
  return { kind: 'ANONYMOUS', id: hash.slice(0, 32) };
}

/** The object that holds a client's account. */
export function accountOf(client: Client) {
  return env.RATE_LIMITER.getByName(clientKey(client));
}

/** Puts the clock of an account to an instant, until the object is evicted. */
export async function setAccountClock(client: Client, now: number): Promise<void> {
  await runInDurableObject(accountOf(client), (account) => {
    account.clock = () => now;
  });
}

/** Makes a partner as `npm run partner` does, and answers with its key. */
export async function createPartner(
  name: string,
  { tier = 'FREE', key = `uf_${name}-key` }: { readonly tier?: string; readonly key?: string } = {},
): Promise<string> {
  await env.OPERATIONS.put(
    `partner/${name}`,
    JSON.stringify({ name, tier, createdAt: '', keys: [] }),
  );
  await env.OPERATIONS.put(`partner-key/${await sha256Hex(key)}`, JSON.stringify({ name, tier }));
  return key;
}

/** A revoked key's entry is gone. */
export async function revokeKey(key: string): Promise<void> {
  await env.OPERATIONS.delete(`partner-key/${await sha256Hex(key)}`);
}
