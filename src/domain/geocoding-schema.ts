import * as z from 'zod';
import { LOCATION_KINDS, type Location } from './geo/location.ts';
import type { GeocodeAnswer } from './geocoding.ts';
import { attributionSchema, coordinatesSchema } from './places/place-schema.ts';

const pointSchema = z.object({
  name: z.string(),
  admin1: z.string().exactOptional(),
  countryCode: z.string().exactOptional(),
  coordinates: coordinatesSchema,
  confidence: z.number(),
  kind: z.enum(LOCATION_KINDS),
  geocoder: z.string(),
  extentKm: z.number().exactOptional(),
  timeZone: z.string().exactOptional(),
});

const locationSchema: z.ZodType<Location> = z.object({
  ...pointSchema.shape,
  alternatives: z.array(z.object({ ...pointSchema.shape, alternatives: z.tuple([]) })),
});

/** What a geocoder answered, read back from where it was stored. Failures are never stored. */
export const geocodeAnswerSchema: z.ZodType<GeocodeAnswer> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('FOUND'),
    locations: z.tuple([locationSchema], locationSchema),
    geocoder: z.string(),
    attribution: attributionSchema,
    keepForSeconds: z.number(),
  }),
  z.object({ kind: z.literal('NOT_FOUND') }),
]);
