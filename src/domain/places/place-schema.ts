import * as z from 'zod';
import type { RankedPlace } from '../search/outcome.ts';
import { PLACE_CATEGORIES } from './category.ts';
import type { FoundPlace } from './place.ts';
import { SOURCE_NAMES } from './source.ts';

export const attributionSchema = z.object({
  text: z.string(),
  url: z.string().exactOptional(),
  licence: z.string(),
});

export const coordinatesSchema = z.object({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
});

/** A place as a source told it, read back from JSON. Fields it does not know are dropped. */
export const foundPlaceSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().exactOptional(),
  category: z.enum(PLACE_CATEGORIES),
  coordinates: coordinatesSchema.exactOptional(),
  url: z.string().exactOptional(),
  image: z.object({ url: z.string(), attribution: attributionSchema }).exactOptional(),
  source: z.enum(SOURCE_NAMES),
  attributions: z.array(attributionSchema),
  identifiers: z.object({
    wikidata: z.string().exactOptional(),
    wikipedia: z.string().exactOptional(),
    osm: z.string().exactOptional(),
  }),
  sitelinks: z.number().exactOptional(),
  startsAt: z.number().exactOptional(),
  endsAt: z.number().exactOptional(),
  tags: z.array(z.string()),
}) satisfies z.ZodType<FoundPlace>;

/** A place as it is answered, read back from JSON. */
export const rankedPlaceSchema = z.object({
  ...foundPlaceSchema.shape,
  sources: z.array(z.enum(SOURCE_NAMES)).nonempty(),
  distanceKm: z.number().exactOptional(),
  score: z.number(),
  scoreFactors: z.array(
    z.object({
      name: z.string(),
      weight: z.number(),
      value: z.number(),
      contribution: z.number(),
    }),
  ),
  tier: z.enum(['PRIMARY', 'NEARBY']),
}) satisfies z.ZodType<RankedPlace>;

type Covers<Fields, Schema> = Exclude<keyof Fields, keyof Schema> extends never ? true : never;

/** Fails to compile where a field of a place is missing above, which a place would lose in a cache. */
export const COVERS_ALL_FIELDS: readonly [
  Covers<FoundPlace, z.output<typeof foundPlaceSchema>>,
  Covers<RankedPlace, z.output<typeof rankedPlaceSchema>>,
] = [true, true];
