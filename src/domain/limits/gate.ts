import type { Client } from '../identity/client.ts';
import { clientKey } from '../identity/client.ts';
import { factorOf } from './allowance.ts';

/** The coarse count of requests, before anything of them is read. */
export interface Gate {
  /** False where the client has been here too often. Rejects where that cannot be told. */
  pass(client: Client): Promise<boolean>;
}

/** Lets everybody pass. */
export const OPEN_GATE: Gate = { pass: async () => true };

/** The length of the gate's window: whoever is refused has to wait no longer. */
export const GATE_WINDOW_MS = 60_000;

/** A counter that the platform keeps: one fixed limit for each key. */
export interface GateCounter {
  limit(options: { readonly key: string }): Promise<{ readonly success: boolean }>;
}

/** A gate over such a counter. Tiers with a higher limit are counted under several keys, in turn. */
export function createGate(counter: GateCounter): Gate {
  let turn = 0;
  return {
    async pass(client) {
      turn = (turn + 1) % Number.MAX_SAFE_INTEGER;
      const share = turn % factorOf(client);
      const { success } = await counter.limit({ key: `${clientKey(client)}#${share}` });
      return success;
    },
  };
}
