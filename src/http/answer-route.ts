import type { Client } from '../domain/identity/client.ts';
import type { RequestLimits } from '../domain/limits/request-limits.ts';
import type { Config } from '../config/config.ts';
import type { Scope } from '../scope.ts';
import type { Isolate } from '../scope/isolate.ts';
import type { Observed } from '../scope/observers.ts';
import { partnerUsageResponse, purgeResponse, refuseOthers } from './admin.ts';
import { admit } from './admission.ts';
import { preflightResponse } from './cors.ts';
import type { FindEdgeCache } from './edge-cache.ts';
import { refuse, type Refused } from './error-response.ts';
import { answerGraphql } from './graphql.ts';
import { graphiqlAsset, graphiqlPage } from './graphiql.ts';
import { healthResponse, livenessResponse } from './health.ts';
import { requesterOf } from './requester.ts';
import type { Route } from './route.ts';
import { sdlResponse } from './sdl.ts';

/** The part of the GraphQL gateway that HTTP needs. */
export interface GraphqlDoor {
  readonly handle: (request: Request, scope: Scope) => Promise<Response>;
  readonly sdl: () => string;
}

/** One request and what accompanies it. */
export interface Exchange extends Refused {
  /** The cache of the platform for public answers; undefined where it has none, and within it. */
  readonly findEdge: FindEdgeCache;
  /** What is answered goes into that cache: out of it comes nothing older than a purge. */
  readonly isBehindEdge: boolean;
  readonly logger: Scope['logger'];
  readonly observed: Observed;
  /** Lets work go on behind the response. */
  readonly waitUntil: (work: Promise<unknown>) => void;
  /** Does something when the request and all that goes on behind its response are over. */
  readonly afterwards: (work: () => Promise<void>) => void;
  /** Told of the scope once the request has one. */
  readonly onScope: (scope: Scope) => void;
}

/** Answers a routed request. Throws for defects only. */
export async function answerRoute(
  route: Route,
  exchange: Exchange,
  isolate: Isolate<GraphqlDoor>,
): Promise<Response> {
  const { request } = exchange;
  switch (route.kind) {
    case 'GRAPHIQL_PAGE':
      return (
        (await whenGraphiql(isolate, (assets) => graphiqlPage(request, assets))) ??
        notFound(exchange)
      );
    case 'GRAPHIQL_ASSET':
      return (
        (await whenGraphiql(isolate, (assets) => graphiqlAsset(request, assets))) ??
        notFound(exchange)
      );
    case 'GRAPHQL':
    case 'SDL':
    case 'HEALTH':
    case 'PURGE':
    case 'PARTNER_USAGE':
      return answerAdmitted(route, exchange, isolate);
    case 'LIVENESS':
      return livenessResponse();
    case 'PREFLIGHT':
      return preflightResponse(request, route.methods);
    case 'METHOD_NOT_ALLOWED':
      return methodNotAllowed(exchange, route.methods);
    case 'NOT_FOUND':
      return notFound(exchange);
  }
}

type GuardedRoute = Extract<
  Route,
  { readonly kind: 'GRAPHQL' | 'SDL' | 'HEALTH' | 'PURGE' | 'PARTNER_USAGE' }
>;

/** What costs something is answered to those only who are known and have not come too often. */
async function answerAdmitted(
  route: GuardedRoute,
  exchange: Exchange,
  isolate: Isolate<GraphqlDoor>,
): Promise<Response> {
  const { config, gateway, guards } = isolate;
  const admission = await admit(exchange, guards);
  if (admission.kind === 'REFUSED') return admission.response;
  const { client } = admission;
  const open = (): Scope => openScope(exchange, isolate, client);
  switch (route.kind) {
    case 'GRAPHQL':
      return answerGraphql({
        exchange,
        isolate,
        openScope: open,
        openLimits: () => limitsOf(exchange, isolate, client),
      });
    case 'SDL':
      return config.introspection || client.kind !== 'ANONYMOUS'
        ? sdlResponse(gateway.sdl(), config.introspection ? 'public' : 'private')
        : notFound(exchange);
    case 'HEALTH':
      return healthResponse(await open().health());
    case 'PURGE':
      return (
        refuseOthers(client, exchange) ??
        purgeResponse(exchange, {
          purge: open().purge,
          memories: [isolate.answers, isolate.replays],
        })
      );
    case 'PARTNER_USAGE':
      return (
        refuseOthers(client, exchange) ?? partnerUsageResponse(route.partner, exchange, guards)
      );
  }
}

function limitsOf(
  { observed, afterwards }: Exchange,
  { guards }: Isolate<GraphqlDoor>,
  client: Client,
): RequestLimits {
  return guards.limitsOf({ client, watch: observed, afterwards });
}

function openScope(exchange: Exchange, isolate: Isolate<GraphqlDoor>, client: Client): Scope {
  const { request, requestId, observed, clock, waitUntil } = exchange;
  const { config, bindings } = isolate;
  const requester = requesterOf(request);
  const scope = isolate.openScope({
    config,
    bindings,
    requestId,
    requester,
    client,
    ...limitsOf(exchange, isolate, client),
    ...observed,
    clock,
    waitUntil,
  });
  exchange.onScope(scope);
  scope.usage.add({ requests: 1 });
  return scope;
}

type Assets = NonNullable<Isolate<GraphqlDoor>['bindings']['assets']>;

/** Runs only where this deployment has GraphiQL and serves it. */
async function whenGraphiql(
  {
    config,
    bindings,
  }: { readonly config: Config; readonly bindings: { readonly assets: Assets | undefined } },
  serve: (assets: Assets) => Promise<Response | undefined>,
): Promise<Response | undefined> {
  return config.graphiql && bindings.assets !== undefined ? serve(bindings.assets) : undefined;
}

function methodNotAllowed(exchange: Exchange, methods: readonly string[]): Response {
  const allow = methods.join(', ');
  return refuse(exchange, {
    code: 'METHOD_NOT_ALLOWED',
    message: `${exchange.request.method} is not allowed here; use ${allow}`,
    headers: { Allow: allow },
  });
}

function notFound(exchange: Exchange): Response {
  return refuse(exchange, { code: 'NOT_FOUND', message: 'There is nothing at this address' });
}
