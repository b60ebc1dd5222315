import { blocked, redditFailures } from './reddit-failures.ts';
import { json } from './reply.ts';
import type { Call, Upstream } from './upstream.ts';
import { isAccepted } from './upstream.ts';

const GRANTS = ['client_credentials', 'https://oauth.reddit.com/grants/installed_client'];
const EXPIRES_IN_SECONDS = 86_400;

/** Reddit's token endpoint. Everything else of that host has been closed to programs since May 2026. */
export const redditAuth: Upstream = {
  name: 'reddit-auth',
  hosts: ['www.reddit.com'],
  typicalDelayMs: 300,
  variants: [],
  failures: {
    ...redditFailures,
    'error-in-200': () => json({ error: 'unsupported_grant_type' }),
    'no-containers': () => json({ token_type: 'bearer' }),
  },
  answer(call, { world }) {
    const isTokenPath = /access_token\/?$|^\/?$/u.test(call.path);
    if (!isTokenPath) return blocked(403);
    if (call.method !== 'POST') return json({ message: 'Method Not Allowed', error: 405 }, 405);
    if (!isAccepted(clientOf(call))) return json({ message: 'Unauthorized', error: 401 }, 401);
    const grant = new URLSearchParams(call.body).get('grant_type') ?? '';
    if (!GRANTS.includes(grant)) return json({ error: 'unsupported_grant_type' });
    return json({
      access_token: tokenOf(world.tone),
      token_type: 'bearer',
      expires_in: EXPIRES_IN_SECONDS,
      scope: '*',
    });
  },
};

/** "id:secret" of basic authentication; undefined where there is none or it has no id. */
function clientOf(call: Call): string | undefined {
  const encoded = /^basic\s+(\S+)$/iu.exec(call.headers.get('authorization') ?? '')?.[1];
  if (encoded === undefined) return undefined;
  try {
    const client = atob(encoded);
    return /^[^:]+:/u.test(client) ? client : undefined;
  } catch {
    return undefined;
  }
}

/** A hostile token tries to add a header to whatever request it is put into. */
function tokenOf(tone: string): string {
  if (tone === 'empty') return '';
  return tone === 'hostile' ? 'simulated\r\nx-injected: yes' : 'simulated-token';
}
