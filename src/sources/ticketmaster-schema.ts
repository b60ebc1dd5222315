import * as z from 'zod';
import type { HttpRefusal, HttpVerdict } from '../domain/http.ts';
import { looseFlag, looseNumber, looseText, rowsOf } from './rows.ts';

const venue = z.object({
  name: looseText,
  timezone: looseText,
  location: z.object({ latitude: looseNumber, longitude: looseNumber }).optional().catch(undefined),
});

const start = z.object({ localDate: looseText, localTime: looseText, dateTime: looseText });

const eventRow = z.object({
  id: z.string(),
  name: z.string(),
  url: looseText,
  info: looseText,
  test: looseFlag,
  dates: z.object({
    start: start.optional(),
    end: start.optional().catch(undefined),
    timezone: looseText,
    status: z.object({ code: looseText }).optional().catch(undefined),
  }),
  classifications: z
    .array(
      z.object({
        segment: z.object({ name: looseText }).optional(),
        genre: z.object({ name: looseText }).optional(),
      }),
    )
    .default([])
    .catch([]),
  _embedded: z
    .object({ venues: z.array(venue).default([]) })
    .optional()
    .catch(undefined),
});
export type TicketmasterEvent = z.output<typeof eventRow>;

/** Discovery API v2: `_embedded` is absent where nothing was found. */
export const ticketmasterAnswer = z.object({
  _embedded: z.object({ events: rowsOf(eventRow) }).optional(),
  errors: z.array(z.unknown()).optional(),
  fault: z.unknown().optional(),
});

export function judgeTicketmaster({
  errors,
  fault,
}: z.output<typeof ticketmasterAnswer>): HttpVerdict | undefined {
  if (errors === undefined && fault === undefined) return undefined;
  return { status: 'ERROR', detail: 'Ticketmaster told an error inside a 200' };
}

/** A 429 says when the quota starts again, in epoch milliseconds. */
export function explainTicketmaster(
  { status, headers }: HttpRefusal,
  now: number,
): HttpVerdict | undefined {
  const resetsAt = Number(headers.get('rate-limit-reset') ?? Number.NaN);
  if (status !== 429 || headers.has('retry-after') || !(resetsAt > now)) return undefined;
  return {
    status: 'RATE_LIMITED',
    detail: 'HTTP 429',
    retryAfterSeconds: Math.ceil((resetsAt - now) / 1_000),
  };
}
