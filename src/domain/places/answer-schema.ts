import * as z from 'zod';
import { foundPlaceSchema } from './place-schema.ts';
import type { SourceAnswer } from './source.ts';

/** What a source answered, read back from where it was stored. Failures are never stored. */
export const sourceAnswerSchema: z.ZodType<SourceAnswer> = z.discriminatedUnion('status', [
  z.object({ status: z.literal('OK'), places: z.array(foundPlaceSchema) }),
  z.object({ status: z.literal('EMPTY') }),
]);
