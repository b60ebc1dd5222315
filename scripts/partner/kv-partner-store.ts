import {
  PARTNER_KEY_PREFIX,
  PARTNER_PREFIX,
  type PartnerRecord,
  partnerRecordSchema,
} from '../../src/domain/identity/partner.ts';
import type { OperationsKv } from '../operations-kv/operations-kv.ts';
import type { PartnerStore } from './partner-store.ts';

/** Partners where the Worker looks for them: a record under the name, an entry under each key's hash. */
export function createKvPartnerStore(kv: OperationsKv): PartnerStore {
  const read = async (key: string): Promise<PartnerRecord | undefined> => {
    const text = await kv.get(key);
    if (text === undefined) return undefined;
    return partnerRecordSchema.parse(JSON.parse(text));
  };
  const get = (name: string) => read(`${PARTNER_PREFIX}${name}`);
  return {
    get,
    async list() {
      const names = await kv.list(PARTNER_PREFIX);
      const records = await Promise.all(names.map(read));
      return records.filter((record) => record !== undefined);
    },
    async save(partner) {
      const { name, keys } = partner;
      const before = (await get(name))?.keys ?? [];
      const live = new Set(keys.map(({ hash }) => hash));
      // Keys go first: if the rest fails, a revoked one is listed and dead, and never the other way.
      for (const { hash } of before.filter((key) => !live.has(key.hash)))
        await kv.delete(`${PARTNER_KEY_PREFIX}${hash}`);
      for (const [key, value] of partnerEntries(partner)) await kv.put(key, value);
    },
  };
}

/** Keys and values of a partner and its keys, the partner first. */
export function partnerEntries(partner: PartnerRecord): readonly (readonly [string, string])[] {
  const { name, tier, keys } = partner;
  return [
    [`${PARTNER_PREFIX}${name}`, JSON.stringify(partner)],
    ...keys.map(({ hash }): [string, string] => [
      `${PARTNER_KEY_PREFIX}${hash}`,
      JSON.stringify({ name, tier }),
    ]),
  ];
}
