import { writeLayer } from './ask-layer.ts';
import type { CacheContext } from './context.ts';
import type { CacheEntry } from './entry.ts';
import type { Found } from './lookup.ts';
import type { CacheTier } from './tier.ts';
import { freshMsOf, type CacheTtl } from './ttl.ts';

/** Copies what a farther layer had into those nearer, behind the response. */
export function fillAbove(
  context: CacheContext,
  ttl: CacheTtl,
  found: Iterable<Found<unknown>>,
): void {
  const fresh = [...found].filter(({ freshness }) => freshness === 'FRESH');
  for (const [at, tier] of context.tiers.entries()) {
    const below = new Set(context.tiers.slice(at + 1).map(({ name }) => name));
    const entries = fresh
      .filter(({ layer }) => below.has(layer))
      .map(({ entry }) => copyFor(context, { tier, ttl, entry }));
    if (entries.length > 0) context.keepAlive(fill(context, tier, entries));
  }
}

async function fill(
  context: CacheContext,
  tier: CacheTier,
  entries: readonly CacheEntry[],
): Promise<void> {
  if (!(await writeLayer(context, tier, entries))) return;
  context.report({
    name: 'cache.filled',
    layer: tier.name,
    keys: entries.map(({ key }) => key),
  });
}

interface Copy {
  readonly tier: CacheTier;
  readonly ttl: CacheTtl;
  readonly entry: CacheEntry;
}

/** Never fresh for longer than the copy it was made of. */
function copyFor({ clock, random }: CacheContext, { tier, ttl, entry }: Copy): CacheEntry {
  const layer = tier.name;
  const ownMs = freshMsOf({ layer, seconds: ttl.freshSeconds[layer], chance: random() });
  return { ...entry, freshUntil: Math.min(entry.freshUntil, clock() + ownMs) };
}
