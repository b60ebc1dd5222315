import type { HttpRefusal, HttpVerdict } from '../../domain/http.ts';
import { retryAfterSeconds } from './retry-after.ts';
import type { UpstreamPolicy } from './upstream-policies.ts';

/** What an answer outside 2xx means by its status alone. */
export function verdictOfStatus(
  refusal: HttpRefusal,
  policy: UpstreamPolicy,
  now: number,
): HttpVerdict {
  const seconds = retryAfterSeconds(refusal.headers, now);
  return {
    status: meaningOf(refusal, policy),
    detail: `HTTP ${refusal.status}`,
    ...(seconds !== undefined && mayNameATime(refusal.status) && { retryAfterSeconds: seconds }),
  };
}

function meaningOf({ status, body }: HttpRefusal, policy: UpstreamPolicy): HttpVerdict['status'] {
  if (status === 401) return 'AUTH';
  // A 403 that is not in the service's own JSON comes from a wall in front of it.
  if (status === 403) return body === undefined ? 'BLOCKED' : policy.forbiddenMeans;
  // Overpass refuses callers without a User-Agent with 406; 451 is refusal by law.
  if (status === 406 || status === 451) return 'BLOCKED';
  return status === 429 ? 'RATE_LIMITED' : 'ERROR';
}

/** RFC 9110, 10.2.3 and RFC 6585, 4: the statuses with which `Retry-After` is about the service, not the address. */
function mayNameATime(status: number): boolean {
  return status === 429 || status === 503 || status === 403;
}
