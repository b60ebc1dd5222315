import type { HttpFailure } from '../domain/http.ts';

/** A bearer token and when it stops being good (epoch milliseconds). */
export interface Token {
  readonly ok: true;
  readonly value: string;
  readonly expiresAt: number;
}

export type TokenOutcome = Token | HttpFailure;

/** A token's memory, one an isolate: plain text and numbers, shared by all requests. */
export interface TokenMemory {
  /** The token at hand, or the outcome of one fetch that all who ask meanwhile share. */
  obtain(fetchToken: () => Promise<TokenOutcome>): Promise<TokenOutcome>;
  /** Forgets a token that was refused, unless a newer one is there already. */
  forget(value: string): void;
}

/** Longer than the time-out of a token call: a fetch whose request died with its invocation ends here. */
const FLIGHT_LEASE_MS = 5_000;

interface Flight {
  readonly outcome: Promise<TokenOutcome>;
  readonly startedAt: number;
}

/** An empty memory. `clock` in epoch milliseconds. */
export function createTokenMemory(clock: () => number): TokenMemory {
  let token: Token | undefined;
  let flight: Flight | undefined;

  async function fly(fetchToken: () => Promise<TokenOutcome>): Promise<TokenOutcome> {
    const outcome = await fetchToken();
    if (outcome.ok) token = outcome;
    return outcome;
  }

  return {
    async obtain(fetchToken) {
      const now = clock();
      if (token !== undefined && now < token.expiresAt) return token;
      if (flight !== undefined && now - flight.startedAt < FLIGHT_LEASE_MS) return flight.outcome;
      const own: Flight = { outcome: fly(fetchToken), startedAt: now };
      flight = own;
      try {
        return await own.outcome;
      } finally {
        if (flight === own) flight = undefined;
      }
    },
    forget(value) {
      if (token?.value === value) token = undefined;
    },
  };
}
