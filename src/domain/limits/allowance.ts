import type { Client, Tier } from '../identity/client.ts';

/** So much in every window, and no more. */
export interface Allowance {
  readonly limit: number;
  readonly windowMs: number;
}

/** What is counted apart: executed search fields, and searches that reach upstreams. */
export type Purpose = 'SEARCH' | 'FRESH_SEARCH';

/** How many times the configured limits a tier may use; who has no key has them once. */
export const TIER_FACTORS: Readonly<Record<Tier, number>> = {
  FREE: 1,
  STANDARD: 5,
  PREMIUM: 20,
};

export function factorOf(client: Client): number {
  switch (client.kind) {
    case 'ANONYMOUS':
      return 1;
    case 'PARTNER':
      return TIER_FACTORS[client.tier];
    case 'ADMINISTRATOR':
      return TIER_FACTORS.PREMIUM;
  }
}

/** The configured allowance as this client has it. */
export function allowanceOf(client: Client, configured: Allowance): Allowance {
  return { ...configured, limit: configured.limit * factorOf(client) };
}
