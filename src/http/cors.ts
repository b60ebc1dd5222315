/** What scripts in browsers may read of an answer. */
export const EXPOSED_HEADERS = [
  'X-Request-ID',
  'X-Response-Time',
  'Server-Timing',
  'RateLimit-Limit',
  'RateLimit-Remaining',
  'RateLimit-Reset',
  'Retry-After',
  'X-Cache',
  'ETag',
  'Age',
].join(', ');

/** Chromium keeps a preflight no longer than this. */
const PREFLIGHT_MAX_AGE_SECONDS = 7200;

const HEADER_NAMES = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+(?:\s*,\s*[A-Za-z0-9!#$%&'*+.^_`|~-]+)*$/;
const USUAL_REQUEST_HEADERS = 'Accept, Authorization, Content-Type, X-API-Key, X-Request-ID';

/** What lets the caller's origin read the answer, where it may. No origin ever sends cookies along. */
export function corsHeaders(
  origin: string | null,
  allowedOrigins: readonly string[],
): Readonly<Record<string, string>> {
  if (origin === null) return {};
  const anyOrigin = allowedOrigins.includes('*');
  if (!anyOrigin && !allowedOrigins.includes(origin)) return {};
  return {
    'Access-Control-Allow-Origin': anyOrigin ? '*' : origin,
    'Access-Control-Expose-Headers': EXPOSED_HEADERS,
  };
}

/** The same, set on an answer that is already there. */
export function applyCors(
  headers: Headers,
  request: Request,
  allowedOrigins: readonly string[],
): void {
  if (variesByOrigin(allowedOrigins)) headers.append('Vary', 'Origin');
  const own = corsHeaders(request.headers.get('origin'), allowedOrigins);
  for (const [name, value] of Object.entries(own)) headers.set(name, value);
}

/** Whether answers to different origins differ. */
export function variesByOrigin(allowedOrigins: readonly string[]): boolean {
  return allowedOrigins.length > 0 && !allowedOrigins.includes('*');
}

/** Answers a preflight; `applyCors` then says whether the origin is welcome. */
export function preflightResponse(request: Request, methods: readonly string[]): Response {
  const asked = request.headers.get('access-control-request-headers') ?? '';
  return new Response(null, {
    status: 204,
    headers: {
      Allow: methods.join(', '),
      'Access-Control-Allow-Methods': methods.join(', '),
      // Any header may come: with no cookies allowed, none of them carries a right of the browser's own.
      'Access-Control-Allow-Headers': HEADER_NAMES.test(asked) ? asked : USUAL_REQUEST_HEADERS,
      'Access-Control-Max-Age': String(PREFLIGHT_MAX_AGE_SECONDS),
      Vary: 'Access-Control-Request-Headers',
    },
  });
}
