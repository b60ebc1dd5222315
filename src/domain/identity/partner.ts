import * as z from 'zod';
import { TIERS } from './client.ts';

/** Names stand in URLs, log lines and keys of storage. */
export const PARTNER_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/** Before every key of ours, so that secret scanners and people know one. */
export const KEY_MARK = 'uf_';

/** How much of a key is shown when it is spoken of. */
export const SHOWN_KEY_CHARACTERS = KEY_MARK.length + 8;

const keySchema = z.object({
  /** SHA-256 in hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The first characters of the key. */
  prefix: z.string(),
  /** ISO 8601 in UTC. */
  createdAt: z.string(),
});

const partnerName = z.string().regex(PARTNER_NAME);

/** A partner as it is stored under its name. */
export const partnerRecordSchema = z.object({
  name: partnerName,
  tier: z.enum(TIERS),
  createdAt: z.string(),
  keys: z.array(keySchema),
});
export type PartnerRecord = z.infer<typeof partnerRecordSchema>;
export type PartnerKey = PartnerRecord['keys'][number];

/** What is stored under the hash of a key: all that a request needs. */
export const partnerSchema = z.object({ name: partnerName, tier: z.enum(TIERS) });
export type Partner = Readonly<z.infer<typeof partnerSchema>>;

/** Where a partner's record lies in the KV namespace `OPERATIONS`. */
export const PARTNER_PREFIX = 'partner/';
/** Where a key's partner lies there, by the hash of the key. */
export const PARTNER_KEY_PREFIX = 'partner-key/';

/** The partners there are. Calls reject where they cannot be looked up. */
export interface PartnerDirectory {
  byKeyHash(hash: string): Promise<Partner | undefined>;
  byName(name: string): Promise<Partner | undefined>;
}

/** No partners: every key is wrong. */
export const NO_PARTNERS: PartnerDirectory = {
  byKeyHash: async () => undefined,
  byName: async () => undefined,
};
