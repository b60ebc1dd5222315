import type { Reply } from './reply.ts';
import { html, json, page } from './reply.ts';
import type { Call, Failures } from './upstream.ts';

/** Remaining is a fraction, reset is in seconds from now. */
export const RATE_HEADERS = {
  'x-ratelimit-used': '3',
  'x-ratelimit-remaining': '97.0',
  'x-ratelimit-reset': '421',
};

const STOCK_AGENT = /^(?:$|node|undici|python|curl|axios|mozilla)/iu;

/** Clients without a name of their own are throttled. */
export function refuseStockAgent(call: Call): Reply | undefined {
  return STOCK_AGENT.test(call.headers.get('user-agent') ?? '') ? tooMany() : undefined;
}

export const blocked = (status: number): Reply =>
  html(
    page('Blocked', 'whoa there, pardner! Your request has been blocked due to a network policy.'),
    status,
  );

export const redditFailures: Omit<Failures, 'error-in-200' | 'no-containers'> = {
  unauthorized: () => json({ message: 'Unauthorized', error: 401 }, 401),
  forbidden: () => blocked(403),
  'rate-limited': tooMany,
  'server-error': () =>
    html(page('Ow! -- reddit.com', 'all of our servers are busy right now'), 500),
  unavailable: () =>
    html(page('Ow! -- reddit.com', 'the CDN was unable to reach our servers'), 503),
  html: () => blocked(200),
};

function tooMany(): Reply {
  return json({ message: 'Too Many Requests', error: 429 }, 429, {
    'x-ratelimit-used': '100',
    'x-ratelimit-remaining': '0.0',
    'x-ratelimit-reset': '60',
  });
}
