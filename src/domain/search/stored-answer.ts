import * as z from 'zod';
import { SOURCE_NAMES, SOURCE_STATUSES } from '../places/source.ts';
import type { RankedPlace, SourceReport } from './outcome.ts';

/** The part of an answer that is the same for whoever asks the same, in whatever words. */
export interface StoredAnswer {
  readonly places: readonly RankedPlace[];
  readonly sources: readonly SourceReport[];
  readonly complete: boolean;
  readonly fingerprint: string;
  readonly radiusKm: number;
  readonly radiiTriedKm: readonly number[];
  /** Places that the sources brought, before merging. */
  readonly found: number;
}

/** Raised when the shape of a stored answer changes, or the weights of the score. */
export const ANSWER_SCHEMA_VERSION = 2;

export const sourceReportSchema = z.object({
  source: z.enum(SOURCE_NAMES),
  status: z.enum(SOURCE_STATUSES),
  count: z.number(),
  latencyMs: z.number(),
  cached: z.boolean(),
  retryAfterSeconds: z.number().exactOptional(),
});
