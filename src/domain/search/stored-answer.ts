import * as z from 'zod';
import { rankedPlaceSchema } from '../places/place-schema.ts';
import { SOURCE_NAMES, SOURCE_STATUSES } from '../places/source.ts';

/** Raised when the shape below changes. */
export const ANSWER_SCHEMA_VERSION = 1;

const sourceReportSchema = z.object({
  source: z.enum(SOURCE_NAMES),
  status: z.enum(SOURCE_STATUSES),
  count: z.number(),
  latencyMs: z.number(),
  cached: z.boolean(),
  retryAfterSeconds: z.number().exactOptional(),
});

/** The part of an answer that is the same for whoever asks the same, in whatever words. */
export const storedAnswerSchema = z.object({
  places: z.array(rankedPlaceSchema).readonly(),
  sources: z.array(sourceReportSchema).readonly(),
  complete: z.boolean(),
  fingerprint: z.string(),
  radiusKm: z.number(),
  radiiTriedKm: z.array(z.number()).readonly(),
  /** Places that the sources brought, before merging. */
  found: z.number(),
});
export type StoredAnswer = z.infer<typeof storedAnswerSchema>;
