import { UNEXPECTED_ERROR_MESSAGE } from '../domain/errors.ts';
import { type Client, UNKNOWN_CLIENT } from '../domain/identity/client.ts';
import type { Scope } from '../scope.ts';
import type { Isolate, IsolateOpener, Misconfigured } from '../scope/isolate.ts';
import { answerRoute, type Exchange, type GraphqlDoor } from './answer-route.ts';
import { edgeCacheOf, type EdgeLifetime } from './edge-cache.ts';
import { refuse } from './error-response.ts';
import { finishResponse } from './finish.ts';
import { newRequestId, requestIdOf } from './request-id.ts';
import { routeOf } from './route.ts';
import { livenessResponse } from './health.ts';

export interface HandlerParts {
  readonly openIsolate: IsolateOpener<GraphqlDoor>;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Who asks; by default nobody is known. */
  readonly identify?: (request: Request) => Client;
}

/** What the platform gives with a request. */
export interface Lifetime extends EdgeLifetime {
  waitUntil(work: Promise<unknown>): void;
}

export type FetchHandler = (request: Request, env: object, lifetime: Lifetime) => Promise<Response>;

/** The Worker as one function: whatever happens, an answer in the contract's form and one log line. */
export function createFetchHandler({
  openIsolate,
  clock,
  identify = () => UNKNOWN_CLIENT,
}: HandlerParts): FetchHandler {
  return async (request, env, lifetime) => {
    const startedAt = clock();
    const requestId = requestIdOf(request.headers, newRequestId);
    const isolate = openIsolate(env);
    const logger = isolate.loggerOf(requestId);
    const opened: Scope[] = [];
    const exchange: Exchange = {
      request,
      requestId,
      client: identify(request),
      edge: edgeCacheOf(lifetime),
      logger,
      clock,
      waitUntil: (work) => lifetime.waitUntil(work),
      onScope: (scope) => opened.push(scope),
    };
    const response = await answer(exchange, isolate);
    const elapsedMs = clock() - startedAt;
    logger.info('request.complete', {
      ...describe(request),
      status: response.status,
      durationMs: elapsedMs,
    });
    return finishResponse(response, {
      request,
      requestId,
      elapsedMs,
      allowedOrigins: isolate.kind === 'ISOLATE' ? isolate.config.allowedOrigins : [],
      cache: opened[0]?.cacheLedger.coldest(),
    });
  };
}

async function answer(
  exchange: Exchange,
  isolate: Isolate<GraphqlDoor> | Misconfigured,
): Promise<Response> {
  const route = routeOf(exchange.request);
  if (route.kind === 'LIVENESS') return livenessResponse();
  if (isolate.kind === 'MISCONFIGURED') return refuseMisconfigured(exchange, isolate);
  try {
    return await answerRoute(route, exchange, isolate);
  } catch (error) {
    exchange.logger.error('request.failed', { error });
    return refuse(exchange, { code: 'INTERNAL_ERROR', message: UNEXPECTED_ERROR_MESSAGE });
  }
}

function refuseMisconfigured(exchange: Exchange, { problems }: Misconfigured): Response {
  exchange.logger.error('config.invalid', {
    problems: problems.map(({ name, expectation }) => `${name} ${expectation}`),
  });
  return refuse(exchange, { code: 'INTERNAL_ERROR', message: UNEXPECTED_ERROR_MESSAGE });
}

/** The query string is left out: it holds what people ask for. */
function describe(request: Request) {
  return { method: request.method, path: new URL(request.url).pathname };
}
