import * as z from 'zod';
import { createSupabaseClient } from '../../src/cache/supabase-client.ts';
import { type PartnerKey, partnerRecordSchema } from '../../src/domain/identity/partner.ts';
import { inChunks } from '../../src/domain/in-chunks.ts';
import type { DurableRecord } from './durable-record.ts';

const WITHIN_MS = 15_000;
/** Documents are 64 kB at most. */
const OPERATIONS_A_CALL = 100;
/** Supabase gives a thousand rows at most. */
const ROWS_A_PAGE = 100;

const operationsSchema = z.array(
  z
    .object({ id: z.string(), sha256: z.string(), document: z.string(), name: z.string() })
    .transform(({ document, ...rest }) => ({ ...rest, text: document })),
);
const partnersSchema = z.array(
  z
    .object({
      name: partnerRecordSchema.shape.name,
      tier: partnerRecordSchema.shape.tier,
      created_at: z.number(),
      keys: z.array(
        z.object({
          sha256: z.string(),
          prefix: z.string(),
          createdAt: z.number(),
          revokedAt: z.number().nullable(),
        }),
      ),
    })
    .transform(({ name, tier, created_at, keys }) => ({
      name,
      tier,
      createdAt: written(created_at),
      keys: keys
        .filter(({ revokedAt }) => revokedAt === null)
        .map(({ sha256, prefix, createdAt }) => ({
          hash: sha256,
          prefix,
          createdAt: written(createdAt),
        })),
    })),
);

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
      for (const chunk of inChunks(rows, OPERATIONS_A_CALL)) {
        const p_operations = [...chunk];
        await client.call('persisted_operations_upsert', {
          args: { p_partner: partner, p_operations },
          withinMs: WITHIN_MS,
        });
      }
    },
    partners: () =>
      allPages(async (p_after) => {
        const args = { p_after, p_limit: ROWS_A_PAGE };
        const rows = await client.call('partners_list', { args, withinMs: WITHIN_MS });
        return partnersSchema
          .parse(rows)
          .map((partner) => ({ cursor: partner.name, row: partner }));
      }),
    operationsOf: (p_partner) =>
      allPages(async (p_after) => {
        const args = { p_partner, p_after, p_limit: ROWS_A_PAGE };
        const rows = await client.call('persisted_operations_list', { args, withinMs: WITHIN_MS });
        return operationsSchema.parse(rows).map((row) => ({ cursor: row.id, row }));
      }),
  };
}

type Page<Row> = readonly { readonly cursor: string; readonly row: Row }[];

/** A page that is not full is the last. */
async function allPages<Row>(read: (after: string) => Promise<Page<Row>>): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let after = '';
  for (;;) {
    const page = await read(after);
    rows.push(...page.map(({ row }) => row));
    if (page.length < ROWS_A_PAGE) return rows;
    after = page.at(-1)?.cursor ?? after;
  }
}

function written(epochMs: number): string {
  return new Date(epochMs).toISOString();
}

function keyRow({ hash, prefix, createdAt }: PartnerKey, revokedAt: number | null) {
  return { sha256: hash, prefix, createdAt: Date.parse(createdAt), revokedAt };
}
