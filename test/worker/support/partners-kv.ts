import type { Client } from '../../../src/domain/identity/client.ts';
import { PARTNER_KEY_PREFIX } from '../../../src/domain/identity/partner.ts';
import { sha256Hex } from '../../../src/domain/digest.ts';

interface Kv {
  get(key: string, options?: unknown): Promise<unknown>;
}

const EMPTY: Kv = { get: async () => null };

/** A namespace in which these keys (`uf_…`) are those of partners, over what it holds already. */
export function withPartners(
  partners: Readonly<Record<string, Client>>,
  kv: Kv | undefined = EMPTY,
): Kv {
  const byHash = Promise.all(
    Object.entries(partners).map(async ([key, client]) => [await sha256Hex(key), client] as const),
  ).then((entries) => new Map(entries));
  return {
    ...kv,
    get: async (key, options) => {
      if (!key.startsWith(PARTNER_KEY_PREFIX)) return kv.get(key, options);
      const client = (await byHash).get(key.slice(PARTNER_KEY_PREFIX.length));
      return client?.kind === 'PARTNER' ? { name: client.name, tier: client.tier } : null;
    },
  };
}
