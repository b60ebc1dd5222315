import { MAX_REDIRECTS } from './upstream-policies.ts';

const REDIRECT_STATUSES = new Set([301, 302, 303, 307, 308]);

/** Headers that say nothing about who calls, and so may follow to another host of the same site. */
const HEADERS_FOR_ANY_HOST = new Set(['accept', 'accept-language', 'user-agent']);

export function isRedirect(response: Response): boolean {
  return REDIRECT_STATUSES.has(response.status);
}

/** One hop of a call. */
export interface Hop {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly followed: number;
}

export type NextHop =
  | { readonly kind: 'FOLLOW'; readonly hop: Hop }
  | { readonly kind: 'REFUSE'; readonly detail: string };

/** Where a redirect leads, if it may be followed: a GET, within the site, a few times, never down to http. */
export function nextHop(hop: Hop, location: string | null): NextHop {
  if (hop.method !== 'GET') return refuse('a POST was redirected');
  if (hop.followed >= MAX_REDIRECTS) return refuse(`more than ${MAX_REDIRECTS} redirects`);
  if (location === null || !URL.canParse(location, hop.url))
    return refuse('a redirect without a location');
  const from = new URL(hop.url);
  const to = new URL(location, hop.url);
  if (!sameSite(from, to)) return refuse(`redirected to another site (${to.host})`);
  const headers = from.host === to.host ? hop.headers : withoutCredentials(hop.headers);
  return { kind: 'FOLLOW', hop: { ...hop, url: to.href, headers, followed: hop.followed + 1 } };
}

/** The same host, or a host above or below it; the same port; http only from http. */
function sameSite(from: URL, to: URL): boolean {
  const secureEnough =
    to.protocol === 'https:' || (to.protocol === 'http:' && from.protocol === 'http:');
  if (!secureEnough || from.port !== to.port) return false;
  if (from.hostname === to.hostname) return true;
  const related =
    to.hostname.endsWith(`.${from.hostname}`) || from.hostname.endsWith(`.${to.hostname}`);
  return related && to.hostname.includes('.');
}

function withoutCredentials(
  headers: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => HEADERS_FOR_ANY_HOST.has(name.toLowerCase())),
  );
}

function refuse(detail: string): NextHop {
  return { kind: 'REFUSE', detail };
}
