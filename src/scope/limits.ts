import type { Bindings } from '../config/bindings.ts';
import type { Config } from '../config/config.ts';
import { type Client, clientKey } from '../domain/identity/client.ts';
import { identify, type Identification } from '../domain/identity/identify.ts';
import { NO_PARTNERS, type PartnerDirectory } from '../domain/identity/partner.ts';
import { rememberPartners } from '../domain/identity/remembered-partners.ts';
import { type ClientAccounts, NO_ACCOUNTS } from '../domain/limits/client-accounts.ts';
import { createClientFreshBudget } from '../domain/limits/client-fresh-budget.ts';
import type { ReportLimit } from '../domain/limits/events.ts';
import { createGate, type Gate, OPEN_GATE } from '../domain/limits/gate.ts';
import { createRateLedger } from '../domain/limits/rate-ledger.ts';
import type { RequestLimits } from '../domain/limits/request-limits.ts';
import { createSearchAllowance } from '../domain/limits/search-allowance.ts';
import {
  createUsageRecorder,
  NO_USAGE_RECORDER,
  type UsageRecorder,
} from '../domain/usage/usage-recorder.ts';
import { createKvPartners } from '../identity/kv-partners.ts';
import { createDurableAccounts } from '../limits/durable-accounts.ts';
import { type AuthFailure, listenToIdentity } from '../platform/observe/listen-to-identity.ts';
import { listenToLimits } from '../platform/observe/listen-to-limits.ts';
import type { Listeners } from '../platform/observe/listeners.ts';
import { RUNTIME_TIMERS } from '../platform/timers.ts';

/** Who comes in, and how much they may take. Built once an isolate. */
export interface Guards {
  readonly identify: (headers: Headers) => Promise<Identification>;
  readonly gate: Gate;
  readonly partners: PartnerDirectory;
  readonly accounts: ClientAccounts;
  readonly limitsOf: (asker: Asker) => RequestLimits;
  /** For what is decided before a request has a scope. */
  readonly reportOf: (asker: Pick<Asker, 'client' | 'watch'>) => ReportLimit;
  readonly onRefusedKey: (watch: Listeners, reason: AuthFailure) => void;
}

/** Whose request it is, and what accompanies it. */
export interface Asker {
  readonly client: Client;
  readonly watch: Listeners;
  /** Does something when the request and all that goes on behind its response are over. */
  readonly afterwards: (work: () => Promise<void>) => void;
}

/** Guards over the bindings that there are; where one is absent, what it guards is open. */
export function createGuards(config: Config, bindings: Bindings, clock: () => number): Guards {
  const partners =
    bindings.operations === undefined
      ? NO_PARTNERS
      : rememberPartners(createKvPartners(bindings.operations), clock);
  const accounts =
    bindings.accounts === undefined ? NO_ACCOUNTS : createDurableAccounts(bindings.accounts);
  const gate =
    bindings.gate === undefined || !config.gateLimit ? OPEN_GATE : createGate(bindings.gate);
  const { adminToken } = config;
  return {
    identify: (headers) => identify(headers, { partners, adminToken }),
    gate,
    partners,
    accounts,
    limitsOf: (asker) => limitsOf(asker, config, accounts),
    reportOf: ({ watch, client }) => listenToLimits(watch, client),
    onRefusedKey: (watch, reason) => listenToIdentity(watch)(reason),
  };
}

function limitsOf(asker: Asker, config: Config, accounts: ClientAccounts): RequestLimits {
  const { client, watch } = asker;
  const { rateLimit, freshLimit, rateWindowSeconds } = config.search;
  const windowMs = rateWindowSeconds * 1000;
  const report = listenToLimits(watch, client);
  const usage = usageOf(asker, accounts, report);
  const rateLedger = createRateLedger();
  const parts = { accounts, client, timers: RUNTIME_TIMERS, report };
  return {
    rateLedger,
    usage,
    searchAllowance: createSearchAllowance(rateLedger, {
      ...parts,
      allowance: { limit: rateLimit, windowMs },
    }),
    freshBudget: createClientFreshBudget(usage, {
      ...parts,
      allowance: { limit: freshLimit, windowMs },
    }),
  };
}

/** Only partners are billed. */
function usageOf(
  { client, afterwards }: Asker,
  accounts: ClientAccounts,
  report: ReportLimit,
): UsageRecorder {
  if (client.kind !== 'PARTNER') return NO_USAGE_RECORDER;
  return createUsageRecorder({
    afterwards,
    flush: async (usage) => {
      try {
        await accounts.addUsage(clientKey(client), usage);
      } catch (error) {
        report({ name: 'usage.failed', error });
      }
    },
  });
}
