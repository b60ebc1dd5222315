import { createYoga } from 'graphql-yoga';
import { printSdl, schema } from '../schema/index.ts';
import type { Config } from './config/config.ts';
import { useClosedSchema } from './plugins/use-closed-schema.ts';
import { useErrorForm } from './plugins/use-error-form.ts';
import { useOperationRecord } from './plugins/use-operation-record.ts';
import { useRegisteredOperations } from './plugins/use-registered-operations.ts';
import { useRequestSyntax } from './plugins/use-request-syntax.ts';
import type { GraphContext, Scope } from './scope.ts';

/** Far above any operation that people write, far below what hurts. */
const MAX_BODY_BYTES = 64 * 1024;

/** GraphQL over HTTP for one isolate. */
export interface Gateway {
  /** Answers a GraphQL request; errors are in the answer, in the contract's form. */
  readonly handle: (request: Request, scope: Scope) => Promise<Response>;
  /** The schema as text. */
  readonly sdl: () => string;
}

/** Builds Yoga, which costs milliseconds: once per isolate, never per request. */
export function createGateway(config: Config): Gateway {
  const yoga = createYoga<GraphContext>({
    schema,
    graphqlEndpoint: '/graphql',
    // Everything around GraphQL is the Worker's own: pages, health, CORS and logs.
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: '/graphql/unused',
    cors: false,
    logging: false,
    batching: false,
    multipart: false,
    maxRequestBodySize: MAX_BODY_BYTES,
    // useErrorForm masks, since it alone knows the request. Yoga's own masking would first drop
    // what the log needs.
    maskedErrors: false,
    plugins: [
      useRequestSyntax(),
      useRegisteredOperations(),
      ...(config.introspection ? [] : [useClosedSchema()]),
      useErrorForm(),
      useOperationRecord(),
    ],
  });
  return {
    // One context object: with two, Yoga would spread every binding over the resolvers' context.
    handle: async (request, scope) => yoga.fetch(request, { scope }),
    sdl: printSdl,
  };
}
