import { randomBytes } from 'node:crypto';
import {
  KEY_MARK,
  type PartnerKey,
  SHOWN_KEY_CHARACTERS,
} from '../../src/domain/identity/partner.ts';
import { sha256Hex } from '../../src/domain/digest.ts';

/** Beyond guessing, and short enough for a header. */
const KEY_BYTES = 24;

export interface NewKey {
  /** Shown once and kept nowhere. */
  readonly key: string;
  readonly stored: PartnerKey;
}

/** A new API key and what is stored of it. */
export async function createKey(now: Date): Promise<NewKey> {
  const key = `${KEY_MARK}${randomBytes(KEY_BYTES).toString('base64url')}`;
  return {
    key,
    stored: {
      hash: await sha256Hex(key),
      prefix: key.slice(0, SHOWN_KEY_CHARACTERS),
      createdAt: now.toISOString(),
    },
  };
}
