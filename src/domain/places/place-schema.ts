import * as z from 'zod';
import { PLACE_CATEGORIES } from './category.ts';
import type { FoundPlace } from './place.ts';
import { SOURCE_NAMES } from './source.ts';
import type { RankedPlace } from '../search/outcome.ts';

export const coordinatesSchema = z.object({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
});

export const attributionSchema = z.object({
  text: z.string(),
  url: z.string().exactOptional(),
  licence: z.string(),
});

/** A place as sources tell it, read back from where it was stored. */
export const foundPlaceSchema: z.ZodType<FoundPlace> = z.object(foundPlaceShape());

/** A place as it was answered, read back from where it was stored. */
export const rankedPlaceSchema: z.ZodType<RankedPlace> = z.object({
  ...foundPlaceShape(),
  sources: z.array(z.enum(SOURCE_NAMES)),
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
});

function foundPlaceShape() {
  return {
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
  };
}
