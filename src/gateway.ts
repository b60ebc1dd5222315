import { createYoga } from 'graphql-yoga';
import { printSdl, schema } from '../schema/index.ts';
import { OWN_OPERATION_NAMES } from '../schema/operations/names.ts';
import type { Config } from './config/config.ts';
import { useBodyLimit } from './plugins/use-body-limit.ts';
import { useClosedSchema } from './plugins/use-closed-schema.ts';
import { useErrorForm } from './plugins/use-error-form.ts';
import { useOperationLimits } from './plugins/use-operation-limits.ts';
import { useRateLimits } from './plugins/use-rate-limits.ts';
import { useOperationRecord } from './plugins/use-operation-record.ts';
import { useRegisteredOperations } from './plugins/use-registered-operations.ts';
import { useRequestSyntax } from './plugins/use-request-syntax.ts';
import { useTracing } from './plugins/use-tracing.ts';
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
    maxRequestBodySize: false,
    // useErrorForm masks, since it alone knows the request. Yoga's own masking would first drop
    // what the log needs.
    maskedErrors: false,
    plugins: [
      useTracing({ registered: OWN_OPERATION_NAMES }),
      useRequestSyntax(),
      useRegisteredOperations(),
      ...(config.introspection ? [] : [useClosedSchema()]),
      // After whatever replaces validation: it decides first whether a document is worth validating.
      useOperationLimits(config),
      useRateLimits(),
      useErrorForm(),
      useOperationRecord(),
      // Last, so that it reads what the parser chosen before it would read.
      useBodyLimit(MAX_BODY_BYTES),
    ],
  });
  return {
    // One context object: with two, Yoga would spread every binding over the resolvers' context.
    handle: async (request, scope) => yoga.fetch(request, { scope }),
    sdl: printSdl,
  };
}
