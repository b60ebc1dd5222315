import * as z from 'zod';
import type { HttpClient, HttpVerdict } from '../domain/http.ts';
import type { TokenOutcome } from './reddit-tokens.ts';

const TOKEN_PATH = '/api/v1/access_token';
/** A token is dropped so long before it expires, so that none expires on its way. */
const EXPIRY_MARGIN_SECONDS = 60;

const tokenAnswer = z.object({
  error: z.string().optional(),
  // What may stand in a header and nothing else (RFC 6750, 2.1).
  access_token: z
    .string()
    .regex(/^[A-Za-z0-9._~+/=-]{1,4096}$/u)
    .optional(),
  expires_in: z.number().positive().default(3_600),
});

export interface RedditClient {
  readonly http: HttpClient;
  /** The token endpoint, or the host it is on. */
  readonly authUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** An application-only token of Reddit (github.com/reddit-archive/reddit/wiki/OAuth2). */
export async function fetchRedditToken({
  http,
  authUrl,
  clientId,
  clientSecret,
  clock,
}: RedditClient): Promise<TokenOutcome> {
  const outcome = await http.request({
    upstream: 'reddit-auth',
    method: 'POST',
    url: tokenUrl(authUrl),
    headers: {
      authorization: `Basic ${base64(`${clientId}:${clientSecret}`)}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
    schema: tokenAnswer,
    judge: judgeToken,
    // The token is for everybody who waits for it, so no single caller's leaving ends the call.
    signal: new AbortController().signal,
  });
  if (!outcome.ok) return outcome;
  const { access_token: value = '', expires_in: seconds } = outcome.value;
  return {
    ok: true,
    value,
    expiresAt: clock() + Math.max(0, seconds - EXPIRY_MARGIN_SECONDS) * 1_000,
  };
}

/** A grant that is refused comes as a 200. */
function judgeToken({
  error,
  access_token: token,
}: z.output<typeof tokenAnswer>): HttpVerdict | undefined {
  if (error !== undefined)
    return { status: 'AUTH', detail: 'Reddit refused the grant inside a 200' };
  return token === undefined
    ? { status: 'ERROR', detail: 'Reddit answered without a token' }
    : undefined;
}

function tokenUrl(authUrl: string): string {
  const base = authUrl.replace(/\/+$/u, '');
  return base.endsWith('/access_token') ? base : `${base}${TOKEN_PATH}`;
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
