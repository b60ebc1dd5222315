import * as z from 'zod';
import type { NarrativeSentence, Reading } from '../domain/model.ts';
import { PLACE_CATEGORIES } from '../domain/places/category.ts';

/** What the service is asked to fill. Strict schemas know no optional fields: absent is null. */
export const readingSchema = z.object({
  locationName: z.string().nullable(),
  region: z.string().nullable(),
  country: z.string().nullable(),
  categories: z.array(z.enum(PLACE_CATEGORIES)),
  radiusKm: z.number().nullable(),
  intent: z.string(),
  confidence: z.number(),
});

export const narrativeSchema = z.object({
  sentences: z.array(z.object({ text: z.string(), placeIds: z.array(z.string()) })),
});

export function toReading({
  locationName,
  region,
  country,
  radiusKm,
  ...rest
}: z.infer<typeof readingSchema>): Reading {
  return {
    ...rest,
    ...(isSaid(locationName) && { locationName }),
    ...(isSaid(region) && { region }),
    ...(isSaid(country) && { country }),
    ...(radiusKm !== null && { radiusKm }),
  };
}

export function toSentences(
  narrative: z.infer<typeof narrativeSchema>,
): readonly NarrativeSentence[] {
  return narrative.sentences;
}

function isSaid(text: string | null): text is string {
  return text !== null && text.trim() !== '';
}
