import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { getOperationAST, type DocumentNode } from 'graphql';
import { createClient } from 'graphql-sse';
import * as z from 'zod';

function isSubscription(document: DocumentNode | undefined, operationName?: string): boolean {
  if (document === undefined) return false;
  return getOperationAST(document, operationName)?.operation === 'subscription';
}

const variablesSchema = z.record(z.string(), z.unknown()).default({});

/** Queries over HTTP (`@defer` as multipart), subscriptions as Server-Sent Events, both at `url`. */
export function createFetcher(url: string): Fetcher {
  const overHttp = createGraphiQLFetcher({ url });
  return (params, options) => {
    const operationName = params.operationName ?? undefined;
    if (!isSubscription(options?.documentAST, operationName)) return overHttp(params, options);
    const client = createClient({ url, headers: { ...options?.headers }, retryAttempts: 0 });
    return client.iterate({
      query: params.query,
      variables: variablesSchema.parse(params.variables ?? undefined),
      ...(operationName === undefined ? {} : { operationName }),
    });
  };
}
