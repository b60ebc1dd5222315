import { Store } from '@envelop/rate-limiter';
import type { SearchAllowance } from '../domain/limits/search-allowance.ts';

export interface AllowanceStore {
  /** Files the allowance of a request and answers with the ticket that the store is then asked with. */
  readonly identify: (context: unknown) => string;
  readonly store: Store;
}

/**
 * A store whose reading is one atomic taking. The limiter reads, compares and writes back, which
 * lets concurrent calls all through; so the verdict is made where it is read: nothing read admits,
 * one call read refuses, and there is nothing to write. Reading gets a text only, not the context, so
 * the request's allowance waits under a ticket in between, where nothing else can run.
 */
export function createAllowanceStore(): AllowanceStore {
  const waiting = new Map<string, SearchAllowance>();
  let tickets = 0;
  class VerdictStore extends Store {
    override async getForIdentity({
      contextIdentity,
    }: {
      readonly contextIdentity: string;
    }): Promise<readonly number[]> {
      const allowance = waiting.get(contextIdentity);
      waiting.delete(contextIdentity);
      const refusal = await allowance?.take();
      return refusal === undefined ? [] : [Date.now()];
    }

    override setForIdentity(): void {
      // What was taken is already written down.
    }
  }
  return {
    store: new VerdictStore(),
    identify: (context) => {
      tickets = (tickets + 1) % Number.MAX_SAFE_INTEGER;
      const ticket = String(tickets);
      const allowance = allowanceIn(context);
      if (allowance !== undefined) waiting.set(ticket, allowance);
      return ticket;
    },
  };
}

/** The limiter's types say nothing of the context. */
function allowanceIn(context: unknown): SearchAllowance | undefined {
  return isScoped(context) ? context.scope.searchAllowance : undefined;
}

function isScoped(
  context: unknown,
): context is { readonly scope: { readonly searchAllowance: SearchAllowance } } {
  if (typeof context !== 'object' || context === null || !('scope' in context)) return false;
  const { scope } = context;
  return typeof scope === 'object' && scope !== null && 'searchAllowance' in scope;
}
