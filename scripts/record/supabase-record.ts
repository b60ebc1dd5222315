import { createSupabaseClient } from '../../src/cache/supabase-client.ts';
import type { PartnerKey } from '../../src/domain/identity/partner.ts';
import type { DurableRecord } from './durable-record.ts';

const WITHIN_MS = 15_000;
/** Documents are 64 kB at most. */
const OPERATIONS_A_CALL = 100;

export interface SupabaseRecordOptions {
  readonly url: string;
  readonly secretKey: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** The record in Supabase, through its SQL functions. Saving the same again changes nothing. */
export function createSupabaseRecord({
  url,
  secretKey,
  clock,
}: SupabaseRecordOptions): DurableRecord {
  const client = createSupabaseClient({ url, secretKey, fetch });
  return {
    async savePartner({ name, tier, createdAt, keys }, revoked) {
      const p_partner = {
        name,
        tier,
        createdAt: Date.parse(createdAt),
        revokedAt: null,
        keys: [
          ...keys.map((key) => keyRow(key, null)),
          ...revoked.map((key) => keyRow(key, clock())),
        ],
      };
      await client.call('partner_upsert', { args: { p_partner }, withinMs: WITHIN_MS });
    },
    async saveOperations(partner, operations) {
      const registeredAt = clock();
      const rows = operations.map(({ id, sha256, text, name }) => ({
        id,
        sha256,
        document: text,
        name,
        registeredAt,
      }));
      for (let at = 0; at < rows.length; at += OPERATIONS_A_CALL) {
        const p_operations = rows.slice(at, at + OPERATIONS_A_CALL);
        await client.call('persisted_operations_upsert', {
          args: { p_partner: partner, p_operations },
          withinMs: WITHIN_MS,
        });
      }
    },
  };
}

function keyRow({ hash, prefix, createdAt }: PartnerKey, revokedAt: number | null) {
  return { sha256: hash, prefix, createdAt: Date.parse(createdAt), revokedAt };
}
