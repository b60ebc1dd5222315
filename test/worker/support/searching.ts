import { expect } from 'vitest';
import * as z from 'zod';
import type { Door, PostOptions } from './test-worker.ts';

const answerShape = z.object({
  __typename: z.string(),
  complete: z.boolean().optional(),
  degraded: z.boolean().optional(),
  response: z.string().optional(),
  refetchAfterMs: z.number().nullish(),
  code: z.string().optional(),
  message: z.string().optional(),
  userLocation: z
    .object({
      name: z.string(),
      geocoder: z.string(),
      coordinates: z.object({ lat: z.number(), lng: z.number() }),
      attributions: z.array(z.object({ text: z.string(), licence: z.string() })),
    })
    .optional(),
  cache: z
    .object({
      status: z.string(),
      layer: z.string().nullable(),
      ageSeconds: z.number().nullable(),
    })
    .optional(),
  sources: z
    .array(
      z.object({
        source: z.string(),
        status: z.string(),
        count: z.number(),
        latencyMs: z.number(),
        cached: z.boolean(),
      }),
    )
    .optional(),
  places: z
    .object({ edges: z.array(z.object({ node: z.object({ id: z.string(), name: z.string() }) })) })
    .optional(),
});
export type Answer = z.infer<typeof answerShape>;

export interface SearchOptions extends PostOptions {
  /** Asks for the narrative. */
  readonly narrated?: boolean;
}

/** One search through the front door, its input as in the schema. */
export async function search(
  worker: Door,
  input: Readonly<Record<string, unknown>>,
  { narrated = false, ...options }: SearchOptions = {},
): Promise<Answer> {
  const { data, errors } = await worker.ask(
    `query ($input: SearchInput!) { search(input: $input) { __typename
      ... on SearchResult { complete degraded refetchAfterMs ${narrated ? 'response' : ''}
        userLocation { name geocoder coordinates { lat lng } attributions { text licence } }
        cache { status layer ageSeconds } sources { source status count latencyMs cached }
        places(first: 100) { edges { node { id name } } } }
      ... on LocationNotFound { code message } ... on InvalidSearch { code message } } }`,
    { ...options, variables: { input } },
  );
  expect(errors).toBeUndefined();
  return z.object({ search: answerShape }).parse(data).search;
}

export function statusesOf({ sources = [] }: Answer): Readonly<Record<string, string>> {
  return Object.fromEntries(sources.map(({ source, status }) => [source, status]));
}

/** Lines that were logged under a name. */
export function logged(worker: Door, event: string): readonly Readonly<Record<string, unknown>>[] {
  return worker.logs.filter((line) => line['event'] === event);
}
