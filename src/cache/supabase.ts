import * as z from 'zod';
import type { Json } from '../../schema/supabase/database.types.ts';
import type { CacheEntry } from '../domain/cache/entry.ts';
import type { CacheTier } from '../domain/cache/tier.ts';
import { inChunks } from '../domain/in-chunks.ts';
import type { SupabaseClient } from './supabase-client.ts';

export interface SupabaseTierOptions {
  readonly client: SupabaseClient;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** A read is given up by its reader after 150 ms; a little later so is the call. */
const READ_WITHIN_MS = 500;
const WRITE_WITHIN_MS = 5_000;
const PURGE_WITHIN_MS = 15_000;
/** Below the thousand rows that Supabase answers with at most. */
const ENTRIES_A_CALL = 500;

const rowSchema = z
  .object({
    key: z.string(),
    value: z.unknown(),
    created_at: z.number(),
    fresh_until: z.number(),
    stale_until: z.number(),
    tags: z.array(z.string()),
    schema_version: z.number(),
    complete: z.boolean(),
    degraded: z.boolean(),
  })
  .transform(({ created_at, fresh_until, stale_until, schema_version, ...rest }) => ({
    ...rest,
    createdAt: created_at,
    freshUntil: fresh_until,
    staleUntil: stale_until,
    schemaVersion: schema_version,
  })) satisfies z.ZodType<CacheEntry>;

const rowsSchema = z.array(z.unknown());
const purgeSchema = z.tuple([z.object({ purged: z.number(), complete: z.boolean() })]);

/** Supabase: shared by all locations, and what is left after a restart. */
export function createSupabaseTier({ client, clock }: SupabaseTierOptions): CacheTier {
  async function readChunk(keys: readonly string[]): Promise<readonly CacheEntry[]> {
    const rows = await client.call('cache_read_many', {
      args: { p_keys: [...keys], p_now: clock() },
      withinMs: READ_WITHIN_MS,
    });
    return rowsSchema
      .parse(rows)
      .map((row) => rowSchema.safeParse(row).data)
      .filter((entry) => entry !== undefined);
  }

  /** What is stored and worth more stays: the function decides, since only there it is one step. */
  async function writeChunk(entries: readonly Json[]): Promise<void> {
    await client.call('cache_write_many', {
      args: { p_entries: [...entries], p_now: clock() },
      withinMs: WRITE_WITHIN_MS,
    });
  }

  return {
    name: 'SUPABASE',
    async readMany(keys) {
      const chunks = await Promise.all(inChunks([...new Set(keys)], ENTRIES_A_CALL).map(readChunk));
      return new Map(chunks.flat().map((entry) => [entry.key, entry]));
    },
    async writeMany(entries) {
      await Promise.all(inChunks(entries.map(writable), ENTRIES_A_CALL).map(writeChunk));
    },
    async purge(tags, { hard }) {
      if (tags.length === 0) return { purged: 0, complete: true };
      const rows = await client.call('cache_purge', {
        args: { p_tags: [...tags], p_hard: hard, p_now: clock() },
        withinMs: PURGE_WITHIN_MS,
      });
      const [{ purged, complete }] = purgeSchema.parse(rows);
      return { purged, complete };
    },
  };
}

/** The value as a text, which passes characters that PostgreSQL refuses in JSON that it reads. */
function writable({ value, ...entry }: CacheEntry): Json {
  return { ...entry, tags: [...entry.tags], value: JSON.stringify(value ?? null) };
}
