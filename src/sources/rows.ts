import * as z from 'zod';
import type { ZodType } from 'zod';

/**
 * A list of an upstream: absent means empty, and a row that breaks its schema is left out. A list
 * of which no row can be read is another format than ours, and fails.
 */
export function rowsOf<T>(row: ZodType<T>) {
  return z
    .array(z.unknown())
    .default([])
    .transform((rows, context): readonly T[] => {
      const read = rows.flatMap((candidate) => {
        const parsed = row.safeParse(candidate);
        return parsed.success ? [parsed.data] : [];
      });
      if (rows.length > 0 && read.length === 0) {
        context.addIssue({ code: 'custom', message: 'no row of the list has the expected form' });
      }
      return read;
    });
}

/** Text that may be missing, null or of another type: then undefined. */
export const looseText = z.string().optional().catch(undefined);

/** A finite number, or a text that is one, as coordinates are sent by some. Zero is a number. */
export const looseNumber = z
  .union([z.number(), z.string().trim().min(1).transform(Number)])
  .pipe(z.number())
  .optional()
  .catch(undefined);

/** A flag that may be missing: then false. */
export const looseFlag = z.boolean().catch(false);
