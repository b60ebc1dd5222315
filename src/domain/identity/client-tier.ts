import type { Client, Tier } from './client.ts';

/** What logs, traces and metrics say of who asks: never a name, key or address. */
export type ClientTier = 'ANONYMOUS' | Tier | 'ADMINISTRATOR';

export function clientTier(client: Client): ClientTier {
  return client.kind === 'PARTNER' ? client.tier : client.kind;
}
