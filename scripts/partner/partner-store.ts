import type { PartnerRecord } from '../../src/domain/identity/partner.ts';

/** Where partners are kept. The Worker asks the KV namespace; a durable record may stand beside it. */
export interface PartnerStore {
  get(name: string): Promise<PartnerRecord | undefined>;
  list(): Promise<readonly PartnerRecord[]>;
  /** Keeps a partner as it is now; keys that it had before and has no more stop to work. */
  save(partner: PartnerRecord): Promise<void>;
}
