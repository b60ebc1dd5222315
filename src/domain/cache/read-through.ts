import { createBatch } from './batch.ts';
import type { CacheContext } from './context.ts';
import { fillAbove } from './fill-above.ts';
import { lookUp, type Found, type Lookup } from './lookup.ts';
import { makeAnew } from './make-anew.ts';
import { refreshBehind } from './refresh.ts';
import type { Landing, ReadManyRequest, ReadRequest, ReadResult } from './requests.ts';
import { serveStored } from './serve.ts';

export interface ReadThrough {
  /** Rejects where the value could not be made and none is stored, with the reason of `compute`. */
  read<Value>(request: ReadRequest<Value>): Promise<ReadResult<Value>>;
  /** In the order of the keys; all are looked up in one call a layer and made in one call. */
  readMany<Value>(request: ReadManyRequest<Value>): Promise<readonly (ReadResult<Value> | Error)[]>;
}

/** The cache of one request, over the layers and state of its isolate. */
export function createReadThrough(context: CacheContext): ReadThrough {
  async function land<Value>(request: ReadManyRequest<Value>): Promise<readonly Landing<Value>[]> {
    const { keys, flights, force = false } = request;
    const batch = createBatch<Landing<Value>>((keys) => answer(context, { ...request, keys }));
    const landings = await Promise.all(
      keys.map((key) =>
        // A forced answer must not be that of a flight that may have read a cache.
        flights.join(
          `${force ? 'force' : 'read'} ${key}`,
          () => batch.landingOf(key),
          context.keepAlive,
        ),
      ),
    );
    for (const [at, landing] of landings.entries()) tell(context, keys[at], landing);
    return landings;
  }
  return {
    async read({ key, compute, ...request }) {
      const [landing] = await land({
        ...request,
        keys: [key],
        compute: async () => new Map([[key, await compute()]]),
      });
      if (landing?.kind === 'SERVED') return landing.result;
      throw landing?.error ?? new Error(`No answer for ${key}`);
    },
    async readMany(request) {
      const landings = await land(request);
      return landings.map((landing) =>
        landing.kind === 'SERVED' ? landing.result : landing.error,
      );
    },
  };
}

type LandingOf<Value> = (key: string) => Promise<Landing<Value>>;

/** Looks all keys up and starts making what is missing; hits do not wait for it. */
async function answer<Value>(
  context: CacheContext,
  request: ReadManyRequest<Value>,
): Promise<LandingOf<Value>> {
  const { keys, compute, force = false } = request;
  const { found, layerFailed } = force ? NOTHING : await stored(context, request);
  const ready = servable(context, found);
  fillAbove(context, request.ttl, ready.values());
  refreshBehind(
    context,
    request,
    only(ready, ({ freshness }) => freshness !== 'FRESH'),
  );
  const missing = keys.filter((key) => !ready.has(key));
  const making =
    missing.length > 0 &&
    makeAnew(context, {
      kind: request,
      keys: missing,
      compute,
      known: found,
      force,
      layerFailed,
    });
  const now = context.clock();
  return async (key) => {
    const hit = ready.get(key);
    if (hit !== undefined) {
      return serveStored(hit, {
        ttl: request.ttl,
        now,
        layerFailed,
        isMakeshift: hit.freshness === 'EXPIRED',
      });
    }
    const made = making === false ? undefined : (await making).get(key);
    return made ?? { kind: 'FAILED', error: new Error(`Nothing was made for ${key}`) };
  };
}

const NOTHING = { found: new Map<string, never>(), layerFailed: false };

function stored<Value>(
  context: CacheContext,
  request: ReadManyRequest<Value>,
): Promise<Lookup<Value>> {
  return lookUp(context, {
    keys: request.keys,
    kind: request,
    tiers: context.tiers,
    isEnough: (freshness) => freshness === 'FRESH' || freshness === 'STALE',
  });
}

/** Fresh, stale, or expired where making it anew has just failed. */
function servable<Value>(
  { clock, state }: CacheContext,
  found: ReadonlyMap<string, Found<Value>>,
): ReadonlyMap<string, Found<Value>> {
  const now = clock();
  return only(
    found,
    ({ freshness, entry }) => freshness !== 'EXPIRED' || state.holds.isHeld(entry.key, now),
  );
}

function only<Value>(
  found: ReadonlyMap<string, Found<Value>>,
  isWanted: (one: Found<Value>) => boolean,
): ReadonlyMap<string, Found<Value>> {
  return new Map([...found].filter(([, one]) => isWanted(one)));
}

function tell<Value>({ report }: CacheContext, key = '', landing: Landing<Value>): void {
  if (landing.kind === 'SERVED') report({ name: 'cache.answered', key, ...landing.result.outcome });
}
