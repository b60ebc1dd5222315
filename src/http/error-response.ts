import { ERROR_STATUS, type ErrorCode, errorExtensions, type ErrorForm } from '../domain/errors.ts';

/** The request that is refused. */
export interface Refused {
  readonly request: Request;
  readonly requestId: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

export interface Refusal {
  readonly code: ErrorCode;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const GRAPHQL_PATH = '/graphql';

/**
 * An error in plain HTTP under its code's status: the form at the top level, or, where GraphQL
 * clients will read it, as the only one of `errors`.
 */
export function refuse(refused: Refused, { code, message, headers = {} }: Refusal): Response {
  const origin = { requestId: refused.requestId, now: refused.clock() };
  const form: ErrorForm = { message, extensions: errorExtensions(code, origin) };
  const forGraphql = new URL(refused.request.url).pathname === GRAPHQL_PATH;
  return jsonResponse(forGraphql ? { errors: [form] } : form, {
    status: ERROR_STATUS[code],
    headers,
  });
}

export interface JsonAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A JSON answer that nobody may store. */
export function jsonResponse(body: unknown, { status, headers = {} }: JsonAnswer): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  });
}
