import type { Bindings } from './config/bindings.ts';
import type { Config } from './config/config.ts';
import { APP_VERSION } from './config/version.ts';
import { examineHealth, type Health, type HealthProbe } from './domain/health/health.ts';
import type { Client } from './domain/identity/client.ts';
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
import { observeSearch } from './platform/observed-search.ts';

/** What one isolate builds once and every request uses. */
export interface Services {
  /** The search of one request; `requester` serves "near me" only. */
  readonly searchFor: (facts: RequestFacts) => SearchService;
  /** The places of one request by id, and their neighbours. */
  readonly catalogueFor: (facts: RequestFacts) => PlaceCatalogue;
  readonly probes: readonly HealthProbe[];
}

export type ServicesFactory = (config: Config, bindings: Bindings) => Services;

/** What is particular to one request. */
export interface RequestFacts {
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

/** The services of one request: all that a resolver may use. */
export interface Scope {
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
  readonly operations: OperationCatalogue;
  /** The operation that this request runs, known once it has been looked up. */
  readonly operation: OperationRecord;
}

/** The context of every resolver. */
export interface GraphContext {
  readonly scope: Scope;
}

/** What an isolate keeps whether or not it searches. */
export interface Shared {
  readonly operations: OperationCatalogue;
}

/** The services of one request, composed from those of the isolate. */
export function createScope(services: Services, shared: Shared, facts: RequestFacts): Scope {
  const { config, requestId, client, logger, clock } = facts;
  const cacheLedger = createCacheLedger();
  const catalogue = observeCatalogue(services.catalogueFor(facts), cacheLedger);
  return {
    config,
    requestId,
    client,
    logger,
    clock,
    search: observeSearch(services.searchFor(facts), { logger, clock, cacheLedger }),
    catalogue,
    places: createPlaceLoader(catalogue),
    health: () =>
      examineHealth({ probes: services.probes, version: versionOf(facts.bindings), clock }),
    cacheLedger,
    operations: shared.operations,
    operation: createOperationRecord(),
  };
}

function versionOf({ deployment }: Bindings): string {
  return deployment === undefined ? APP_VERSION : `${APP_VERSION}+${deployment}`;
}
