import { isoSeconds } from '../domain/errors.ts';
import type { Health } from '../domain/health/health.ts';
import { jsonResponse } from './error-response.ts';

/**
 * The report of the `health` field as JSON. Degraded is still 200: a load balancer would otherwise
 * take a gateway that serves out of service.
 */
export function healthResponse(health: Health): Response {
  return jsonResponse(
    { ...health, timestamp: isoSeconds(health.timestamp) },
    { status: health.status === 'DOWN' ? 503 : 200 },
  );
}

/** That the process answers at all; asks nothing. */
export function livenessResponse(): Response {
  return jsonResponse({ status: 'LIVE' }, { status: 200 });
}
