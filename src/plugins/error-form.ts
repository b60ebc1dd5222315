import { GraphQLError, Kind } from 'graphql';
import {
  ERROR_STATUS,
  type ErrorCode,
  errorExtensions,
  type ErrorOrigin,
  isErrorCode,
  UNEXPECTED_ERROR_MESSAGE,
} from '../domain/errors.ts';

/** An error as it may be told: our code and message, and what was hidden, for the log. */
export interface Verdict {
  readonly code: ErrorCode;
  readonly message: string;
  /** Present where the message is not the error's own. */
  readonly hidden?: unknown;
}

/** Codes of the libraries underneath, and the contract's names for them. */
const FOREIGN_CODES: Readonly<Record<string, ErrorCode>> = {
  REQUEST_ENTITY_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  OPERATION_RESOLUTION_FAILURE: 'BAD_REQUEST',
};

/** What may be told of an error: everything that nobody threw on purpose is `INTERNAL_ERROR`. */
export function judgeError(error: unknown): Verdict {
  const code = codeOf(error);
  if (code === 'INTERNAL_ERROR' || !(error instanceof GraphQLError)) {
    return { code: 'INTERNAL_ERROR', message: UNEXPECTED_ERROR_MESSAGE, hidden: error };
  }
  return { code, message: error.message };
}

function codeOf(error: unknown): ErrorCode {
  if (!(error instanceof GraphQLError) || !isDeliberate(error)) return 'INTERNAL_ERROR';
  const { code, http } = error.extensions;
  if (http?.status === ERROR_STATUS.METHOD_NOT_ALLOWED) return 'METHOD_NOT_ALLOWED';
  if (isErrorCode(code)) return code;
  if (typeof code === 'string') return FOREIGN_CODES[code] ?? 'INTERNAL_ERROR';
  return concernsInput(error) ? 'GRAPHQL_VALIDATION_FAILED' : 'INTERNAL_ERROR';
}

/** Whether a GraphQL error lies at its root, and not a defect that the executor wrapped into one. */
function isDeliberate(error: GraphQLError): boolean {
  const { originalError } = error;
  if (originalError == null) return true;
  return originalError instanceof GraphQLError && isDeliberate(originalError);
}

/** GraphQL's own errors carry no code: those of variables have no path, those of arguments point at one. */
function concernsInput(error: GraphQLError): boolean {
  return error.path === undefined || (error.nodes ?? []).some((node) => node.kind !== Kind.FIELD);
}

/** How an error decides the status of the whole answer; `spec` lets `application/json` stay 200. */
export interface HttpEffect {
  readonly status: number;
  readonly spec: boolean;
  readonly headers?: Record<string, string>;
}

/** The effect on the status where nothing came of the operation, and where something did. */
export function httpEffect(error: unknown, code: ErrorCode, partialData: boolean): HttpEffect {
  const given = error instanceof GraphQLError ? error.extensions.http : undefined;
  const status = statusOf(code, given?.status);
  const ownRequestError = code === 'GRAPHQL_VALIDATION_FAILED' || code === 'VALIDATION_ERROR';
  return {
    status: partialData && given?.status === undefined ? 200 : status,
    spec: ownRequestError || ((given?.spec ?? false) && !isMalformedJson(error)),
    ...(given?.headers === undefined ? {} : { headers: given.headers }),
  };
}

/** Apollo's clients are told in a 200 that a hash is unknown; every other status is the code's. */
function statusOf(code: ErrorCode, given: number | undefined): number {
  return code === 'PERSISTED_QUERY_NOT_FOUND' ? (given ?? ERROR_STATUS[code]) : ERROR_STATUS[code];
}

/** Where not even JSON came, no GraphQL request did: 400 whatever is accepted. Yoga marks it like this. */
function isMalformedJson(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions['originalError'] !== undefined;
}

export interface FormOptions {
  readonly origin: ErrorOrigin;
  /** Absent in parts of an answer whose status is already sent. */
  readonly http?: HttpEffect;
}

/** The error in the contract's form: where it happened stays, all else is ours. */
export function formError(
  error: unknown,
  verdict: Verdict,
  { origin, http }: FormOptions,
): GraphQLError {
  const extensions = {
    ...errorExtensions(verdict.code, origin),
    ...(http === undefined ? {} : { http }),
  };
  if (!(error instanceof GraphQLError)) return new GraphQLError(verdict.message, { extensions });
  const { nodes, source, positions, path } = error;
  return new GraphQLError(verdict.message, { nodes, source, positions, path, extensions });
}
