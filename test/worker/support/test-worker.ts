import * as z from 'zod';
import type { Client } from '../../../src/domain/identity/client.ts';
import { createGateway } from '../../../src/gateway.ts';
import { createFetchHandler } from '../../../src/http/handler.ts';
import type { ServicesFactory } from '../../../src/scope.ts';
import { createIsolateOpener } from '../../../src/scope/isolate.ts';
import { createServices } from '../../../src/scope/services.ts';
import { type RecordedSpan, recordSpans } from './recorded-spans.ts';
import { PLANTED_SECRETS, secretsIn, watchForSecrets } from './secret-watch.ts';
import { withPartners } from './partners-kv.ts';
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

/** A point as Analytics Engine takes it. */
export interface Point {
  readonly indexes: readonly string[];
  readonly blobs: readonly string[];
  readonly doubles: readonly number[];
}

/** A Worker that a test calls in its own process. */
export interface Door {
  /** Every line that was logged, in order. */
  readonly logs: Readonly<Record<string, unknown>>[];
  /** Every span that was begun, in order. */
  readonly spans: readonly RecordedSpan[];
  /** Every data point that was written, in order. */
  readonly points: readonly Point[];
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  /** Posts an operation as `application/json`. */
  readonly post: (query: string, options?: PostOptions) => Promise<Response>;
  /** Posts an operation and reads the answer, whatever its status. */
  readonly ask: (query: string, options?: PostOptions) => Promise<GraphqlAnswer>;
  /** All that was to go on behind the responses is over. */
  readonly settled: () => Promise<void>;
}

export interface TestWorker extends Door {
  readonly services: FakeServices;
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

type Environment = Readonly<Record<string, unknown>>;

export interface TestWorkerOptions extends FakeOptions {
  /** Epoch milliseconds; stands still at noon where absent. */
  readonly clock?: () => number;
  /** Partners by their API keys. */
  readonly partners?: Readonly<Record<string, Client>>;
}

const storeSchema = z.custom<Parameters<typeof withPartners>[1]>();

/** The whole Worker over fake services: what a test hands in is what the services answer. */
export function testWorker(options: TestWorkerOptions = {}, env: Environment = {}): TestWorker {
  const services = fakeServices(options);
  const { clock = () => NOON, partners } = options;
  const createServices = () => services;
  const store = storeSchema.parse(env['OPERATIONS']);
  const known =
    partners === undefined ? env : { ...env, OPERATIONS: withPartners(partners, store) };
  return {
    services,
    ...workerOver({ createServices, env: known, clock, planted: PLANTED_SECRETS }),
  };
}

/** The whole Worker with its own services, as it runs in production, under the clock of the machine. */
export function realWorker(env: Environment = {}): Door {
  return workerOver({ createServices, env, clock: Date.now });
}

interface WorkerParts {
  readonly createServices: ServicesFactory;
  readonly env: Environment;
  readonly clock: () => number;
  /** Secrets that switch nothing on. */
  readonly planted?: Environment;
}

function workerOver({ createServices: make, env, clock, planted = {} }: WorkerParts): Door {
  const logs: Readonly<Record<string, unknown>>[] = [];
  const recorder = recordSpans();
  const points: Point[] = [];
  const behind: Promise<unknown>[] = [];
  const openIsolate = createIsolateOpener({
    createServices: make,
    createGateway,
    writeLog: (line) => {
      logs.push(line);
      watch.text(JSON.stringify(line));
    },
    tracer: recorder.tracer,
    clock,
  });
  const handle = createFetchHandler({ openIsolate, clock });
  const METRICS = { writeDataPoint: (point: Point) => points.push(point) };
  const environment = { ASSETS: FAKE_ASSETS, METRICS, ...planted, ...env };
  const watch = watchForSecrets(secretsIn(environment));
  const fetch: Door['fetch'] = async (path, init) => {
    const request = new Request(new URL(path, 'https://underfoot.test'), init);
    const response = await handle(request, environment, {
      waitUntil: (work) => behind.push(work),
    });
    return watch.response(response);
  };
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
    logs,
    spans: recorder.spans,
    points,
    fetch,
    post,
    settled: async () => {
      // What goes on behind a response may hand over more.
      for (let seen = 0; seen < behind.length;) {
        seen = behind.length;
        await Promise.all(behind);
      }
    },
    ask: async (query, postOptions) => (await post(query, postOptions)).json<GraphqlAnswer>(),
  };
}
