import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

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

/** What a reader gives, before it is known to be bytes. */
interface Chunk {
  readonly done: boolean;
  readonly value?: unknown;
}

/** The request with its body read, as far as it may be; all that is understood here is UTF-8. */
async function bounded(request: Request, maxBytes: number): Promise<Request> {
  const { url, method, headers, body } = request;
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const chunk: Chunk = (await reader?.read()) ?? { done: true };
    const { done, value } = chunk;
    if (done) return new Request(url, { method, headers, body: text + decoder.decode() });
    if (!(value instanceof Uint8Array)) throw new TypeError('a body is a stream of bytes');
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader?.cancel();
      throw tooLarge();
    }
    text += decoder.decode(value, { stream: true });
  }
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
