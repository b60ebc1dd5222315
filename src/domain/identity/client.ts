/** Tiers of partners, by what they may ask for; `limits/allowance.ts` says how much that is. */
export const TIERS = ['FREE', 'STANDARD', 'PREMIUM'] as const;
export type Tier = (typeof TIERS)[number];

/** Who asks. Decided once a request, before anything else is looked at. */
export type Client =
  | {
      readonly kind: 'ANONYMOUS';
      /** A hash of the address (IPv6 by /64), never the address. */
      readonly id: string;
    }
  | {
      readonly kind: 'PARTNER';
      /** As it was created: unique, fit for a log line and a URL. */
      readonly name: string;
      readonly tier: Tier;
    }
  | { readonly kind: 'ADMINISTRATOR' };

/** Stands for a request whose address is unknown: all of them share one allowance. */
export const UNKNOWN_CLIENT: Client = { kind: 'ANONYMOUS', id: 'unknown' };

/** Under which name a client is counted, by the gate and by its own account. */
export function clientKey(client: Client): string {
  switch (client.kind) {
    case 'ANONYMOUS':
      return `anonymous:${client.id}`;
    case 'PARTNER':
      return partnerKey(client.name);
    case 'ADMINISTRATOR':
      return 'administrator';
  }
}

/** The same for a partner that is not the one who asks. */
export function partnerKey(name: string): string {
  return `partner:${name}`;
}
