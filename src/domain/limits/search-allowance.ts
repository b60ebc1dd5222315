import type { RateLedger } from './rate-ledger.ts';
import { take, type TakeParts } from './take.ts';
import type { Verdict } from './window.ts';

/** What a request may still search. */
export interface SearchAllowance {
  /** Takes one search field; the refusal where none is left. */
  take(): Promise<Verdict | undefined>;
}

/** The allowance of one request, which notes every verdict. Where the limiter fails, searches pass. */
export function createSearchAllowance(ledger: RateLedger, parts: TakeParts): SearchAllowance {
  return {
    async take() {
      const taken = await take('SEARCH', parts);
      if (taken.kind !== 'VERDICT') return undefined;
      ledger.note(taken.verdict);
      return taken.verdict.isAdmitted ? undefined : taken.verdict;
    },
  };
}
