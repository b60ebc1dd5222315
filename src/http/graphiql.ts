import type { AssetFetcher } from '../config/bindings.ts';

/** GraphiQL runs from our own origin alone; its editor sets inline styles and starts workers. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const PAGE_PATH = '/graphiql/index.html';

/** The build puts what has a content hash in its name, and so never changes, into one folder. */
const HASHED_FOLDER = '/graphiql/assets/';

/** The GraphiQL page; undefined where this deployment has none. */
export async function graphiqlPage(
  request: Request,
  assets: AssetFetcher,
): Promise<Response | undefined> {
  return asset(request, new URL(PAGE_PATH, request.url), assets);
}

/** One of the page's files; undefined where there is none of that name. */
export async function graphiqlAsset(
  request: Request,
  assets: AssetFetcher,
): Promise<Response | undefined> {
  const url = new URL(request.url);
  return asset(request, url.pathname === '/graphiql/' ? new URL(PAGE_PATH, url) : url, assets);
}

async function asset(
  request: Request,
  url: URL,
  assets: AssetFetcher,
): Promise<Response | undefined> {
  const conditional = request.headers.get('if-none-match');
  const headers = conditional === null ? {} : { 'if-none-match': conditional };
  const found = await assets.fetch(new Request(url, { method: request.method, headers }));
  if (found.status !== 200 && found.status !== 304) return undefined;
  const response = new Response(found.body, found);
  response.headers.set('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  response.headers.set('Referrer-Policy', 'no-referrer');
  response.headers.set('X-Frame-Options', 'DENY');
  response.headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  response.headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  response.headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  response.headers.set(
    'Cache-Control',
    url.pathname.startsWith(HASHED_FOLDER) ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  return response;
}
