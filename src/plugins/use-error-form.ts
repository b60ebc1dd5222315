import { isAsyncIterable, mapAsyncIterator, type Plugin } from 'graphql-yoga';
import type { ErrorCode, ErrorOrigin } from '../domain/errors.ts';
import type { GraphContext, Scope } from '../scope.ts';
import { formError, type HttpEffect, httpEffect, judgeError } from './error-form.ts';

type ErrorFormPlugin = Plugin<object, GraphContext>;
type ResultHook = NonNullable<ErrorFormPlugin['onResultProcess']>;
type HookedResult = Parameters<ResultHook>[0]['result'];
/** One whole result, or the first or a later part of an incremental one. */
type Result = Exclude<HookedResult, readonly unknown[] | AsyncIterable<unknown>>;

/** Puts every error of every result into the contract's form; defects are masked here and logged. */
export function useErrorForm(): ErrorFormPlugin {
  return {
    onResultProcess({ result, setResult, serverContext: { scope } }) {
      if (isAsyncIterable(result)) {
        setResult(mapAsyncIterator(result, (part: Result) => formResult(part, scope)));
      } else if (!Array.isArray(result)) {
        setResult(formResult(result, scope));
      }
    },
  };
}

function formResult(result: Result, scope: Scope): Result {
  const origin = { requestId: scope.requestId, now: scope.clock() };
  const partialData = hasData(result.data);
  const effect = (error: unknown, code: ErrorCode) => httpEffect(error, code, partialData);
  return {
    ...result,
    ...(result.errors && {
      errors: result.errors.map((error) => complete(error, { scope, origin, effect })),
    }),
    ...(result.incremental && {
      incremental: result.incremental.map((part) => ({
        ...part,
        ...(part.errors && {
          errors: part.errors.map((error) => complete(error, { scope, origin })),
        }),
      })),
    }),
  };
}

interface Completion {
  readonly scope: Scope;
  readonly origin: ErrorOrigin;
  readonly effect?: (error: unknown, code: ErrorCode) => HttpEffect;
}

function complete(error: unknown, { scope, origin, effect }: Completion) {
  const verdict = judgeError(error);
  if (verdict.hidden !== undefined)
    scope.logger.critical('graphql.failed', { error: rootOf(verdict.hidden) });
  scope.ledger.noteErrorCode(verdict.code);
  const http = effect?.(error, verdict.code);
  return formError(error, verdict, { origin, ...(http === undefined ? {} : { http }) });
}

/** The defect itself, without the executor's wrapping. */
function rootOf(error: unknown): unknown {
  return error instanceof Error && 'originalError' in error && error.originalError != null
    ? rootOf(error.originalError)
    : error;
}

/** Whether anything at all came of the operation. */
function hasData(data: unknown): boolean {
  return (
    typeof data === 'object' && data !== null && Object.values(data).some((value) => value !== null)
  );
}
