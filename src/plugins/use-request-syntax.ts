import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** Answers malformed JSON in the query string or a form with `BAD_REQUEST`; Yoga would call it a defect. */
export function useRequestSyntax(): Plugin {
  return {
    onRequestParse({ requestParser, setRequestParser }) {
      if (requestParser === undefined) return;
      setRequestParser(async (request) => {
        try {
          return await requestParser(request);
        } catch (error) {
          if (!(error instanceof SyntaxError)) throw error;
          throw malformedParameter();
        }
      });
    },
  };
}

function malformedParameter(): GraphQLError {
  return new GraphQLError('variables and extensions must be JSON objects', {
    extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
  });
}
