import { createGateway } from '../../../src/gateway.ts';
import { createFetchHandler } from '../../../src/http/handler.ts';
import { createIsolateOpener } from '../../../src/scope/isolate.ts';
import { type FakeOptions, type FakeServices, fakeServices } from './fake-services.ts';

/** Any noon will do: the clock of a test stands still. */
export const NOON = Date.UTC(2026, 10, 22, 12);

/** Static files as the platform would serve them, for tests that need no build of the real ones. */
export const FAKE_ASSETS = {
  fetch: async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname === '/graphiql/index.html') {
      return new Response('<!doctype html><title>GraphiQL</title>', {
        headers: { 'content-type': 'text/html' },
      });
    }
    if (pathname === '/graphiql/assets/main-B1xW3kQz.js') return new Response('export {};');
    return new Response(null, { status: 404 });
  },
};

export interface TestWorker {
  /** Every line that was logged, in order. */
  readonly logs: Readonly<Record<string, unknown>>[];
  readonly services: FakeServices;
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  /** Posts an operation as `application/json`. */
  readonly post: (query: string, options?: PostOptions) => Promise<Response>;
  /** Posts an operation and reads the answer, whatever its status. */
  readonly ask: (query: string, options?: PostOptions) => Promise<GraphqlAnswer>;
}

export interface PostOptions {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly accept?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface GraphqlAnswer {
  readonly data?: unknown;
  readonly errors?: readonly GraphqlErrorAnswer[];
}

export interface GraphqlErrorAnswer {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** The whole Worker over fake services: what a test hands in is what the services answer. */
export function testWorker(
  options: FakeOptions = {},
  env: Readonly<Record<string, unknown>> = {},
): TestWorker {
  const services = fakeServices(options);
  const logs: Readonly<Record<string, unknown>>[] = [];
  const openIsolate = createIsolateOpener({
    createServices: () => services,
    createGateway,
    writeLog: (line) => logs.push(line),
  });
  const handle = createFetchHandler({ openIsolate, clock: () => NOON });
  const environment = { ASSETS: FAKE_ASSETS, ...env };
  const fetch: TestWorker['fetch'] = (path, init) =>
    handle(new Request(new URL(path, 'https://underfoot.test'), init), environment);
  const post: TestWorker['post'] = (query, { variables, accept, headers } = {}) =>
    fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: accept ?? 'application/json',
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
  return {
    services,
    logs,
    fetch,
    post,
    ask: async (query, postOptions) => (await post(query, postOptions)).json<GraphqlAnswer>(),
  };
}
