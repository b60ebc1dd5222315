import type { PartnerKey, PartnerRecord } from '../../src/domain/identity/partner.ts';

/** An operation as it is recorded, once for each id that it is found under. */
export interface RecordedOperation {
  readonly id: string;
  /** Of the text, in hexadecimal. */
  readonly sha256: string;
  readonly text: string;
  readonly name: string;
}

/**
 * The record of partners and their operations that outlives KV. The Worker never reads it. Calls reject
 * with one sentence.
 */
export interface DurableRecord {
  /** `revoked` are keys that the partner had until now. */
  savePartner(partner: PartnerRecord, revoked: readonly PartnerKey[]): Promise<void>;
  saveOperations(partner: string, operations: readonly RecordedOperation[]): Promise<void>;
  /** All partners, with the keys that were not revoked. */
  partners(): Promise<readonly PartnerRecord[]>;
  operationsOf(partner: string): Promise<readonly RecordedOperation[]>;
}
