import type { Tier } from '../../src/domain/identity/client.ts';
import type { PartnerKey, PartnerRecord } from '../../src/domain/identity/partner.ts';
import { sha256Hex } from '../../src/domain/digest.ts';
import { createKey } from './new-key.ts';
import type { PartnerStore } from './partner-store.ts';

/** What came of a command: lines to print, or what was wrong with it. */
export type PartnerOutcome =
  | { readonly kind: 'DONE'; readonly lines: readonly string[] }
  | { readonly kind: 'WRONG_INPUT'; readonly message: string };

/** One would think of two keys while they are exchanged; more are forgotten ones. */
const MAX_KEYS = 5;

export async function createPartner(
  store: PartnerStore,
  { name, tier, now }: { readonly name: string; readonly tier: Tier; readonly now: Date },
): Promise<PartnerOutcome> {
  if ((await store.get(name)) !== undefined) {
    return wrong(`There is a partner ${name} already; rotate gives it another key`);
  }
  const { key, stored } = await createKey(now);
  await store.save({ name, tier, createdAt: now.toISOString(), keys: [stored] });
  return done(`Created ${name} with tier ${tier.toLowerCase()}.`, ...keyLines(key));
}

export async function rotateKey(
  store: PartnerStore,
  { name, now }: { readonly name: string; readonly now: Date },
): Promise<PartnerOutcome> {
  const partner = await store.get(name);
  if (partner === undefined) return wrong(`There is no partner ${name}`);
  if (partner.keys.length >= MAX_KEYS) {
    return wrong(
      `${name} has ${MAX_KEYS} live keys already; revoke one first: ${prefixes(partner.keys)}`,
    );
  }
  const { key, stored } = await createKey(now);
  await store.save({ ...partner, keys: [...partner.keys, stored] });
  const old = partner.keys.length === 0 ? 'no other key' : prefixes(partner.keys);
  return done(`Added a key to ${name}; live until it is revoked: ${old}.`, ...keyLines(key));
}

/** Revokes every key of a partner, or the one that begins like this. */
export async function revokeKeys(
  store: PartnerStore,
  { name, keyPrefix }: { readonly name: string; readonly keyPrefix?: string },
): Promise<PartnerOutcome> {
  const partner = await store.get(name);
  if (partner === undefined) return wrong(`There is no partner ${name}`);
  if (partner.keys.length === 0) return wrong(`${name} has no live key`);
  const meant = keyPrefix === undefined ? partner.keys : await keysLike(partner.keys, keyPrefix);
  if (meant.length === 0) {
    return wrong(`No key of ${name} begins like that; live: ${prefixes(partner.keys)}`);
  }
  if (keyPrefix !== undefined && meant.length > 1) {
    return wrong(`Several keys of ${name} begin like that; give more of it: ${prefixes(meant)}`);
  }
  const keys = partner.keys.filter((key) => !meant.includes(key));
  await store.save({ ...partner, keys });
  const left = keys.length === 0 ? 'no key' : prefixes(keys);
  return done(`Revoked ${prefixes(meant)} of ${name}; it stops within a minute. Live: ${left}.`);
}

export async function listPartners(store: PartnerStore): Promise<PartnerOutcome> {
  const partners = [...(await store.list())].sort((a, b) => a.name.localeCompare(b.name));
  if (partners.length === 0) return done('There are no partners.');
  return done(...partners.map(lineOf));
}

function lineOf({ name, tier, createdAt, keys }: PartnerRecord): string {
  const live = keys.length === 0 ? 'no live key' : prefixes(keys);
  return [name, tier.toLowerCase(), createdAt.slice(0, 10), live].join('\t');
}

/** A whole key may be given too, by somebody who has it at hand. */
async function keysLike(
  keys: readonly PartnerKey[],
  start: string,
): Promise<readonly PartnerKey[]> {
  const hash = await sha256Hex(start);
  return keys.filter((key) => key.hash === hash || key.prefix.startsWith(start));
}

function keyLines(key: string): readonly string[] {
  return [`Key: ${key}`, 'It is shown this once, and nowhere kept.'];
}

function prefixes(keys: readonly PartnerKey[]): string {
  return keys.map(({ prefix }) => `${prefix}…`).join(', ');
}

function done(...lines: readonly string[]): PartnerOutcome {
  return { kind: 'DONE', lines };
}

function wrong(message: string): PartnerOutcome {
  return { kind: 'WRONG_INPUT', message };
}
