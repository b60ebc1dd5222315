import { describe, expect, it } from 'vitest';
import type { Client } from '../../../../src/domain/identity/client.ts';
import { clientKey, UNKNOWN_CLIENT } from '../../../../src/domain/identity/client.ts';
import { allowanceOf } from '../../../../src/domain/limits/allowance.ts';
import { type ClientAccounts, NO_ACCOUNTS } from '../../../../src/domain/limits/client-accounts.ts';
import { createClientFreshBudget } from '../../../../src/domain/limits/client-fresh-budget.ts';
import type { LimitEvent } from '../../../../src/domain/limits/events.ts';
import { createRateLedger } from '../../../../src/domain/limits/rate-ledger.ts';
import { createSearchAllowance } from '../../../../src/domain/limits/search-allowance.ts';
import { OPEN_GATE } from '../../../../src/domain/limits/gate.ts';
import { takeOne, type Window } from '../../../../src/domain/limits/window.ts';
import type { Usage } from '../../../../src/domain/usage/usage.ts';
import type { Timers } from '../../../../src/domain/timers.ts';

const PARTNER: Client = { kind: 'PARTNER', name: 'acme', tier: 'STANDARD' };
const ADMINISTRATOR: Client = { kind: 'ADMINISTRATOR' };

const NEVER: Timers = {
  start: () => ({
    done: new Promise(() => undefined),
    isOver: () => false,
    cancel: () => undefined,
  }),
};
const AT_ONCE: Timers = {
  start: () => ({ done: Promise.resolve(), isOver: () => true, cancel: () => undefined }),
};

/** Accounts in memory, at an instant that never passes. */
function accountsInMemory(): ClientAccounts {
  const windows = new Map<string, Window>();
  return {
    ...NO_ACCOUNTS,
    take: async (key, purpose, allowance) => {
      const { window, verdict } = takeOne(windows.get(key + purpose), allowance, 0);
      windows.set(key + purpose, window);
      return verdict;
    },
  };
}

interface BenchOptions {
  readonly accounts?: ClientAccounts;
  readonly client?: Client;
  readonly limit?: number;
  readonly timers?: Timers;
}

function bench({
  accounts = accountsInMemory(),
  client = UNKNOWN_CLIENT,
  limit = 2,
  timers = NEVER,
}: BenchOptions = {}) {
  const events: LimitEvent[] = [];
  const used: Partial<Usage>[] = [];
  const ledger = createRateLedger();
  const parts = {
    accounts,
    client,
    allowance: { limit, windowMs: 1_000 },
    timers,
    report: (event: LimitEvent) => events.push(event),
  };
  return {
    events,
    used,
    ledger,
    searches: createSearchAllowance(ledger, parts),
    budget: createClientFreshBudget({ add: (amounts) => used.push(amounts) }, parts),
  };
}

const FAILING: ClientAccounts = { ...NO_ACCOUNTS, take: () => Promise.reject(new Error('away')) };
const HANGING: ClientAccounts = { ...NO_ACCOUNTS, take: () => new Promise(() => undefined) };

