import * as z from 'zod';
import type { HttpRefusal, HttpVerdict } from '../domain/http.ts';
import { looseFlag, looseNumber, looseText, rowsOf } from './rows.ts';

const address = z
  .object({ latitude: looseNumber, longitude: looseNumber, localized_address_display: looseText })
  .optional()
  .catch(undefined);
const venue = z
  .object({ name: looseText, latitude: looseNumber, longitude: looseNumber, address })
  .optional()
  .catch(undefined);

const moment = z.object({ utc: z.iso.datetime() });
const listedRow = z.object({
  id: z.string(),
  name: z.object({ text: z.string() }),
  summary: looseText,
  url: looseText,
  start: moment,
  end: moment.optional().catch(undefined),
  status: z.string().default('live').catch('live'),
  online_event: looseFlag,
  venue,
});
export type ListedEvent = z.output<typeof listedRow>;

const problem = { error: looseText };

/** Events of a venue or an organizer (eventbrite.com/platform/api). */
export const listingAnswer = z.object({ ...problem, events: rowsOf(listedRow) });

const foundRow = z.object({
  id: z.string(),
  name: z.string(),
  summary: looseText,
  url: looseText,
  start_date: z.string(),
  start_time: looseText,
  end_date: looseText,
  end_time: looseText,
  timezone: z.string(),
  is_online_event: looseFlag,
  is_cancelled: looseFlag,
  primary_venue: venue,
});
export type DestinationEvent = z.output<typeof foundRow>;

/** The undocumented search: plain names, split local dates. */
export const destinationAnswer = z.object({
  ...problem,
  events: z.object({ results: rowsOf(foundRow) }).optional(),
});

const refusalBody = z.object({ error: z.string() });
const DAY_SECONDS = 86_400;

export function judgeEventbrite({
  error,
}: {
  error?: string | undefined;
}): HttpVerdict | undefined {
  return error === undefined
    ? undefined
    : { status: 'ERROR', detail: 'Eventbrite told an error inside a 200' };
}

/** A bad token is a 400 here, told by its code. */
export function explainEventbrite({ status, body }: HttpRefusal): HttpVerdict | undefined {
  const code = refusalBody.safeParse(body).data?.error;
  return status === 400 && code === 'INVALID_AUTH'
    ? { status: 'AUTH', detail: 'HTTP 400 INVALID_AUTH' }
    : undefined;
}

/** The search has no contract: a 404 means that it is gone, and a day is soon enough to look again. */
export function explainDestination(refusal: HttpRefusal): HttpVerdict | undefined {
  if (refusal.status !== 404) return explainEventbrite(refusal);
  return {
    status: 'ERROR',
    detail: 'the destination search is gone',
    retryAfterSeconds: DAY_SECONDS,
  };
}
