import type { Stage } from '../domain/observe/request-ledger.ts';
import type { CacheOutcome } from '../domain/search/outcome.ts';
import type { Verdict } from '../domain/limits/window.ts';
import { applyCors } from './cors.ts';
import { setRateLimitHeaders } from './rate-limit-headers.ts';
import { withHeartbeats } from './heartbeats.ts';
import { serverTiming } from './server-timing.ts';

/** A year. Whoever has come by https once does not fall back to http. */
export const HSTS = 'max-age=31536000';

export interface Finish {
  readonly request: Request;
  readonly requestId: string;
  readonly elapsedMs: number;
  readonly allowedOrigins: readonly string[];
  /** How the caches answered, where something was searched. */
  readonly cache: CacheOutcome | undefined;
  /** Where the time went. */
  readonly stages: readonly Stage[];
  /** How the limited fields fared, where there was one. */
  readonly rate: Verdict | undefined;
}

/** The answer with what every answer carries; its body is passed on as it streams. */
export function finishResponse(response: Response, finish: Finish): Response {
  const { request, requestId, cache, rate, allowedOrigins } = finish;
  const elapsedMs = Math.max(0, Math.round(finish.elapsedMs));
  const finished = withBodyFor(request, response);
  const { headers } = finished;
  headers.set('X-Request-ID', requestId);
  headers.set('X-Response-Time', String(elapsedMs));
  headers.set('Server-Timing', serverTiming(finish.stages, elapsedMs));
  headers.set('X-Content-Type-Options', 'nosniff');
  if (request.url.startsWith('https:')) headers.set('Strict-Transport-Security', HSTS);
  if (cache !== undefined) headers.set('X-Cache', cacheHeader(cache));
  if (rate !== undefined) setRateLimitHeaders(headers, rate);
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  applyCors(headers, request, allowedOrigins);
  return finished;
}

/** Every answer was made here and its headers can be set; a new one would pass on its body in pieces. */
function withBodyFor(request: Request, response: Response): Response {
  if (request.method === 'HEAD') return new Response(null, response);
  const body: ReadableStream<Uint8Array> | null = response.body;
  const isEvents = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
  return isEvents && body !== null ? new Response(withHeartbeats(body), response) : response;
}

/** `HIT; layer=kv`, `MISS`. */
function cacheHeader({ status, layer }: CacheOutcome): string {
  return layer === undefined ? status : `${status}; layer=${layer.toLowerCase()}`;
}
