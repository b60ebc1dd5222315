import * as z from 'zod';
import type { Attribution } from '../places/place.ts';
import { attributionSchema, foundPlaceSchema } from '../places/place-schema.ts';
import { SOURCE_NAMES } from '../places/source.ts';
import { SCORE_WEIGHTS, type ScoreFactorName } from '../rank/weights.ts';
import type { RankedPlace, ScoreFactor } from './outcome.ts';
import { sourceReportSchema, type StoredAnswer } from './stored-answer.ts';

/** Two hundred places repeat a dozen credits, and each of their factors is its name and one number. */
const packedPlaceSchema = z.object({
  ...foundPlaceSchema.shape,
  /** Positions in the list of credits. */
  attributions: z.array(z.number()),
  sources: z.array(z.enum(SOURCE_NAMES)),
  distanceKm: z.number().exactOptional(),
  score: z.number(),
  factors: z.record(z.string(), z.number()),
  tier: z.enum(['PRIMARY', 'NEARBY']),
});
type PackedPlace = z.infer<typeof packedPlaceSchema>;

const packedSchema = z.object({
  credits: z.array(attributionSchema),
  places: z.array(packedPlaceSchema),
  sources: z.array(sourceReportSchema),
  complete: z.boolean(),
  fingerprint: z.string(),
  radiusKm: z.number(),
  radiiTriedKm: z.array(z.number()),
  found: z.number(),
});
type PackedAnswer = z.input<typeof packedSchema>;

/** A stored answer, read back from its packed form. */
export const packedAnswerSchema: z.ZodType<StoredAnswer> = packedSchema.transform(
  ({ credits, places, ...answer }, context): StoredAnswer => {
    const unpacked = places.map((place) => unpackPlace(place, credits));
    const whole = unpacked.filter((place) => place !== undefined);
    if (whole.length < unpacked.length)
      context.addIssue({
        code: 'custom',
        message: 'a place names a credit or factor of no meaning',
      });
    return { ...answer, places: whole };
  },
);

/** An answer in about half of the space, for layers that keep it as text. */
export function packAnswer({ places, ...answer }: StoredAnswer): PackedAnswer {
  const credits = new Map<string, { readonly at: number; readonly credit: Attribution }>();
  const positionOf = (credit: Attribution): number => {
    const key = JSON.stringify(credit);
    const known = credits.get(key) ?? { at: credits.size, credit };
    credits.set(key, known);
    return known.at;
  };
  const packed = places.map(({ scoreFactors, attributions, ...place }) => ({
    ...place,
    tags: [...place.tags],
    sources: [...place.sources],
    attributions: attributions.map(positionOf),
    factors: Object.fromEntries(scoreFactors.map(({ name, value }) => [name, value])),
  }));
  return {
    ...answer,
    sources: [...answer.sources],
    radiiTriedKm: [...answer.radiiTriedKm],
    places: packed,
    credits: [...credits.values()].map(({ credit }) => credit),
  };
}

function unpackPlace(
  { factors, attributions, ...place }: PackedPlace,
  credits: readonly Attribution[],
): RankedPlace | undefined {
  const scoreFactors = Object.entries(factors).map(unpackFactor);
  const shown = attributions.map((at) => credits[at]);
  if (!scoreFactors.every(isKnown) || !shown.every(isKnown)) return undefined;
  return { ...place, attributions: shown, scoreFactors };
}

function unpackFactor([name, value]: readonly [string, number]): ScoreFactor | undefined {
  if (!isFactorName(name)) return undefined;
  const weight = SCORE_WEIGHTS[name];
  return { name, weight, value, contribution: weight * value };
}

function isFactorName(name: string): name is ScoreFactorName {
  return Object.hasOwn(SCORE_WEIGHTS, name);
}

function isKnown<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}
