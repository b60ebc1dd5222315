import * as z from 'zod';
import type { AccountNamespace } from '../domain/limits/account-namespace.ts';

/** Static files of the deployment. */
export interface AssetFetcher {
  fetch(request: Request): Promise<Response>;
}

const bindingsSchema = z.object({
  ASSETS: z.custom<AssetFetcher>(hasMethod('fetch')).optional().catch(undefined),
  CACHE: z.custom<KVNamespace>(hasMethod('get')).optional().catch(undefined),
  OPERATIONS: z.custom<KVNamespace>(hasMethod('get')).optional().catch(undefined),
  RATE_LIMITER: z.custom<AccountNamespace>(hasMethod('getByName')).optional().catch(undefined),
  GATE: z.custom<RateLimit>(hasMethod('limit')).optional().catch(undefined),
  METRICS: z
    .custom<AnalyticsEngineDataset>(hasMethod('writeDataPoint'))
    .optional()
    .catch(undefined),
  VERSION: z.object({ id: z.string(), tag: z.string() }).optional().catch(undefined),
});

/** A namespace of Workers KV, as the adapters use it. */
export type KvNamespace = Pick<KVNamespace, 'get' | 'put' | 'list' | 'delete' | 'getWithMetadata'>;

/** What the platform hands us beside text. Absent ones are undefined, and their feature is off. */
export interface Bindings {
  readonly assets: AssetFetcher | undefined;
  /** KV of the caches. */
  readonly cache: KvNamespace | undefined;
  /** KV of partners and persisted operations. */
  readonly operations: KvNamespace | undefined;
  /** Durable Objects that hold the windows of clients and the usage of partners. */
  readonly accounts: AccountNamespace | undefined;
  /** The coarse gate. */
  readonly gate: RateLimit | undefined;
  readonly metrics: AnalyticsEngineDataset | undefined;
  /** Tag or id of the deployed version. */
  readonly deployment: string | undefined;
}

export function readBindings(env: object): Bindings {
  const { ASSETS, CACHE, OPERATIONS, RATE_LIMITER, GATE, METRICS, VERSION } =
    bindingsSchema.parse(env);
  return {
    assets: ASSETS,
    cache: CACHE,
    operations: OPERATIONS,
    accounts: RATE_LIMITER,
    gate: GATE,
    metrics: METRICS,
    deployment: VERSION?.tag || VERSION?.id || undefined,
  };
}

/** Bindings are known by what they can do: the platform gives them no type to ask for. */
function hasMethod(name: string): (value: unknown) => boolean {
  return (value) =>
    typeof value === 'object' && value !== null && typeof Reflect.get(value, name) === 'function';
}
