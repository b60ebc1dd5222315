import * as z from 'zod';
import type { ZodType } from 'zod';

export const latitude = z.number().min(-90).max(90);
export const longitude = z.number().min(-180).max(180);

/** Text that may be missing, null or of another type: then undefined. */
export const optionalText = z.string().optional().catch(undefined);

/** ISO 3166-1 alpha-2 in capitals; undefined where it is anything else. */
export const countryCode = z
  .string()
  .regex(/^[a-z]{2}$/iu)
  .toUpperCase()
  .optional()
  .catch(undefined);

/** An IANA time zone that this runtime knows: any other would make date formatting throw later. */
export const timeZone = z.string().refine(isTimeZone).optional().catch(undefined);

/**
 * A list of a geocoder: absent means empty, and a row that breaks its schema is left out. A list of
 * which no row can be read is another format than ours, and fails.
 */
export function rowsOf<T>(row: ZodType<T>) {
  return z
    .array(row.optional().catch(undefined))
    .default([])
    .refine((rows) => rows.length === 0 || rows.some((read) => read !== undefined))
    .transform((rows) => rows.filter((read) => read !== undefined));
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
