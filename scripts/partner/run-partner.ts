import { describeFailure } from '../../src/local/describe-failure.ts';
import { EXIT_CODE } from '../../src/local/exit-codes.ts';
import type { DurableRecord } from '../record/durable-record.ts';
import { recordPartners } from '../record/record-partners.ts';
import { restore } from '../record/restore.ts';
import type { Terminal } from '../search/run-search.ts';
import {
  createPartner,
  listPartners,
  type PartnerOutcome,
  revokeKeys,
  rotateKey,
} from './keep-partners.ts';
import { createKvPartnerStore } from './kv-partner-store.ts';
import type { OperationsKv } from '../operations-kv/operations-kv.ts';
import { parsePartnerOptions, type PartnerCommand, type Place } from './options.ts';
import type { PartnerStore } from './partner-store.ts';
import { findAdminToken, readUsage } from './usage.ts';

type StoreCommand = Exclude<PartnerCommand, { readonly kind: 'USAGE' | 'RESTORE' }>;

export interface PartnerParts extends Terminal {
  readonly openKv: (place: Place) => Promise<OperationsKv>;
  /** Undefined where nothing but KV keeps partners. */
  readonly openRecord: (place: Place) => DurableRecord | undefined;
}

/** The command `partner`: reads its arguments, does it, prints, and gives the exit code. */
export async function runPartner(args: readonly string[], parts: PartnerParts): Promise<number> {
  const parsed = parsePartnerOptions(args, process.cwd());
  if (parsed.kind === 'WRONG_INPUT') return complain(parsed.message, parts);
  try {
    const { outcome, trouble } = await perform(parsed.command, parts);
    const code = tell(outcome, parts);
    if (trouble === undefined) return code;
    parts.error(trouble);
    return EXIT_CODE.failure;
  } catch (error) {
    parts.error(describeFailure(error));
    return EXIT_CODE.failure;
  }
}

interface Performed {
  readonly outcome: PartnerOutcome;
  /** Why the record was not written. */
  readonly trouble?: string | undefined;
}

async function perform(command: PartnerCommand, parts: PartnerParts): Promise<Performed> {
  if (command.kind === 'USAGE') {
    return { outcome: await readUsage({ ...command, adminToken: findAdminToken() }) };
  }
  const kv = await parts.openKv(command.place);
  try {
    const record = parts.openRecord(command.place);
    if (command.kind === 'RESTORE') return { outcome: await restore(kv, record) };
    const inKv = createKvPartnerStore(kv);
    if (record === undefined) return { outcome: await performIn(inKv, command) };
    const { store, trouble } = recordPartners(inKv, record);
    return { outcome: await performIn(store, command), trouble: trouble() };
  } finally {
    await kv.close();
  }
}

function performIn(store: PartnerStore, command: StoreCommand): Promise<PartnerOutcome> {
  switch (command.kind) {
    case 'CREATE':
      return createPartner(store, { ...command, now: new Date() });
    case 'LIST':
      return listPartners(store);
    case 'ROTATE':
      return rotateKey(store, { ...command, now: new Date() });
    case 'REVOKE':
      return revokeKeys(store, command);
  }
}

function tell(outcome: PartnerOutcome, terminal: Terminal): number {
  if (outcome.kind === 'WRONG_INPUT') return complain(outcome.message, terminal);
  for (const line of outcome.lines) terminal.out(line);
  return EXIT_CODE.ok;
}

function complain(message: string, terminal: Terminal): number {
  terminal.error(message);
  return EXIT_CODE.wrongInput;
}
