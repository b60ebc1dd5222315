import type { CacheOutcome } from '../domain/search/outcome.ts';
import { applyCors } from './cors.ts';

/** A year. Whoever has come by https once does not fall back to http. */
const HSTS = 'max-age=31536000';

export interface Finish {
  readonly request: Request;
  readonly requestId: string;
  readonly elapsedMs: number;
  readonly allowedOrigins: readonly string[];
  /** How the caches answered, where something was searched. */
  readonly cache: CacheOutcome | undefined;
}

/** The answer with what every answer carries; its body is passed on as it streams. */
export function finishResponse(response: Response, finish: Finish): Response {
  const { request, requestId, cache, allowedOrigins } = finish;
  const elapsedMs = Math.max(0, Math.round(finish.elapsedMs));
  // Every answer was made here, so its headers can be set; a new one would pass on the body in pieces.
  const finished = request.method === 'HEAD' ? new Response(null, response) : response;
  const { headers } = finished;
  headers.set('X-Request-ID', requestId);
  headers.set('X-Response-Time', String(elapsedMs));
  headers.set('Server-Timing', `total;dur=${elapsedMs}`);
  headers.set('X-Content-Type-Options', 'nosniff');
  if (request.url.startsWith('https:')) headers.set('Strict-Transport-Security', HSTS);
  if (cache !== undefined) headers.set('X-Cache', cacheHeader(cache));
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
  applyCors(headers, request, allowedOrigins);
  return finished;
}

/** `HIT; layer=kv`, `MISS`. */
function cacheHeader({ status, layer }: CacheOutcome): string {
  return layer === undefined ? status : `${status}; layer=${layer.toLowerCase()}`;
}
