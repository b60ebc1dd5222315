import type { Reply } from './reply.ts';
import { json } from './reply.ts';

/** Eventbrite's one form of error. */
export function problem(status: number, error: string, description: string): Reply {
  return json({ status_code: status, error, error_description: description }, status);
}
