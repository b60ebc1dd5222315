import type { Usage, UsageDay } from '../usage/usage.ts';
import type { Allowance, Purpose } from './allowance.ts';
import type { Verdict } from './window.ts';

/** One client's account as it is called from elsewhere. */
export interface RemoteAccount {
  take(purpose: Purpose, allowance: Allowance): Promise<Verdict>;
  addUsage(usage: Usage): Promise<void>;
  usage(): Promise<readonly UsageDay[]>;
}

/** All accounts by name: of one name there is one account in the world. */
export interface AccountNamespace {
  getByName(name: string): RemoteAccount;
}