describe('the fresh-search budget', () => {
  it('is spent by searches that reach upstreams, and then no more', async () => {
    const { budget, used, events } = bench({ limit: 2 });
    const spent = await Promise.all([budget.spend(), budget.spend(), budget.spend()]);
    expect(spent.filter(Boolean)).toHaveLength(2);
    expect(used).toEqual([{ freshSearches: 1 }, { freshSearches: 1 }]);
    const part = 'fresh-search';
    expect(events).toEqual([
      { name: 'rate_limit.admitted', part },
      { name: 'rate_limit.admitted', part },
      { name: 'rate_limit.exceeded', part },
    ]);
  });

  it('grows with the tier', async () => {
    const { budget } = bench({ limit: 1, client: PARTNER });
    const spent = await Promise.all(Array.from({ length: 8 }, () => budget.spend()));
    expect(spent.filter(Boolean)).toHaveLength(5);
  });

  it('has no end where the limit is 0, and nobody is asked', async () => {
    const { budget, used } = bench({ limit: 0, accounts: FAILING });
    expect(await budget.spend()).toBe(true);
    expect(used).toEqual([{ freshSearches: 1 }]);
  });

  it('has no end where there are no accounts', async () => {
    const { budget } = bench({ limit: 1, accounts: NO_ACCOUNTS });
    expect([await budget.spend(), await budget.spend()]).toEqual([true, true]);
  });

  it.each([
    ['fails', FAILING, NEVER],
    ['hangs', HANGING, AT_ONCE],
  ])('spends no money where the account %s', async (_name, accounts, timers) => {
    const { budget, used, events } = bench({ accounts, timers });
    expect(await budget.spend()).toBe(false);
    expect(used).toEqual([]);
    expect(events).toEqual([expect.objectContaining({ name: 'rate_limit.failed' })]);
  });
});

describe('the search allowance', () => {
  it('tells the refusal, and notes every verdict', async () => {
    const { searches, ledger } = bench({ limit: 1 });
    expect(ledger.tightest()).toBeUndefined();
    expect(await searches.take()).toBeUndefined();
    expect(ledger.tightest()).toMatchObject({ isAdmitted: true, remaining: 0 });
    expect(await searches.take()).toMatchObject({ isAdmitted: false, resetMs: 1_000 });
    expect(ledger.tightest()).toMatchObject({ isAdmitted: false });
  });

  it.each([
    ['fails', FAILING, NEVER],
    ['hangs', HANGING, AT_ONCE],
  ])('lets searches pass where the account %s', async (_name, accounts, timers) => {
    const { searches, ledger, events } = bench({ accounts, timers });
    expect(await searches.take()).toBeUndefined();
    expect(ledger.tightest()).toBeUndefined();
    expect(events).toEqual([
      expect.objectContaining({ name: 'rate_limit.failed', part: 'search' }),
    ]);
  });
});

describe('the ledger', () => {
  it('keeps the least that was left, and a refusal above all', () => {
    const ledger = createRateLedger();
    const verdict = { isAdmitted: true, limit: 9, remaining: 3, resetMs: 1 };
    ledger.note(verdict);
    ledger.note({ ...verdict, remaining: 5 });
    expect(ledger.tightest()?.remaining).toBe(3);
    ledger.note({ ...verdict, isAdmitted: false, remaining: 9 });
    ledger.note({ ...verdict, remaining: 0 });
    expect(ledger.tightest()?.isAdmitted).toBe(false);
  });
});

describe('clients', () => {
  it('are counted under names of their own', () => {
    expect(clientKey(UNKNOWN_CLIENT)).toBe('anonymous:unknown');
    expect(clientKey(PARTNER)).toBe('partner:acme');
    expect(clientKey(ADMINISTRATOR)).toBe('administrator');
  });

  it('have the configured allowance, or the multiple of their tier', () => {
    const limitOf = (client: Client) => allowanceOf(client, { limit: 10, windowMs: 1 }).limit;
    expect(limitOf(UNKNOWN_CLIENT)).toBe(10);
    expect(limitOf(PARTNER)).toBe(50);
    expect(limitOf({ kind: 'PARTNER', name: 'small', tier: 'FREE' })).toBe(10);
    expect(limitOf(ADMINISTRATOR)).toBe(200);
  });

  it('pass a gate that is not there, and have no usage where nothing is counted', async () => {
    expect(await OPEN_GATE.pass(PARTNER)).toBe(true);
    expect(await NO_ACCOUNTS.usageOf('partner:acme')).toEqual([]);
    await NO_ACCOUNTS.addUsage('partner:acme', {
      requests: 1,
      freshSearches: 0,
      upstreamCalls: 0,
      inputTokens: 0,
      outputTokens: 0,
      estimatedUsd: 0,
    });
  });
});
