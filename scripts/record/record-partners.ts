import { describeFailure } from '../../src/local/describe-failure.ts';
import type { PartnerStore } from '../partner/partner-store.ts';
import type { DurableRecord } from './durable-record.ts';

export interface RecordedPartners {
  readonly store: PartnerStore;
  /** What kept the record from being written, as one line. */
  readonly trouble: () => string | undefined;
}

/**
 * Partners that are recorded too, after the store that the Worker reads. A record that fails undoes
 * nothing and throws nothing: a new key is still to be shown.
 */
export function recordPartners(store: PartnerStore, record: DurableRecord): RecordedPartners {
  let trouble: string | undefined;
  return {
    store: {
      ...store,
      async save(partner) {
        const before = (await store.get(partner.name))?.keys ?? [];
        await store.save(partner);
        const live = new Set(partner.keys.map(({ hash }) => hash));
        const revoked = before.filter(({ hash }) => !live.has(hash));
        try {
          await record.savePartner(partner, revoked);
        } catch (error) {
          trouble = notRecorded(partner.name, error);
        }
      },
    },
    trouble: () => trouble,
  };
}

/** The one line that tells it. */
export function notRecorded(partner: string, error: unknown): string {
  return `Done in KV, but not recorded for ${partner}: ${describeFailure(error)}`;
}
