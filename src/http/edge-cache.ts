import type { PublicAnswer } from '../domain/answers/public-answer.ts';

/** What the platform offers beside waiting, where it does. */
export interface EdgeLifetime {
  /** Present where Workers Cache is. */
  readonly cache?: unknown;
  readonly exports?: object;
}

/** The inner entrypoint behind Workers Cache, which may answer in its place. */
export type EdgeCache = (request: Request, requestId: string) => Promise<Response>;

/** As `src/worker.ts` exports it and `wrangler.toml` switches its cache on. */
const ENTRYPOINT = 'PublicAnswers';

/** All that the answer to a stranger may depend on; nothing that names the caller is in the cache's key. */
const PASSED_ON = ['accept', 'cf-connecting-ip', 'traceparent'];

const MAX_KEEP_MS = 5000;
const KEPT_STATUSES = new Set(['HIT', 'STALE', 'UPDATING', 'REVALIDATED']);

/** Undefined where the platform has no such cache: then we answer ourselves. */
export function edgeCacheOf({ cache, exports }: EdgeLifetime): EdgeCache | undefined {
  if (cache === undefined || exports === undefined) return undefined;
  const entrypoint: unknown = Reflect.get(exports, ENTRYPOINT);
  if (typeof entrypoint !== 'object' || entrypoint === null) return undefined;
  const ask: unknown = Reflect.get(entrypoint, 'fetch');
  if (typeof ask !== 'function') return undefined;
  return async (request, requestId) => {
    const inner = innerRequest(request, requestId);
    const response: unknown = await Reflect.apply(ask, entrypoint, [inner]);
    if (!(response instanceof Response)) throw new Error(`${ENTRYPOINT} gave no response`);
    // A copy, since headers of what was fetched cannot be set.
    return new Response(response.body, response);
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
    keepUntil: now + Math.min(MAX_KEEP_MS, freshMs),
  };
}

/** How this request was answered: by the edge, else as the inner entrypoint says. */
export function edgeCacheStatus({ headers }: Response): string | undefined {
  if (KEPT_STATUSES.has(headers.get('cf-cache-status') ?? '')) return 'HIT';
  return headers.get('x-cache') ?? undefined;
}
