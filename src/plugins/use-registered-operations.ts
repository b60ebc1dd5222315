import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { ERROR_STATUS, type ErrorCode } from '../domain/errors.ts';
import type { KnownRequest, Resolution } from '../domain/operations/operation-catalogue.ts';
import { readOperationRequest } from '../domain/operations/operation-request.ts';
import type { GraphContext, Scope } from '../scope.ts';

type RegisteredOperationsPlugin = Plugin<object, GraphContext>;
type ParamsHook = NonNullable<RegisteredOperationsPlugin['onParams']>;
type Params = Parameters<ParamsHook>[0]['params'];

/** Runs operations by id, on every transport, and holds callers to registered ones where they must. */
export function useRegisteredOperations(): RegisteredOperationsPlugin {
  return {
    onParams: async ({ params, request, setParams, context: { scope } }) => {
      const { documentId, ...rest } = withDocumentId(params, request);
      const asked = readOperationRequest({ ...rest, documentId });
      if (asked.kind === 'NOTHING') return;
      if (asked.kind === 'MALFORMED') throw refusal('BAD_REQUEST', asked.message);
      const text = await textOf(asked, scope);
      setParams({ ...rest, query: text });
    },
  };
}

type ParamsWithId = Params & { readonly documentId?: unknown };

/** Yoga reads an id from a body but not from a query string. */
function withDocumentId(params: Params, request: Request): ParamsWithId {
  if (request.method !== 'GET') return params;
  const documentId = new URL(request.url).searchParams.get('documentId');
  return documentId === null ? params : { ...params, documentId };
}

async function textOf(asked: KnownRequest, scope: Scope): Promise<string> {
  const { client, operation, logger } = scope;
  const resolution = await scope.operations.resolve(asked, { client, now: scope.clock() });
  if (resolution.kind !== 'RUN') throw refusalOf(resolution, scope);
  operation.isRegistered = resolution.isRegistered;
  operation.id = resolution.id;
  if (resolution.isReported && client.kind === 'PARTNER') {
    logger.warn('persisted.audit', { partner: client.name, operation: resolution.id });
  }
  return resolution.text;
}

function refusalOf(resolution: Exclude<Resolution, { kind: 'RUN' }>, scope: Scope): GraphQLError {
  switch (resolution.kind) {
    case 'NOT_FOUND':
      // Apollo's clients know this text, and then send the document.
      return resolution.isApollo
        ? refusal('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', 200)
        : refusal('PERSISTED_QUERY_NOT_FOUND', 'No operation is registered under this id');
    case 'MISMATCH':
      return refusal(
        'PERSISTED_QUERY_MISMATCH',
        'The document is not the one that its id stands for',
      );
    case 'REQUIRED':
      return refusal(
        'PERSISTED_QUERY_REQUIRED',
        'Only registered operations may be run; send an id',
      );
    case 'UNAVAILABLE':
      scope.logger.error('persisted.unavailable', { error: resolution.cause });
      return refusal('UPSTREAM_ERROR', 'Registered operations cannot be read now; try again');
  }
}

function refusal(
  code: ErrorCode,
  message: string,
  status: number = ERROR_STATUS[code],
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status } } });
}
