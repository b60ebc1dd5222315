import type { CacheLayer } from '../search/outcome.ts';
import { readLayer } from './ask-layer.ts';
import type { CacheContext } from './context.ts';
import { isBetter, type CacheEntry } from './entry.ts';
import type { CacheKind } from './requests.ts';
import type { CacheTier } from './tier.ts';
import { freshnessOf, type Freshness } from './ttl.ts';

/** The best that the layers have for a key. */
export interface Found<Value> {
  readonly entry: CacheEntry;
  readonly value: Value;
  readonly layer: CacheLayer;
  readonly freshness: Exclude<Freshness, 'GONE'>;
}

export interface Lookup<Value> {
  readonly found: ReadonlyMap<string, Found<Value>>;
  readonly layerFailed: boolean;
}

export interface LookupOptions<Value> {
  readonly keys: readonly string[];
  readonly kind: CacheKind<Value>;
  readonly tiers: readonly CacheTier[];
  /** Where no farther layer needs to be asked. */
  readonly isEnough: (freshness: Freshness) => boolean;
}

/** Asks layer after layer for what the nearer ones have not. */
export async function lookUp<Value>(
  context: CacheContext,
  { keys, kind, tiers, isEnough }: LookupOptions<Value>,
): Promise<Lookup<Value>> {
  const found = new Map<string, Found<Value>>();
  let layerFailed = false;
  for (const tier of tiers) {
    const wanted = keys.filter((key) => !isEnough(found.get(key)?.freshness ?? 'GONE'));
    if (wanted.length === 0) break;
    const entries = await readLayer(context, tier, wanted);
    layerFailed ||= entries === undefined;
    for (const key of wanted) {
      const next = accept(context, { key, kind, layer: tier.name, entry: entries?.get(key) });
      if (next !== undefined) found.set(key, preferred(found.get(key), next));
    }
  }
  return { found, layerFailed };
}

interface Candidate<Value> {
  readonly key: string;
  readonly kind: CacheKind<Value>;
  readonly layer: CacheLayer;
  readonly entry: CacheEntry | undefined;
}

/** An entry that can be read and may still be served. */
function accept<Value>(
  { clock, report }: CacheContext,
  { key, kind, layer, entry }: Candidate<Value>,
): Found<Value> | undefined {
  if (entry === undefined) return undefined;
  const freshness = freshnessOf(entry, kind.ttl, clock());
  if (freshness === 'GONE') return undefined;
  const reject = (reason: 'KEY' | 'SCHEMA_VERSION' | 'UNPARSEABLE'): undefined => {
    report({ name: 'cache.entry-rejected', key, layer, reason });
  };
  if (entry.key !== key) return reject('KEY');
  if (entry.schemaVersion !== kind.schemaVersion) return reject('SCHEMA_VERSION');
  const value = readBack(kind, entry.value, layer);
  return value === undefined
    ? reject('UNPARSEABLE')
    : { entry, value: value.read, layer, freshness };
}

/** A stored value by its schema; undefined where it breaks it. */
function readBack<Value>(
  { schema, parsed }: CacheKind<Value>,
  stored: unknown,
  layer: CacheLayer,
): { readonly read: Value } | undefined {
  const isKept = layer === 'MEMORY' && typeof stored === 'object' && stored !== null;
  const known = isKept ? parsed?.get(stored) : undefined;
  if (known !== undefined) return { read: known };
  const result = schema.safeParse(stored);
  if (!result.success) return undefined;
  if (isKept) parsed?.set(stored, result.data);
  return { read: result.data };
}

const BY_FRESHNESS: readonly Freshness[] = ['FRESH', 'STALE', 'EXPIRED'];

/** Whole before partial, fresh before stale, new before old, near before far. */
export function preferred<Value>(
  known: Found<Value> | undefined,
  next: Found<Value>,
): Found<Value> {
  if (known === undefined || isBetter(next.entry, known.entry)) return next;
  if (isBetter(known.entry, next.entry)) return known;
  const byFreshness = BY_FRESHNESS.indexOf(known.freshness) - BY_FRESHNESS.indexOf(next.freshness);
  if (byFreshness !== 0) return byFreshness > 0 ? next : known;
  return next.entry.createdAt > known.entry.createdAt ? next : known;
}
