import { computeAll, type ComputeOptions, type Outcome } from './compute.ts';
import type { CacheContext } from './context.ts';
import { isBetter } from './entry.ts';
import type { Found } from './lookup.ts';
import type { Computed, Landing } from './requests.ts';
import { serveNew, serveStored } from './serve.ts';
import { store } from './store.ts';

export interface MakeOptions<Value> extends ComputeOptions<Value> {
  /** What the layers have, past its time; served on where nothing better can be made. */
  readonly known: ReadonlyMap<string, Found<Value>>;
  readonly force: boolean;
  readonly layerFailed: boolean;
}

/** Makes values, stores them and says how each key is answered. */
export async function makeAnew<Value>(
  context: CacheContext,
  { known, force, layerFailed, ...options }: MakeOptions<Value>,
): Promise<ReadonlyMap<string, Landing<Value>>> {
  const { clock, report } = context;
  const { holds } = context.state;
  const outcomes = await computeAll(context, options);
  const stored = new Map<string, Computed<Value>>();
  const landings = new Map<string, Landing<Value>>();
  for (const [key, outcome] of outcomes) {
    const found = stillServable(known.get(key), clock());
    if (found !== undefined && !isWorthMore(outcome, found)) {
      // Whatever comes of it later may still replace what is stored.
      if (outcome.ok) stored.set(key, { ...outcome.computed, ttlSeconds: 0 });
      if (outcome.ok) report({ name: 'cache.kept-better', key });
      holds.hold(key, clock());
      landings.set(
        key,
        serveStored(found, { ttl: options.kind.ttl, now: clock(), layerFailed, isMakeshift: true }),
      );
    } else if (outcome.ok) {
      holds.release(key);
      stored.set(key, outcome.computed);
      const { computed } = outcome;
      landings.set(key, serveNew(context, { kind: options.kind, computed, force, layerFailed }));
    } else {
      landings.set(key, { kind: 'FAILED', error: outcome.error });
    }
  }
  await store(context, { kind: options.kind, values: stored, isVetted: !force });
  return landings;
}

function stillServable<Value>(
  found: Found<Value> | undefined,
  now: number,
): Found<Value> | undefined {
  return found !== undefined && now < found.entry.staleUntil ? found : undefined;
}

function isWorthMore<Value>(outcome: Outcome<Value>, { entry }: Found<Value>): boolean {
  return outcome.ok && !isBetter(entry, outcome.computed);
}
