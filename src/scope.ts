import type { Bindings } from './config/bindings.ts';
import type { Config } from './config/config.ts';
import { APP_VERSION } from './config/version.ts';
import { NO_CACHES_TO_PURGE, type PurgeCaches } from './domain/cache/purge-caches.ts';
import type { HealthDesk } from './domain/health/health-desk.ts';
import type { Health, HealthProbe } from './domain/health/health.ts';
import type { Client } from './domain/identity/client.ts';
import { clientTier } from './domain/identity/client-tier.ts';
import type { Metrics } from './domain/metrics.ts';
import type { RequestLedger } from './domain/observe/request-ledger.ts';
import type { Tracer } from './domain/tracer.ts';
import type { RequestLimits } from './domain/limits/request-limits.ts';
import type { PlaceCatalogue, Requester, SearchService } from './domain/search/service.ts';
import type { OperationCatalogue } from './domain/operations/operation-catalogue.ts';
import {
  createOperationRecord,
  type OperationRecord,
} from './domain/operations/operation-record.ts';
import { createPlaceLoader, type PlaceLoader } from './loaders/place-loader.ts';
import { type CacheLedger, createCacheLedger } from './domain/search/cache-ledger.ts';
import type { Logger } from './platform/logger.ts';
import { observeCatalogue } from './platform/observed-catalogue.ts';
import { listenToHealth } from './platform/observe/listen-to-health.ts';
import { observeSearch } from './platform/observed-search.ts';
import { RUNTIME_TIMERS } from './platform/timers.ts';
import type { Observed } from './scope/observers.ts';

/** What one isolate builds once and every request uses. */
export interface Services {
  /** The search of one request; `requester` serves "near me" only. */
  readonly searchFor: (facts: RequestFacts) => SearchService;
  /** The places of one request by id, and their neighbours. */
  readonly catalogueFor: (facts: RequestFacts) => PlaceCatalogue;
  /** Absent where nothing is cached. */
  readonly purgeFor?: (facts: RequestFacts) => PurgeCaches;
  readonly probes: readonly HealthProbe[];
}

export type ServicesFactory = (config: Config, bindings: Bindings) => Services;

/** What is particular to one request. */
export interface RequestFacts extends Observed, RequestLimits {
  readonly config: Config;
  readonly bindings: Bindings;
  readonly requestId: string;
  readonly requester: Requester;
  readonly client: Client;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Lets work go on behind the response. */
  readonly waitUntil: (work: Promise<unknown>) => void;
}

/** The services of one request: all that a resolver may use. */
export interface Scope extends RequestLimits {
  readonly config: Config;
  readonly requestId: string;
  readonly client: Client;
  readonly logger: Logger;
  readonly tracer: Tracer;
  readonly metrics: Metrics;
  /** What becomes known of the request on its way, told at its end. */
  readonly ledger: RequestLedger;
  readonly clock: () => number;
  readonly search: SearchService;
  readonly catalogue: PlaceCatalogue;
  readonly places: PlaceLoader;
  readonly health: () => Promise<Health>;
  /** How the searches of this request were answered by the caches; `X-Cache` tells the coldest. */
  readonly cacheLedger: CacheLedger;
  readonly purge: PurgeCaches;
  readonly operations: OperationCatalogue;
  /** The operation that this request runs, known once it has been looked up. */
  readonly operation: OperationRecord;
}

/** The context of every resolver. */
export interface GraphContext {
  readonly scope: Scope;
}

/** What an isolate builds once. */
export interface ScopeParts {
  readonly services: Services;
  readonly health: HealthDesk;
  readonly operations: OperationCatalogue;
}

/** The services of one request, composed from those of the isolate. */
export function createScope(
  { services, health, operations }: ScopeParts,
  facts: RequestFacts,
): Scope {
  const { config, requestId, client, tracer, metrics, ledger, clock } = facts;
  const logger = facts.logger.of({ client: clientTier(client) });
  const { searchAllowance, rateLedger, freshBudget, usage } = facts;
  const cacheLedger = createCacheLedger();
  const catalogue = observeCatalogue(services.catalogueFor({ ...facts, logger }), {
    cacheLedger,
    clock,
  });
  return {
    config,
    requestId,
    client,
    logger,
    tracer,
    metrics,
    ledger,
    clock,
    searchAllowance,
    rateLedger,
    freshBudget,
    usage,
    search: observeSearch(services.searchFor({ ...facts, logger }), {
      logger,
      tracer,
      clock,
      cacheLedger,
    }),
    catalogue,
    places: createPlaceLoader(catalogue),
    health: () => askHealth(health, { ...facts, logger }),
    cacheLedger,
    purge: (tags, options) => purgeOf(services, facts)(tags, options),
    operations,
    operation: createOperationRecord(),
  };
}

function purgeOf({ purgeFor }: Services, facts: RequestFacts): PurgeCaches {
  return purgeFor === undefined ? NO_CACHES_TO_PURGE : purgeFor(facts);
}

function askHealth(desk: HealthDesk, facts: RequestFacts): Promise<Health> {
  const { tracer, clock, waitUntil } = facts;
  return tracer.span('health.check', async (span) => {
    const health = await desk.ask({
      clock,
      timers: RUNTIME_TIMERS,
      keepAlive: waitUntil,
      onExamined: listenToHealth(facts),
    });
    span.set({ status: health.status, dependencies: health.dependencies.length });
    return health;
  });
}

/** Of the code, and of its deployment where the platform tells it. */
export function versionOf({ deployment }: Bindings): string {
  return deployment === undefined ? APP_VERSION : `${APP_VERSION}+${deployment}`;
}
