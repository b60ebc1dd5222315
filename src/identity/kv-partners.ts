import {
  PARTNER_KEY_PREFIX,
  PARTNER_PREFIX,
  type Partner,
  type PartnerDirectory,
  partnerSchema,
} from '../domain/identity/partner.ts';

/** What is used of a Workers KV namespace. */
export interface PartnersKv {
  get(key: string, options: { readonly type: 'json'; readonly cacheTtl: number }): Promise<unknown>;
}

/** How long a location may answer from its own copy: the least that KV allows. */
const EDGE_COPY_SECONDS = 30;

/**
 * Partners in the KV namespace `OPERATIONS`: `partner/NAME` holds a partner with the hashes of its
 * keys, `partner-key/HASH` whose key that is. `npm run partner` writes both.
 */
export function createKvPartners(kv: PartnersKv): PartnerDirectory {
  const read = async (key: string): Promise<Partner | undefined> => {
    const value = await kv.get(key, { type: 'json', cacheTtl: EDGE_COPY_SECONDS });
    return value === null ? undefined : partnerSchema.parse(value);
  };
  return {
    byKeyHash: (hash) => read(`${PARTNER_KEY_PREFIX}${hash}`),
    byName: (name) => read(`${PARTNER_PREFIX}${name}`),
  };
}
