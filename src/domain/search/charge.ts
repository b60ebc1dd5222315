import type { FreshBudget } from './fresh-budget.ts';

/** Takes the one fresh search that a search costs, at its first call that leaves. False: it may not leave. */
export type Charge = () => Promise<boolean>;

/** However many calls a search makes, it is charged once. */
export function chargeOnce(budget: FreshBudget): Charge {
  let verdict: Promise<boolean> | undefined;
  return () => {
    verdict ??= budget.spend();
    return verdict;
  };
}
