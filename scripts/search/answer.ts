import { z } from 'zod';

const locationSchema = z.object({
  name: z.string(),
  admin1: z.string().nullable(),
  countryCode: z.string().nullable(),
});

const placeSchema = z.object({
  name: z.string(),
  category: z.string(),
  distanceKm: z.number().nullable(),
  score: z.number(),
  scoreFactors: z.array(
    z.object({ name: z.string(), value: z.number(), contribution: z.number() }),
  ),
});

const resultSchema = z.object({
  __typename: z.literal('SearchResult'),
  userLocation: locationSchema.extend({
    kind: z.string(),
    confidence: z.number(),
    alternatives: z.array(locationSchema),
  }),
  places: z.object({ totalCount: z.number(), edges: z.array(z.object({ node: placeSchema })) }),
  sources: z.array(z.object({ source: z.string(), status: z.string(), count: z.number() })),
  complete: z.boolean(),
});

const outcomeSchema = z.discriminatedUnion('__typename', [
  resultSchema,
  z.object({
    __typename: z.literal('LocationNotFound'),
    message: z.string(),
    suggestions: z.array(locationSchema),
  }),
  z.object({ __typename: z.literal('InvalidSearch'), message: z.string(), field: z.string() }),
]);

const errorSchema = z.object({
  message: z.string(),
  extensions: z.object({ code: z.string(), requestId: z.string() }).partial().default({}),
});

/** The GraphQL response to `SEARCH_DOCUMENT`, or the error form of plain HTTP as its one error. */
export const responseSchema = z.union([
  errorSchema.transform((error) => ({ data: null, errors: [error] })),
  z.object({
    data: z.object({ search: outcomeSchema.nullable() }).nullish(),
    errors: z.array(errorSchema).default([]),
  }),
]);

export type SearchResponse = z.infer<typeof responseSchema>;
export type FoundLocation = z.infer<typeof locationSchema>;
export type Place = z.infer<typeof placeSchema>;
export type Result = z.infer<typeof resultSchema>;

const LOCATION_FIELDS = 'name admin1 countryCode coordinates { lat lng } kind confidence geocoder';

export const SEARCH_DOCUMENT = `query TerminalSearch($input: SearchInput!, $first: Int!) {
  search(input: $input) {
    __typename
    ... on SearchResult {
      userIntent
      userLocation { ${LOCATION_FIELDS} alternatives { ${LOCATION_FIELDS} } }
      places(first: $first) {
        totalCount
        edges {
          node {
            id name category distanceKm score tier url sources coordinates { lat lng }
            scoreFactors { name weight value contribution }
            attributions { text url licence }
          }
        }
      }
      sources { source status count latencyMs cached }
      complete
      degraded
      cache { status layer ageSeconds }
    }
    ... on LocationNotFound { message code understood suggestions { ${LOCATION_FIELDS} } }
    ... on InvalidSearch { message code field }
  }
}`;
