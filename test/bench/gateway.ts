import type { Bench } from './bench.ts';
import { GATEWAY } from './production-build.ts';
import { serveWorker, type ServedWorker, type ServedWorkerOptions } from './served-worker.ts';

/**
 * `GATE_LIMIT=off` is accepted in development only; everything else is as in production. The limits
 * count as they do there and never refuse, or the bench would measure refusals.
 */
export const BENCH_VARS: Readonly<Record<string, string>> = {
  ENVIRONMENT: 'development',
  GATE_LIMIT: 'off',
  INTROSPECTION: 'off',
  GRAPHIQL: 'off',
  DEBUG_FIELDS: 'off',
  LOG_LEVEL: 'info',
  ALLOWED_ORIGINS: 'https://app.example.com',
  UPSTREAM_CONTACT: 'bench@example.com',
  SEARCH_RATE_LIMIT: '1000000',
  FRESH_SEARCH_LIMIT: '0',
};

/** The gateway in workerd; from the atlas alone where nothing else is said. */
export async function serveGateway(
  bench: Bench,
  vars: Readonly<Record<string, string>> = { SOURCES: 'atlas' },
  more: Pick<ServedWorkerOptions, 'withoutKv'> = {},
): Promise<ServedWorker> {
  return serveWorker({
    project: GATEWAY,
    buildDirectory: bench.gatewayBuild(),
    vars: { ...BENCH_VARS, ...vars },
    ...more,
  });
}
