import { clientTier } from '../domain/identity/client-tier.ts';
import type { Scope } from '../scope.ts';
import type { Observers } from '../scope/observers.ts';
import type { Route } from './route.ts';

/** A request with its answer. */
export interface Conclusion {
  readonly request: Request;
  readonly route: Route;
  readonly response: Response;
  readonly elapsedMs: number;
  readonly observers: Observers;
  /** Absent where nothing but the door was needed. */
  readonly scope: Scope | undefined;
}

/** Logs and measures a request whose answer is ready. The query string is left out: it holds what people ask for. */
export function concludeRequest(conclusion: Conclusion): void {
  const { request, response, observers, scope } = conclusion;
  const { logger, metrics, ledger } = observers.observed;
  const elapsedMs = Math.max(0, Math.round(conclusion.elapsedMs));
  const operation = operationOf(conclusion);
  const outcome = ledger.errorCode() ?? (response.status < 400 ? 'OK' : `HTTP_${response.status}`);
  (scope?.logger ?? logger).info('request.complete', {
    method: request.method,
    path: new URL(request.url).pathname,
    status: response.status,
    elapsedMs,
    userAgent: request.headers.get('user-agent') ?? undefined,
    operation,
    outcome,
  });
  metrics.record(
    'request.duration',
    {
      operation,
      outcome,
      client: scope === undefined ? 'ANONYMOUS' : clientTier(scope.client),
      cache: scope?.cacheLedger.coldest()?.status ?? 'NONE',
    },
    elapsedMs,
  );
  observers.close();
}

/** `search`, a registered operation's name, or the door: `http:health`. */
export function operationOf({ route, observers }: Pick<Conclusion, 'route' | 'observers'>): string {
  const door = route.kind === 'GRAPHQL' ? 'other' : `http:${route.kind.toLowerCase()}`;
  return observers.observed.ledger.operation() ?? door;
}
