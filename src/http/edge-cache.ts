import { keptUntil } from '../domain/answers/answer-memory.ts';
import type { PublicAnswer } from '../domain/answers/public-answer.ts';

/** What the platform offers beside waiting, where it does. */
export interface EdgeLifetime {
  readonly exports?: object;
  /** Of the inner entrypoint, where the cache is that remembers answers. */
  readonly isBehindEdge?: boolean;
}

/** The inner entrypoint behind Workers Cache, which may answer in its place. */
export interface EdgeCache {
  ask(request: Request, requestId: string): Promise<Response>;
  /** Empties it everywhere; false where the platform would not. */
  purge(): Promise<boolean>;
}

/** Finds it where the platform has such a cache; else we answer ourselves. */
export type FindEdgeCache = () => Promise<EdgeCache | undefined>;

/** As `src/worker.ts` exports it and `wrangler.toml` switches its cache on. */
const ENTRYPOINT = 'PublicAnswers';

/** All that the answer to a stranger may depend on; nothing that names the caller is in the cache's key. */
const PASSED_ON = ['accept', 'cf-connecting-ip', 'traceparent'];

const KEPT_STATUSES = new Set(['HIT', 'STALE', 'UPDATING', 'REVALIDATED']);

/**
 * Whether there is a cache only the entrypoint behind it can see, so that it is asked: once an isolate,
 * whose answer is kept and not its promise, which belongs to one request.
 */
export function createEdgeFinder(): (lifetime: EdgeLifetime) => FindEdgeCache {
  let hasCache: boolean | undefined;
  return ({ exports }) =>
    async () => {
      const call = callerOf(exports);
      if (call === undefined || hasCache === false) return undefined;
      hasCache ??= (await call('hasCache')) === true;
      return hasCache ? edgeCache(call) : undefined;
    };
}

type Call = (method: string, ...args: readonly unknown[]) => Promise<unknown>;

/** Calls the entrypoint's methods; undefined where there is no such entrypoint. */
function callerOf(exports: object | undefined): Call | undefined {
  const entrypoint: unknown = exports && Reflect.get(exports, ENTRYPOINT);
  // A stub of the platform is a function or an object, as it likes.
  const isStub = typeof entrypoint === 'object' || typeof entrypoint === 'function';
  if (!isStub || entrypoint === null) return undefined;
  return async (name, ...args) => {
    const method: unknown = Reflect.get(entrypoint, name);
    if (typeof method !== 'function') throw new Error(`${ENTRYPOINT} has no ${name}`);
    const result: unknown = await Reflect.apply(method, entrypoint, args);
    return result;
  };
}

function edgeCache(call: Call): EdgeCache {
  return {
    async ask(request, requestId) {
      const response = await call('fetch', innerRequest(request, requestId));
      if (!(response instanceof Response)) throw new Error(`${ENTRYPOINT} gave no response`);
      // A copy, since headers of what was fetched cannot be set.
      return new Response(response.body, response);
    },
    purge: async () => {
      try {
        return (await call('purge')) === true;
      } catch {
        return false;
      }
    },
  };
}

function innerRequest(request: Request, requestId: string): Request {
  const url = new URL(request.url);
  url.searchParams.sort();
  const headers = new Headers({ 'x-request-id': requestId });
  for (const name of PASSED_ON) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const { cf } = request;
  return new Request(url, { headers, ...(cf !== undefined && { cf: { ...cf } }) });
}

/** A public answer of the inner entrypoint without what belonged to the request that made it. */
export async function readEdgeAnswer(
  response: Response,
  now: number,
): Promise<PublicAnswer | undefined> {
  const { headers } = response;
  const cacheControl = headers.get('cache-control') ?? '';
  const [, tag] = /^(?:W\/)?"([^"]+)"$/u.exec(headers.get('etag') ?? '') ?? [];
  if (response.status !== 200 || tag === undefined || !cacheControl.startsWith('public')) {
    return undefined;
  }
  const body = new Uint8Array(await response.arrayBuffer());
  const ageSeconds = Number(headers.get('age') ?? 0);
  const maxAgeSeconds = Number(/max-age=(\d+)/u.exec(cacheControl)?.[1] ?? 0);
  const freshMs = Math.max(0, maxAgeSeconds - ageSeconds) * 1000;
  return {
    body,
    gzipped: undefined,
    bytes: body.byteLength,
    contentType: headers.get('content-type') ?? '',
    operation: undefined,
    tag,
    cacheControl,
    ageSeconds,
    madeAt: now,
    keepUntil: keptUntil(now, freshMs),
  };
}

/** How this request was answered: by the edge, else as the inner entrypoint says. */
export function edgeCacheStatus({ headers }: Response): string | undefined {
  if (KEPT_STATUSES.has(headers.get('cf-cache-status') ?? '')) return 'HIT';
  return headers.get('x-cache') ?? undefined;
}
