import { describeFailure } from '../../src/local/describe-failure.ts';
import { EXIT_CODE } from '../../src/local/exit-codes.ts';
import type { Terminal } from '../search/run-search.ts';
import {
  createPartner,
  listPartners,
  type PartnerOutcome,
  revokeKeys,
  rotateKey,
} from './keep-partners.ts';
import { createKvPartnerStore } from './kv-partner-store.ts';
import { openLocalKv } from './local-kv.ts';
import type { OperationsKv } from './operations-kv.ts';
import { parsePartnerOptions, type PartnerCommand, type Place } from './options.ts';
import type { PartnerStore } from './partner-store.ts';
import { openRemoteKv } from './remote-kv.ts';
import { findAdminToken, readUsage } from './usage.ts';

type StoreCommand = Exclude<PartnerCommand, { readonly kind: 'USAGE' }>;

/** The command `partner`: reads its arguments, does it, prints, and gives the exit code. */
export async function runPartner(
  args: readonly string[],
  terminal: Terminal,
  open: (place: Place) => Promise<OperationsKv> = openKv,
): Promise<number> {
  const outcome = parsePartnerOptions(args, process.cwd());
  if (outcome.kind === 'WRONG_INPUT') return complain(outcome.message, terminal);
  try {
    return tell(await perform(outcome.command, open), terminal);
  } catch (error) {
    terminal.error(describeFailure(error));
    return EXIT_CODE.failure;
  }
}

async function perform(
  command: PartnerCommand,
  open: (place: Place) => Promise<OperationsKv>,
): Promise<PartnerOutcome> {
  if (command.kind === 'USAGE') return readUsage({ ...command, adminToken: findAdminToken() });
  const kv = await open(command.place);
  try {
    return await performIn(createKvPartnerStore(kv), command);
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

async function openKv(place: Place): Promise<OperationsKv> {
  return place.kind === 'LOCAL' ? openLocalKv(place.persistTo) : openRemoteKv(place);
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
