import { operationKey } from '../../src/domain/operations/operation-key.ts';
import type { PartnerOutcome } from '../partner/keep-partners.ts';
import { partnerEntries } from '../partner/kv-partner-store.ts';
import type { OperationsKv } from '../operations-kv/operations-kv.ts';
import type { DurableRecord } from './durable-record.ts';

/** Writes into KV whatever the record has; what only KV has stays. */
export async function restore(
  kv: Pick<OperationsKv, 'putAll'>,
  record: DurableRecord | undefined,
): Promise<PartnerOutcome> {
  if (record === undefined) {
    const message = 'There is no record: set SUPABASE_URL and SUPABASE_SECRET_KEY';
    return { kind: 'WRONG_INPUT', message };
  }
  const entries = new Map<string, string>();
  const partners = await record.partners();
  let operations = 0;
  for (const partner of partners) {
    for (const [key, value] of partnerEntries(partner)) entries.set(key, value);
    for (const { id, name, text } of await record.operationsOf(partner.name)) {
      entries.set(operationKey(partner.name, id), JSON.stringify({ name, text }));
      operations += 1;
    }
  }
  if (entries.size > 0) await kv.putAll(entries);
  const line = `Restored ${partners.length} partners and ${operations} ids of operations.`;
  return { kind: 'DONE', lines: [line] };
}
