import type { FreshBudget } from '../search/fresh-budget.ts';
import type { UsageRecorder } from '../usage/usage-recorder.ts';
import { take, type TakeParts } from './take.ts';

/** No limit at all: as `FRESH_SEARCH_LIMIT` says it. */
const NO_LIMIT = 0;

/**
 * The fresh searches of one request's client. Where the account fails nothing is spent: an answer
 * from the atlas costs no money, and comes all the same.
 */
export function createClientFreshBudget(usage: UsageRecorder, parts: TakeParts): FreshBudget {
  return {
    async spend() {
      const isGranted = parts.allowance.limit === NO_LIMIT || (await isLeft(parts));
      if (isGranted) usage.add({ freshSearches: 1 });
      return isGranted;
    },
  };
}

async function isLeft(parts: TakeParts): Promise<boolean> {
  const taken = await take('FRESH_SEARCH', parts);
  switch (taken.kind) {
    case 'VERDICT':
      return taken.verdict.isAdmitted;
    case 'UNLIMITED':
      return true;
    case 'FAILED':
      return false;
  }
}
