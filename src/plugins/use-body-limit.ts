import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { readCapped } from '../domain/read-capped.ts';

const WHOLE_NUMBER = /^\d+$/;

/**
 * Refuses bodies over a size. Yoga's own limit passes every body through a stream and a second request,
 * which takes longer than reading it; a declared length is enough, since HTTP delivers no more than that.
 */
export function useBodyLimit(maxBytes: number): Plugin {
  return {
    onRequestParse({ request, requestParser, setRequestParser }) {
      const declared = request.headers.get('content-length');
      if (declared !== null) {
        if (!WHOLE_NUMBER.test(declared)) throw invalidLength();
        if (Number(declared) > maxBytes) throw tooLarge();
      } else if (requestParser !== undefined && request.body !== null) {
        setRequestParser(async (undeclared) => requestParser(await bounded(undeclared, maxBytes)));
      }
    },
  };
}

/** The request with its body read, as far as it may be; all that is understood here is UTF-8. */
async function bounded(request: Request, maxBytes: number): Promise<Request> {
  const { url, method, headers } = request;
  const body = await readCapped(request.body, maxBytes);
  if (body === undefined) throw tooLarge();
  return new Request(url, { method, headers, body: body.text });
}

function tooLarge(): GraphQLError {
  return new GraphQLError('Request body too large', {
    extensions: { code: 'REQUEST_ENTITY_TOO_LARGE', http: { status: 413 } },
  });
}

function invalidLength(): GraphQLError {
  return new GraphQLError('Content-Length header is invalid.', {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
}
