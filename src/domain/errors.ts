/** Every code an error may carry, and the HTTP status it is answered with. Part of the public contract. */
export const ERROR_STATUS = {
  BAD_REQUEST: 400,
  GRAPHQL_PARSE_FAILED: 400,
  GRAPHQL_VALIDATION_FAILED: 400,
  VALIDATION_ERROR: 400,
  OPERATION_TOO_COMPLEX: 400,
  PERSISTED_QUERY_MISMATCH: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  PERSISTED_QUERY_REQUIRED: 403,
  NOT_FOUND: 404,
  PERSISTED_QUERY_NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RATE_LIMITED: 429,
  INTERNAL_ERROR: 500,
  UPSTREAM_ERROR: 502,
  TIMEOUT: 504,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** All that is ever told of a defect of ours. */
export const UNEXPECTED_ERROR_MESSAGE = 'An unexpected error occurred';

/** Whether a code found on a foreign error is one of ours. */
export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERROR_STATUS, code);
}

/** The error form: what every error carries, in GraphQL and in plain HTTP. */
export interface ErrorForm {
  readonly message: string;
  readonly extensions: ErrorExtensions;
}

export interface ErrorExtensions {
  readonly code: ErrorCode;
  readonly requestId: string;
  /** ISO 8601 in UTC, whole seconds. */
  readonly timestamp: string;
}

/** Which request an error belongs to, and when it happened (epoch milliseconds). */
export interface ErrorOrigin {
  readonly requestId: string;
  readonly now: number;
}

/** The extensions of an error with this code. */
export function errorExtensions(code: ErrorCode, origin: ErrorOrigin): ErrorExtensions {
  return { code, requestId: origin.requestId, timestamp: isoSeconds(origin.now) };
}

/** An instant (epoch milliseconds) as ISO 8601 in UTC, whole seconds: "2026-11-22T12:00:00Z". */
export function isoSeconds(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z');
}
