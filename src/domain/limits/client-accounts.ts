import type { Usage, UsageDay } from '../usage/usage.ts';
import type { Allowance, Purpose } from './allowance.ts';
import type { Verdict } from './window.ts';

/** One account a client, named by its `clientKey`. Calls reject where the account cannot be reached. */
export interface ClientAccounts {
  /** Takes one, exactly: whoever else takes at the same time. Undefined where nothing is limited. */
  take(key: string, purpose: Purpose, allowance: Allowance): Promise<Verdict | undefined>;
  addUsage(key: string, usage: Usage): Promise<void>;
  /** Newest day first. */
  usageOf(key: string): Promise<readonly UsageDay[]>;
}

/** Nothing is limited and nothing counted. */
export const NO_ACCOUNTS: ClientAccounts = {
  take: async () => undefined,
  addUsage: async () => undefined,
  usageOf: async () => [],
};
