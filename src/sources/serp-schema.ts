import * as z from 'zod';
import type { HttpRefusal, HttpVerdict } from '../domain/http.ts';
import { looseNumber, looseText, rowsOf } from './rows.ts';

const gps = z.object({ latitude: looseNumber, longitude: looseNumber }).optional().catch(undefined);

const businessRow = z.object({
  title: z.string(),
  place_id: looseText,
  rating: looseNumber,
  reviews: looseNumber,
  type: looseText,
  address: looseText,
  description: looseText,
  website: looseText,
  gps_coordinates: gps,
});
export type SerpBusiness = z.output<typeof businessRow>;

const pageRow = z.object({
  title: z.string(),
  link: z.string(),
  snippet: looseText,
  source: looseText,
});
export type SerpPage = z.output<typeof pageRow>;

const sightRow = z.object({ title: z.string(), link: looseText, description: looseText });
export type SerpSight = z.output<typeof sightRow>;

const eventRow = z.object({
  title: z.string(),
  date: z
    .object({ start_date: z.string().default(''), when: z.string().default('') })
    .default({ start_date: '', when: '' }),
  address: z.array(z.string()).default([]).catch([]),
  link: looseText,
  description: looseText,
  venue: z.object({ name: looseText }).optional().catch(undefined),
});
export type SerpEvent = z.output<typeof eventRow>;

/** What every engine's answer has around its blocks. */
const envelope = {
  error: looseText,
  search_metadata: z.object({ status: looseText }).optional().catch(undefined),
};

/** engine=google; every block is absent where it would be empty. */
export const webAnswer = z.object({
  ...envelope,
  organic_results: rowsOf(pageRow),
  discussions_and_forums: rowsOf(pageRow),
  top_sights: z.object({ sights: rowsOf(sightRow) }).optional(),
  local_results: z.object({ places: rowsOf(businessRow) }).optional(),
});

/** engine=google_maps, where local results are a plain list. */
export const mapsAnswer = z.object({ ...envelope, local_results: rowsOf(businessRow) });

/** engine=google_events. */
export const eventsAnswer = z.object({ ...envelope, events_results: rowsOf(eventRow) });

/** The one error that is an answer: nothing was found. */
const NO_RESULTS = /hasn't returned any results/iu;

/** SerpApi says errors, and that nothing was found, in one field of a 200. */
export function judgeSerp({
  error,
  search_metadata: metadata,
}: {
  error?: string | undefined;
  search_metadata?: { status?: string | undefined } | undefined;
}): HttpVerdict | undefined {
  if (error !== undefined && NO_RESULTS.test(error)) return undefined;
  if (error !== undefined) return { status: 'ERROR', detail: 'SerpApi told an error inside a 200' };
  const status = metadata?.status;
  if (status === undefined || status === 'Success' || status === 'Cached') return undefined;
  return { status: 'ERROR', detail: 'SerpApi did not finish the search' };
}

const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 24 * HOUR_SECONDS;

/** A 429 is the hour's throughput or the month's quota; the words tell which, and asking the account would echo the key. */
export function explainSerp({ status, headers, body }: HttpRefusal): HttpVerdict | undefined {
  const parsed = z.object({ error: z.string() }).safeParse(body);
  if (status !== 429 || headers.has('retry-after') || !parsed.success) return undefined;
  const isQuota = /run out of searches/iu.test(parsed.data.error);
  return {
    status: 'RATE_LIMITED',
    detail: isQuota
      ? 'HTTP 429: the plan has no searches left'
      : "HTTP 429: the hour's throughput is used up",
    retryAfterSeconds: isQuota ? DAY_SECONDS : HOUR_SECONDS,
  };
}
