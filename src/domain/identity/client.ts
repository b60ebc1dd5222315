/** Tiers of partners, by what they may ask for; the limits of each stand with the limiter. */
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
