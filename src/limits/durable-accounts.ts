import type { AccountNamespace } from '../domain/limits/account-namespace.ts';
import type { ClientAccounts } from '../domain/limits/client-accounts.ts';

/** Accounts in Durable Objects, each named by its client. */
export function createDurableAccounts(namespace: AccountNamespace): ClientAccounts {
  // A stub whose object has failed stays broken, so each call takes a new one.
  return {
    take: (key, purpose, allowance) => namespace.getByName(key).take(purpose, allowance),
    addUsage: (key, usage) => namespace.getByName(key).addUsage(usage),
    usageOf: (key) => namespace.getByName(key).usage(),
  };
}
