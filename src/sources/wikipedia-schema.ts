import * as z from 'zod';
import type { HttpVerdict } from '../domain/http.ts';
import { looseNumber, looseText, rowsOf } from './rows.ts';

const coordinateRow = z.object({
  lat: looseNumber,
  lon: looseNumber,
  globe: z.string().default('earth'),
});

const pageRow = z.object({
  pageid: z.number().int(),
  title: z.string(),
  index: z.number().default(Number.MAX_SAFE_INTEGER),
  coordinates: z.array(coordinateRow).default([]).catch([]),
  thumbnail: z.object({ source: z.string() }).optional().catch(undefined),
  pageimage: looseText,
  description: looseText,
  extract: looseText,
  fullurl: looseText,
  pagelanguage: z.string().default('en').catch('en'),
  pageprops: z.object({ wikibase_item: looseText }).optional().catch(undefined),
});
export type WikipediaPage = z.output<typeof pageRow>;

/** An answer of MediaWiki's Action API, format version 2. `query` is absent where nothing was found. */
export const wikipediaAnswer = z.object({
  error: z.object({ code: z.string().default('unknown') }).optional(),
  query: z.object({ pages: rowsOf(pageRow) }).optional(),
});
export type WikipediaAnswer = z.output<typeof wikipediaAnswer>;

const RATE_LIMIT_CODES = new Set(['ratelimited', 'maxlag']);

/** MediaWiki tells errors inside a 200. */
export function judgeWikipedia({ error }: WikipediaAnswer): HttpVerdict | undefined {
  if (error === undefined) return undefined;
  const status = RATE_LIMIT_CODES.has(error.code) ? 'RATE_LIMITED' : 'ERROR';
  return { status, detail: `MediaWiki error ${error.code.slice(0, 60)}` };
}
