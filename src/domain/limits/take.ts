import { within } from '../cache/within.ts';
import { type Client, clientKey } from '../identity/client.ts';
import type { Timers } from '../timers.ts';
import { type Allowance, allowanceOf, type Purpose } from './allowance.ts';
import type { ClientAccounts } from './client-accounts.ts';
import type { LimitedPart, ReportLimit } from './events.ts';
import type { Verdict } from './window.ts';

/** Only an account that hangs takes so long; a crowded one must not let anybody through. */
const ACCOUNT_PATIENCE_MS = 5_000;

export interface TakeParts {
  readonly accounts: ClientAccounts;
  readonly client: Client;
  /** As configured; the client's tier may have more of it. */
  readonly allowance: Allowance;
  readonly timers: Timers;
  readonly report: ReportLimit;
}

export type Taken =
  | { readonly kind: 'VERDICT'; readonly verdict: Verdict }
  /** Nothing limits here. */
  | { readonly kind: 'UNLIMITED' }
  | { readonly kind: 'FAILED' };

const PART_NAMES: Readonly<Record<Purpose, LimitedPart>> = {
  SEARCH: 'search',
  FRESH_SEARCH: 'fresh-search',
};

/** Takes one from the client's account, reporting what came of it; never rejects. */
export async function take(purpose: Purpose, parts: TakeParts): Promise<Taken> {
  const { accounts, client, timers, report } = parts;
  const allowance = allowanceOf(client, parts.allowance);
  const part = PART_NAMES[purpose];
  const attempt = await within(ACCOUNT_PATIENCE_MS, timers, () =>
    accounts.take(clientKey(client), purpose, allowance),
  );
  if (!attempt.ok) {
    const error = attempt.reason === 'ERROR' ? { error: attempt.error } : {};
    report({ name: 'rate_limit.failed', part, ...error });
    return { kind: 'FAILED' };
  }
  const verdict = attempt.value;
  if (verdict === undefined) return { kind: 'UNLIMITED' };
  report({ name: verdict.isAdmitted ? 'rate_limit.admitted' : 'rate_limit.exceeded', part });
  return { kind: 'VERDICT', verdict };
}
