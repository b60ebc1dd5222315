import type { Partner, PartnerDirectory } from './partner.ts';

/** With the 30 s that a location may answer from its own copy, a revoked key stops well within a minute. */
const REMEMBER_MS = 5_000;
/** Far more than the partners of a busy isolate; wrong keys must not fill the memory. */
const MAX_REMEMBERED = 1_000;

interface Remembered {
  readonly partner: Partner | undefined;
  readonly until: number;
}

/** A directory that is asked for the same key once in a few seconds, wrong keys too. */
export function rememberPartners(
  directory: PartnerDirectory,
  clock: () => number,
): PartnerDirectory {
  const remembered = new Map<string, Remembered>();
  return {
    byName: (name) => directory.byName(name),
    async byKeyHash(hash) {
      const known = remembered.get(hash);
      if (known !== undefined && clock() < known.until) return known.partner;
      const partner = await directory.byKeyHash(hash);
      if (remembered.size >= MAX_REMEMBERED) remembered.clear();
      remembered.set(hash, { partner, until: clock() + REMEMBER_MS });
      return partner;
    },
  };
}
