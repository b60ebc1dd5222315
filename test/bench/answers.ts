import * as z from 'zod';
import type { Answer, Client } from './client.ts';
import type { LoadTarget } from './load.ts';
import { PLACES_A_PAGE } from './operation.ts';

const ATTEMPTS = 3;
const BETWEEN_ATTEMPTS_MS = 200;

const bodySchema = z.object({
  data: z.looseObject({}).nullish(),
  errors: z.array(z.unknown()).optional(),
});

const searchSchema = z.object({
  data: z.object({
    search: z.object({
      __typename: z.string(),
      places: z.object({ edges: z.array(z.unknown()) }).optional(),
    }),
  }),
});

/** What came of a GraphQL request, as far as it can be told from outside. */
export type Verdict = 'ANSWERED' | 'REFUSED' | 'BROKEN';

/** An answer without an error, a refusal in good form, or neither. */
export function verdictOn({ status, body }: Answer): Verdict {
  const read = bodySchema.safeParse(parsed(body));
  if (!read.success || status >= 500) return 'BROKEN';
  if (read.data.errors !== undefined) return read.data.data == null ? 'REFUSED' : 'BROKEN';
  return status === 200 && read.data.data != null ? 'ANSWERED' : 'BROKEN';
}

/** The type of a search's outcome; undefined where the request failed. */
export function outcomeOf(answer: Answer): string | undefined {
  if (verdictOn(answer) !== 'ANSWERED') return undefined;
  return searchSchema.safeParse(parsed(answer.body)).data?.data.search.__typename;
}

/** What is wrong with an answer that is to be a page of places; undefined where nothing is. */
export function pageComplaint(answer: Answer): string | undefined {
  const search = searchSchema.safeParse(parsed(answer.body)).data?.data.search;
  const places = search?.places?.edges.length ?? 0;
  if (answer.status === 200 && verdictOn(answer) === 'ANSWERED' && places === PLACES_A_PAGE)
    return undefined;
  return `answered ${answer.status} with ${places} places: ${answer.body.slice(0, 120)}`;
}

/** Whether isolate memory answered; the gateway says so itself. */
export function memoryComplaint({ headers }: Answer): string | undefined {
  const cache = String(headers['x-cache']);
  return cache === 'HIT; layer=memory' ? undefined : `not from isolate memory: X-Cache is ${cache}`;
}

/** Whether the limiter was asked. */
export function limiterComplaint({ headers }: Answer): string | undefined {
  return headers['ratelimit-limit'] === undefined ? 'no limiter: no RateLimit-Limit' : undefined;
}

/**
 * Asks until no check complains, three times at most: the first may fill a cache, and one after a
 * lifetime is answered stale. Gives the last complaint.
 */
export async function complaintAbout(
  client: Client,
  target: LoadTarget,
  checks: readonly ((answer: Answer) => string | undefined)[],
): Promise<string | undefined> {
  let complaint: string | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, BETWEEN_ATTEMPTS_MS));
    const answer = await client.ask(target);
    complaint = checks.map((check) => check(answer)).find((found) => found !== undefined);
    if (complaint === undefined) return undefined;
  }
  return complaint;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
