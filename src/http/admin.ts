import { parsePurgeRequest } from '../domain/cache/purge-request.ts';
import type { PurgeCaches } from '../domain/cache/purge-caches.ts';
import { type Client, partnerKey } from '../domain/identity/client.ts';
import { addUsage, NO_USE } from '../domain/usage/usage.ts';
import type { Guards } from '../scope/limits.ts';
import type { FindEdgeCache } from './edge-cache.ts';
import { jsonResponse, refuse, type Refused } from './error-response.ts';
import { readJson } from './read-json.ts';

/** Why a client is not the administrator, as an answer; undefined where it is. */
export function refuseOthers(client: Client, refused: Refused): Response | undefined {
  switch (client.kind) {
    case 'ADMINISTRATOR':
      return undefined;
    case 'PARTNER':
      return refuse(refused, {
        code: 'FORBIDDEN',
        message: 'Only the administrator may do this, not a partner',
      });
    case 'ANONYMOUS':
      return refuse(refused, {
        code: 'UNAUTHENTICATED',
        message: 'Send the administrator\'s token as "Authorization: Bearer …"',
        headers: { 'WWW-Authenticate': 'Bearer' },
      });
  }
}

export interface Purging extends Refused {
  readonly findEdge: FindEdgeCache;
}

export interface Purged {
  readonly purge: PurgeCaches;
  /** Whole answers that this isolate remembers. */
  readonly memories: readonly { readonly clear: () => void }[];
}

/**
 * `POST /admin/purge`: how every layer of the cache fared, and Workers Cache where it is. Whole answers
 * tell nothing of what they were made from, so that all of them go.
 */
export async function purgeResponse(
  refused: Purging,
  { purge, memories }: Purged,
): Promise<Response> {
  const body = await readJson(refused.request);
  switch (body.kind) {
    case 'OTHER_TYPE':
      return refuse(refused, {
        code: 'UNSUPPORTED_MEDIA_TYPE',
        message: 'Send the purge as application/json',
      });
    case 'TOO_LARGE':
      return refuse(refused, { code: 'PAYLOAD_TOO_LARGE', message: 'The body is over 64 KB' });
    case 'MALFORMED':
      return refuse(refused, { code: 'BAD_REQUEST', message: 'The body is not JSON' });
    case 'JSON': {
      const outcome = parsePurgeRequest(body.value);
      if (outcome.kind === 'INVALID')
        return refuse(refused, {
          code: 'VALIDATION_ERROR',
          message: `The purge cannot be done: ${outcome.problems.join('; ')}`,
        });
      const { tags, hard } = outcome.request;
      const layers = await purge(tags, { hard });
      // After the layers, from which they would be filled again.
      const edge = await refused.findEdge();
      const isEmpty = await edge?.purge();
      for (const memory of memories) memory.clear();
      return jsonResponse(
        { layers, ...(isEmpty !== undefined && { edge: { ok: isEmpty } }) },
        { status: 200 },
      );
    }
  }
}

/** `GET /admin/partners/NAME/usage`: the days that are kept, newest first, and their sum. */
export async function partnerUsageResponse(
  name: string,
  refused: Refused,
  { partners, accounts }: Pick<Guards, 'partners' | 'accounts'>,
): Promise<Response> {
  const partner = await partners.byName(name);
  if (partner === undefined)
    return refuse(refused, { code: 'NOT_FOUND', message: 'There is no partner of this name' });
  const days = await accounts.usageOf(partnerKey(name));
  const total = days.reduce(addUsage, NO_USE);
  return jsonResponse({ partner: partner.name, tier: partner.tier, days, total }, { status: 200 });
}
