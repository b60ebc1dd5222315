import type { Bindings } from './config/bindings.ts';
import type { Config } from './config/config.ts';
import { APP_VERSION } from './config/version.ts';
import { NO_CACHES_TO_PURGE, type PurgeCaches } from './domain/cache/purge-caches.ts';
import { examineHealth, type Health, type HealthProbe } from './domain/health/health.ts';
import type { Client } from './domain/identity/client.ts';
import type { RequestLimits } from './domain/limits/request-limits.ts';
import type { PlaceCatalogue, Requester, SearchService } from './domain/search/service.ts';
import { createPlaceLoader, type PlaceLoader } from './loaders/place-loader.ts';
import { type CacheLedger, createCacheLedger } from './domain/search/cache-ledger.ts';
import type { Logger } from './platform/logger.ts';
import { observeSearch } from './platform/observed-search.ts';

/** What one isolate builds once and every request uses. */
export interface Services {
  /** The search of one request; `requester` serves "near me" only. */
  readonly searchFor: (facts: RequestFacts) => SearchService;
  readonly catalogue: PlaceCatalogue;
  /** Absent where nothing is cached. */
  readonly purgeFor?: (facts: RequestFacts) => PurgeCaches;
  readonly probes: readonly HealthProbe[];
}

export type ServicesFactory = (config: Config, bindings: Bindings) => Services;

/** What is particular to one request. */
export interface RequestFacts extends RequestLimits {
  readonly config: Config;
  readonly bindings: Bindings;
  readonly requestId: string;
  readonly requester: Requester;
  readonly client: Client;
  readonly logger: Logger;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** W3C trace context of the request, passed on to every upstream. */
  readonly traceparent: string | undefined;
  /** Lets work go on behind the response. */
  readonly waitUntil: (work: Promise<unknown>) => void;
}

/** The operation of a request, which plugins learn about as they go. */
export interface OperationFacts {
  /** Whether it was registered beforehand; set before it is parsed, and relaxes the limits on it. */
  isRegistered: boolean;
}

/** The services of one request: all that a resolver may use. */
export interface Scope extends RequestLimits {
  readonly config: Config;
  readonly requestId: string;
  readonly client: Client;
  readonly logger: Logger;
  readonly clock: () => number;
  readonly search: SearchService;
  readonly catalogue: PlaceCatalogue;
  readonly places: PlaceLoader;
  readonly health: () => Promise<Health>;
  /** How the searches of this request were answered by the caches; `X-Cache` tells the coldest. */
  readonly cacheLedger: CacheLedger;
  readonly purge: PurgeCaches;
  readonly operation: OperationFacts;
}

/** The context of every resolver. */
export interface GraphContext {
  readonly scope: Scope;
}

/** The services of one request, composed from those of the isolate. */
export function createScope(services: Services, facts: RequestFacts): Scope {
  const { config, requestId, client, logger, clock } = facts;
  const { searchAllowance, rateLedger, freshBudget, usage } = facts;
  const cacheLedger = createCacheLedger();
  return {
    config,
    requestId,
    client,
    logger,
    clock,
    searchAllowance,
    rateLedger,
    freshBudget,
    usage,
    search: observeSearch(services.searchFor(facts), { logger, clock, cacheLedger }),
    catalogue: services.catalogue,
    places: createPlaceLoader(services.catalogue),
    health: () =>
      examineHealth({ probes: services.probes, version: versionOf(facts.bindings), clock }),
    cacheLedger,
    purge: (tags, options) => purgeOf(services, facts)(tags, options),
    operation: { isRegistered: false },
  };
}

function purgeOf({ purgeFor }: Services, facts: RequestFacts): PurgeCaches {
  return purgeFor === undefined ? NO_CACHES_TO_PURGE : purgeFor(facts);
}

function versionOf({ deployment }: Bindings): string {
  return deployment === undefined ? APP_VERSION : `${APP_VERSION}+${deployment}`;
}
