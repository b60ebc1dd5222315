import { createBatch } from './batch.ts';
import type { CacheContext } from './context.ts';
import { fillAbove } from './fill-above.ts';
import { lookUp, preferred, type Found } from './lookup.ts';
import { makeAnew } from './make-anew.ts';
import type { Landing, ReadManyRequest } from './requests.ts';
import { serveStored } from './serve.ts';

/** Makes stale values anew behind the response: each key once at a time in an isolate. */
export function refreshBehind<Value>(
  context: CacheContext,
  request: ReadManyRequest<Value>,
  stale: ReadonlyMap<string, Found<Value>>,
): void {
  const now = context.clock();
  const batch = createBatch<Landing<Value>>(async (keys) => {
    const landings = await refresh(context, { ...request, keys }, stale);
    return async (key) => landings.get(key) ?? nothingFor(key);
  });
  for (const key of stale.keys()) {
    if (context.state.holds.isHeld(key, now)) continue;
    const flight = request.flights.join(
      `refresh ${key}`,
      () => batch.landingOf(key),
      context.keepAlive,
    );
    context.keepAlive(flight.catch(() => undefined));
  }
}

/** A farther layer may have what a nearer one holds for too long already; else it is made. */
async function refresh<Value>(
  context: CacheContext,
  request: ReadManyRequest<Value>,
  stale: ReadonlyMap<string, Found<Value>>,
): Promise<ReadonlyMap<string, Landing<Value>>> {
  const { keys, compute } = request;
  const below = await lookUp(context, {
    keys,
    kind: request,
    tiers: tiersBelow(context, [...stale.values()]),
    isEnough: (freshness) => freshness === 'FRESH',
  });
  const fresh = new Map(
    [...below.found].filter(
      ([key, found]) => found.freshness === 'FRESH' && isNewer(found, stale.get(key)),
    ),
  );
  fillAbove(context, request.ttl, fresh.values());
  const missing = keys.filter((key) => !fresh.has(key));
  const made =
    missing.length === 0
      ? []
      : await makeAnew(context, {
          kind: request,
          keys: missing,
          compute,
          known: bestOf(stale, below.found),
          force: false,
          layerFailed: below.layerFailed,
        });
  const serving = {
    ttl: request.ttl,
    now: context.clock(),
    layerFailed: below.layerFailed,
    isMakeshift: false,
  };
  return new Map([
    ...[...fresh].map(([key, found]) => [key, serveStored(found, serving)] as const),
    ...made,
  ]);
}

function bestOf<Value>(
  stale: ReadonlyMap<string, Found<Value>>,
  below: ReadonlyMap<string, Found<Value>>,
): ReadonlyMap<string, Found<Value>> {
  const both = [...below].map(([key, found]) => [key, preferred(stale.get(key), found)] as const);
  return new Map([...stale, ...both]);
}

function tiersBelow<Value>({ tiers }: CacheContext, stale: readonly Found<Value>[]) {
  const nearest = tiers.findIndex(({ name }) => stale.some(({ layer }) => layer === name));
  return tiers.slice(nearest + 1);
}

/** A copy of the very same value is still fresh in its own layer, or a newer one is. */
function isNewer<Value>(found: Found<Value>, stale: Found<Value> | undefined): boolean {
  return stale === undefined || found.entry.createdAt >= stale.entry.createdAt;
}

function nothingFor<Value>(key: string): Landing<Value> {
  return { kind: 'FAILED', error: new Error(`Nothing was made for ${key}`) };
}
