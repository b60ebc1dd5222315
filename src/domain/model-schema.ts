import * as z from 'zod';
import type { NarrativeSentence, Reading } from './model.ts';
import { PLACE_CATEGORIES } from './places/category.ts';

/** A model's reading, read back from where it was stored. */
export const readingSchema: z.ZodType<Reading> = z.object({
  locationName: z.string().exactOptional(),
  region: z.string().exactOptional(),
  country: z.string().exactOptional(),
  categories: z.array(z.enum(PLACE_CATEGORIES)),
  radiusKm: z.number().exactOptional(),
  intent: z.string(),
  confidence: z.number(),
});

/** A model's narrative, read back from where it was stored; checked again like a new one. */
export const narrativeSchema: z.ZodType<readonly NarrativeSentence[]> = z.array(
  z.object({ text: z.string(), placeIds: z.array(z.string()) }),
);
