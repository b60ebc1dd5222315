import { UNEXPECTED_ERROR_MESSAGE } from '../domain/errors.ts';
import type { Scope } from '../scope.ts';
import type { Isolate, IsolateOpener, Misconfigured } from '../scope/isolate.ts';
import type { Observers } from '../scope/observers.ts';
import { createBackground } from './background.ts';
import { answerRoute, type Exchange, type GraphqlDoor } from './answer-route.ts';
import { concludeRequest, operationOf } from './conclude.ts';
import { createEdgeFinder, type EdgeLifetime } from './edge-cache.ts';
import { refuse } from './error-response.ts';
import { finishResponse } from './finish.ts';
import { answerRecalled } from './recalled.ts';
import { newRequestId, requestIdOf } from './request-id.ts';
import { type Route, routeOf } from './route.ts';
import { livenessResponse } from './health.ts';

export interface HandlerParts {
  readonly openIsolate: IsolateOpener<GraphqlDoor>;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** What the platform gives with a request. */
export interface Lifetime extends EdgeLifetime {
  waitUntil(work: Promise<unknown>): void;
}

export type FetchHandler = (request: Request, env: object, lifetime: Lifetime) => Promise<Response>;

/** The Worker as one function: whatever happens, an answer in the contract's form and one log line. */
export function createFetchHandler({ openIsolate, clock }: HandlerParts): FetchHandler {
  const findEdge = createEdgeFinder();
  return async (request, env, lifetime) => {
    const startedAt = clock();
    const isolate = openIsolate(env);
    // Behind the edge it is the edge that remembers.
    const mayRecall = isolate.kind === 'ISOLATE' && lifetime.isBehindEdge !== true;
    const recalled = mayRecall && (await answerRecalled(request, isolate, clock));
    if (recalled) return recalled;
    const requestId = requestIdOf(request.headers, newRequestId);
    const hasAdmin = isolate.kind === 'ISOLATE' && isolate.config.adminToken !== undefined;
    const route = routeOf(request, { hasAdmin });
    const observers = isolate.observe({ requestId, headers: request.headers, clock });
    const opened: Scope[] = [];
    const background = createBackground((work) => lifetime.waitUntil(work));
    const exchange: Exchange = {
      request,
      requestId,
      findEdge: findEdge(lifetime),
      isBehindEdge: lifetime.isBehindEdge === true,
      observed: observers.observed,
      logger: observers.observed.logger,
      clock,
      waitUntil: (work) => background.waitUntil(observers.follow(work)),
      afterwards: background.afterwards,
      onScope: (scope) => opened.push(scope),
    };
    const response = await tracedAnswer({ exchange, isolate, route, observers });
    background.responded();
    const elapsedMs = clock() - startedAt;
    const [scope] = opened;
    concludeRequest({ request, route, response, elapsedMs, observers, scope });
    return finishResponse(response, {
      request,
      requestId,
      elapsedMs,
      allowedOrigins: isolate.kind === 'ISOLATE' ? isolate.config.allowedOrigins : [],
      cache: scope?.cacheLedger.coldest(),
      rate: scope?.rateLedger.tightest(),
      stages: observers.observed.ledger.stages(),
    });
  };
}

interface Answering {
  readonly exchange: Exchange;
  readonly isolate: Isolate<GraphqlDoor> | Misconfigured;
  readonly route: Route;
  readonly observers: Observers;
}

/** The answer, made within the span that all others of the request lie in. */
function tracedAnswer({ exchange, isolate, route, observers }: Answering): Promise<Response> {
  const { request, requestId, observed } = exchange;
  return observed.tracer.span(
    'http.request',
    async (span) => {
      const response = await answer(route, exchange, isolate);
      span.set({ status: response.status, operation: operationOf({ route, observers }) });
      return response;
    },
    {
      request_id: requestId,
      trace_id: observers.traceId,
      method: request.method,
      route: route.kind,
    },
  );
}

async function answer(
  route: Route,
  exchange: Exchange,
  isolate: Isolate<GraphqlDoor> | Misconfigured,
): Promise<Response> {
  if (route.kind === 'LIVENESS') return livenessResponse();
  if (isolate.kind === 'MISCONFIGURED') return refuseMisconfigured(exchange, isolate);
  try {
    return await answerRoute(route, exchange, isolate);
  } catch (error) {
    exchange.logger.critical('request.failed', { error });
    return refuse(exchange, { code: 'INTERNAL_ERROR', message: UNEXPECTED_ERROR_MESSAGE });
  }
}

function refuseMisconfigured(exchange: Exchange, { problems }: Misconfigured): Response {
  exchange.logger.critical('config.invalid', {
    problems: problems.map(({ name, expectation }) => `${name} ${expectation}`),
  });
  return refuse(exchange, { code: 'INTERNAL_ERROR', message: UNEXPECTED_ERROR_MESSAGE });
}
