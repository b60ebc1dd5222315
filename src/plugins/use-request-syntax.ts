import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * Answers malformed JSON in the query string or a form with `BAD_REQUEST`, which Yoga would call a
 * defect, and so a list of operations: each would cost as much as a request and count as a part of one.
 */
export function useRequestSyntax(): Plugin {
  return {
    onRequestParse({ requestParser, setRequestParser }) {
      if (requestParser === undefined) return;
      setRequestParser(async (request) => {
        const parsed = await orMalformed(async () => requestParser(request));
        if (Array.isArray(parsed)) throw badRequest(BATCH);
        return parsed;
      });
    },
  };
}

const MALFORMED = 'variables and extensions must be JSON objects';
const BATCH =
  'Batches are not answered; send one operation a request (several fields of one operation run at once)';

async function orMalformed<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw badRequest(MALFORMED);
  }
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}
