import type { CacheEntry } from '../../../../src/domain/cache/entry.ts';
import type { CacheTier } from '../../../../src/domain/cache/tier.ts';

/** A layer over a map, which counts its calls and misbehaves when told. */
export interface CountedTier extends CacheTier {
  readonly entries: Map<string, CacheEntry>;
  readonly reads: (readonly string[])[];
  readonly writes: (readonly CacheEntry[])[];
  mode: 'WORKS' | 'FAILS' | 'HANGS';
}

export function createCountedTier(name: CacheTier['name']): CountedTier {
  const entries = new Map<string, CacheEntry>();
  const tier: CountedTier = {
    name,
    entries,
    reads: [],
    writes: [],
    mode: 'WORKS',
    async readMany(keys) {
      tier.reads.push(keys);
      await misbehave();
      return new Map([...entries].filter(([key]) => keys.includes(key)));
    },
    async writeMany(written) {
      tier.writes.push(written);
      await misbehave();
      // As every layer does: what is stored is JSON.
      for (const entry of written) entries.set(entry.key, JSON.parse(JSON.stringify(entry)));
    },
    async purge() {
      await misbehave();
      return { purged: entries.size, complete: true };
    },
  };
  async function misbehave(): Promise<void> {
    if (tier.mode === 'FAILS') throw new Error(`${name} is down`);
    if (tier.mode === 'HANGS') await new Promise<never>(() => {});
  }
  return tier;
}
