import type { FreshBudget } from '../search/fresh-budget.ts';
import type { UsageRecorder } from '../usage/usage-recorder.ts';
import type { RateLedger } from './rate-ledger.ts';
import type { SearchAllowance } from './search-allowance.ts';

/** What one request may take, and where it is noted what it took. */
export interface RequestLimits {
  /** Asked before every `search`, `searchProgress`, `place` and `places`. */
  readonly searchAllowance: SearchAllowance;
  readonly rateLedger: RateLedger;
  /** Asked just before live sources are; what a cache answers is never charged. */
  readonly freshBudget: FreshBudget;
  /** Takes upstream calls, tokens and money of the request; writes them down for partners. */
  readonly usage: UsageRecorder;
}
