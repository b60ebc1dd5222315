import * as z from 'zod';

/** A refusal in PostgREST's form, with the HTTP status that it would give. */
export class RestError extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: string | null;
  readonly hint: string | null;

  constructor(status: number, { code, message, details = null, hint = null }: RestErrorFields) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
    this.hint = hint;
  }
}

interface RestErrorFields {
  readonly code: string;
  readonly message: string;
  readonly details?: string | null;
  readonly hint?: string | null;
}

/** What PostgreSQL says of a statement that it refused. */
const databaseErrorSchema = z.object({
  code: z.string().length(5),
  message: z.string(),
  detail: z.string().nullish(),
  hint: z.string().nullish(),
});

/** By code, else by class of codes, as in PostgREST's table. */
const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  '23503': 409,
  '23505': 409,
  '25006': 405,
  '42501': 403,
  '42883': 404,
  '42P01': 404,
  '08': 503,
  '53': 503,
  '54': 413,
  '57': 500,
  '58': 500,
  XX: 500,
};

export function toRestError(error: unknown): RestError {
  if (error instanceof RestError) return error;
  const { data } = databaseErrorSchema.safeParse(error);
  if (data === undefined)
    return new RestError(500, { code: 'PGRST000', message: 'The database gave no answer' });
  const status = STATUS_BY_CODE[data.code] ?? STATUS_BY_CODE[data.code.slice(0, 2)] ?? 400;
  return new RestError(status, {
    code: data.code,
    message: data.message,
    details: data.detail ?? null,
    hint: data.hint ?? null,
  });
}

export function badRequest(message: string): RestError {
  return new RestError(400, { code: 'PGRST100', message });
}
