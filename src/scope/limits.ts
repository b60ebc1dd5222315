import type { Bindings } from '../config/bindings.ts';
import type { Config } from '../config/config.ts';
import { type Client, clientKey, describeClient } from '../domain/identity/client.ts';
import { identify, type Identification } from '../domain/identity/identify.ts';
import { NO_PARTNERS, type PartnerDirectory } from '../domain/identity/partner.ts';
import { rememberPartners } from '../domain/identity/remembered-partners.ts';
import { type ClientAccounts, NO_ACCOUNTS } from '../domain/limits/client-accounts.ts';
import { createClientFreshBudget } from '../domain/limits/client-fresh-budget.ts';
import type { LimitEvent, ReportLimit } from '../domain/limits/events.ts';
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
import type { Logger } from '../platform/logger.ts';
import { RUNTIME_TIMERS } from '../platform/timers.ts';

/** Who comes in, and how much they may take. Built once an isolate. */
export interface Guards {
  readonly identify: (headers: Headers) => Promise<Identification>;
  readonly gate: Gate;
  readonly partners: PartnerDirectory;
  readonly accounts: ClientAccounts;
  readonly limitsOf: (asker: Asker) => RequestLimits;
}

/** Whose request it is, and what accompanies it. */
export interface Asker {
  readonly client: Client;
  readonly logger: Logger;
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
  };
}

function limitsOf(asker: Asker, config: Config, accounts: ClientAccounts): RequestLimits {
  const { client, logger } = asker;
  const { rateLimit, freshLimit, rateWindowSeconds } = config.search;
  const windowMs = rateWindowSeconds * 1000;
  const report = reportTo(logger, client);
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

/** Log lines of the limits; a refusal is the caller's affair, a failure is ours. */
export function reportTo(logger: Logger, client: Client): ReportLimit {
  return ({ name, ...fields }: LimitEvent) => {
    const line = { ...describeClient(client), ...fields };
    if (name === 'rate_limit.exceeded') logger.info(name, line);
    else logger.warn(name, line);
  };
}
