import type { Reply } from './reply.ts';
import { html, page, text } from './reply.ts';
import type { Call, Failures } from './upstream.ts';

/** What libraries send when nobody told them otherwise. */
const STOCK_AGENT =
  /^(?:node|undici|python|curl|axios|go-http|java|okhttp|wget|cloudflare)[^(@]*$/iu;
/** An address or a page of whoever operates the client. */
const CONTACT = /\S@\S|https?:\/\//u;

/** Refuses what the user-agent policy refuses; undefined for a compliant client. */
export function refuseAgent(call: Call): Reply | undefined {
  const agent = call.headers.get('user-agent') ?? '';
  if (agent.trim() === '' || STOCK_AGENT.test(agent)) return tooAnonymous();
  // The real service lets ten such requests a minute through: here every one counts as the eleventh.
  if (!CONTACT.test(agent)) return tooMany({ 'retry-after': '30' });
  return undefined;
}

export const WIKIMEDIA_FAILURES: Omit<Failures, 'error-in-200' | 'no-containers'> = {
  unauthorized: () => text('The authorization headers in your request are not valid.', 401),
  forbidden: tooAnonymous,
  'rate-limited': () => tooMany(),
  'server-error': () =>
    html(page('Wikimedia Error', 'Our servers are currently under maintenance. Error: 500'), 500),
  unavailable: () => html(page('Wikimedia Error', 'Error: 503, Backend fetch failed'), 503),
  html: () => html(page('Wikimedia Error', 'This page is not the answer that was asked for.')),
};

function tooAnonymous(): Reply {
  return text('Please set a user-agent that names a contact and respect our robot policy.', 403);
}

function tooMany(headers: Readonly<Record<string, string>> = {}): Reply {
  return text(
    'You are making too many requests. Identify your client, then slow down.',
    429,
    headers,
  );
}
