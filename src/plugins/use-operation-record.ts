import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { GraphContext } from '../scope.ts';

/** Notes in the scope how the operation went, for whoever decides what may be done with its answer. */
export function useOperationRecord(): Plugin<object, GraphContext> {
  return {
    onResultProcess({ result, serverContext: { scope } }) {
      scope.operation.isStream = isAsyncIterable(result) || Array.isArray(result);
      scope.operation.hasErrors = 'errors' in result && (result.errors?.length ?? 0) > 0;
    },
  };
}
