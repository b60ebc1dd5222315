import { LAYER_PATIENCE_MS, writeLayer } from './ask-layer.ts';
import { COMPUTE_BUDGET_MS } from './compute.ts';
import type { CacheContext } from './context.ts';
import { isBetter, isWhole, type CacheEntry } from './entry.ts';
import { lookUp } from './lookup.ts';
import type { CacheKind, Computed } from './requests.ts';
import type { CacheTier } from './tier.ts';
import { freshMsOf, freshSecondsOf, staleUntilOf } from './ttl.ts';
import { within } from './within.ts';

export interface StoreOptions<Value> {
  readonly kind: CacheKind<Value>;
  readonly values: ReadonlyMap<string, Computed<Value>>;
  /** The layers were read just now and have nothing better. */
  readonly isVetted: boolean;
}

/**
 * Stores values in every layer: whole ones behind the response, others before it goes out, since
 * whoever asks next needs them most. Settles once the response may go; never rejects.
 */
export async function store<Value>(
  context: CacheContext,
  { kind, values, isVetted }: StoreOptions<Value>,
): Promise<void> {
  for (const [key, { later }] of values) {
    if (later !== undefined) context.keepAlive(storeLater(context, { kind, key, later }));
  }
  const [whole, partial] = split(values);
  void writeEverywhere(context, kind, whole);
  const kept = isVetted ? partial : await withoutWorse(context, kind, partial);
  const written = writeEverywhere(context, kind, kept);
  if (kept.size > 0) await within(LAYER_PATIENCE_MS, context.timers, () => written);
}

type Values<Value> = ReadonlyMap<string, Computed<Value>>;

function split<Value>(values: Values<Value>): readonly [Values<Value>, Values<Value>] {
  const all = [...values].filter(([, { ttlSeconds }]) => ttlSeconds !== 0);
  return [
    new Map(all.filter(([, computed]) => isWhole(computed))),
    new Map(all.filter(([, computed]) => !isWhole(computed))),
  ];
}

/** Leaves out what would replace something better that can still be served. */
async function withoutWorse<Value>(
  context: CacheContext,
  kind: CacheKind<Value>,
  values: Values<Value>,
): Promise<Values<Value>> {
  if (values.size === 0) return values;
  const { tiers, report } = context;
  const { found } = await lookUp(context, {
    keys: [...values.keys()],
    kind,
    tiers,
    isEnough: () => false,
  });
  const kept = [...values].filter(([key, computed]) => {
    const incumbent = found.get(key);
    const isKept = incumbent === undefined || !isBetter(incumbent.entry, computed);
    if (!isKept) report({ name: 'cache.kept-better', key });
    return isKept;
  });
  return new Map(kept);
}

/** Starts all writes, hands them over, and tells when they are done. */
async function writeEverywhere<Value>(
  context: CacheContext,
  kind: CacheKind<Value>,
  values: Values<Value>,
): Promise<void> {
  if (values.size === 0) return;
  const writes = Promise.all(context.tiers.map((tier) => writeTo(context, { tier, kind, values })));
  context.keepAlive(writes);
  await writes;
}

interface Write<Value> {
  readonly tier: CacheTier;
  readonly kind: CacheKind<Value>;
  readonly values: Values<Value>;
}

async function writeTo<Value>(
  context: CacheContext,
  { tier, kind, values }: Write<Value>,
): Promise<void> {
  const entries = [...values].map(([key, computed]) =>
    entryFor(context, { tier, kind, key, computed }),
  );
  if (!(await writeLayer(context, tier, entries))) return;
  context.report({ name: 'cache.stored', layer: tier.name, keys: [...values.keys()] });
}

interface NewEntry<Value> {
  readonly tier: CacheTier;
  readonly kind: CacheKind<Value>;
  readonly key: string;
  readonly computed: Computed<Value>;
}

function entryFor<Value>(
  { clock, random }: CacheContext,
  { tier, kind, key, computed }: NewEntry<Value>,
): CacheEntry {
  const now = clock();
  const { ttl, schemaVersion, pack } = kind;
  const { tags, complete, degraded } = computed;
  const value = pack === undefined ? computed.value : pack(computed.value);
  const staleUntil = staleUntilOf(computed, ttl, now);
  const freshMs = freshMsOf({
    layer: tier.name,
    seconds: freshSecondsOf(computed, ttl, tier.name),
    chance: random(),
  });
  return {
    key,
    value,
    createdAt: now,
    freshUntil: Math.min(now + freshMs, staleUntil),
    staleUntil,
    tags,
    schemaVersion,
    complete,
    degraded,
  };
}

interface Later<Value> {
  readonly kind: CacheKind<Value>;
  readonly key: string;
  readonly later: Promise<Computed<Value>>;
}

async function storeLater<Value>(
  context: CacheContext,
  { kind, key, later }: Later<Value>,
): Promise<void> {
  const made = await within(COMPUTE_BUDGET_MS, context.timers, () => later);
  if (made.ok) {
    await store(context, { kind, values: new Map([[key, made.value]]), isVetted: false });
    return;
  }
  const { ok: _, ...failure } = made;
  context.report({ name: 'cache.compute-failed', key, ...failure });
}
