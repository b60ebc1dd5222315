import { APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai/error';
import type { ModelFailure, ModelFailureReason } from '../domain/model.ts';
import { plainCode } from './interpret-answer.ts';

/** Codes of a 429 that waiting does not cure. */
const QUOTA_CODES = new Set([
  'insufficient_quota',
  'credit_balance_exhausted',
  'billing_hard_limit_reached',
  'spend_limit_exceeded',
]);

/** What an exception of the client means. */
export function interpretError(error: unknown, signal: AbortSignal): ModelFailure {
  const isOver =
    signal.aborted ||
    error instanceof APIUserAbortError ||
    error instanceof APIConnectionTimeoutError;
  if (isOver) return { kind: 'FAILED', reason: 'TIMEOUT', detail: 'no answer in time' };
  const status: unknown = error instanceof APIError ? error.status : undefined;
  if (!(error instanceof APIError) || typeof status !== 'number')
    return { kind: 'FAILED', reason: 'ERROR', detail: 'no usable answer came back' };
  const { code, type } = error;
  const retryAfterSeconds = retryAfterOf(error.headers);
  return {
    kind: 'FAILED',
    reason: reasonOf({ status, codes: [code, type] }),
    detail: `HTTP ${status} (${plainCode(code)})`,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    usage: { inputTokens: 0, outputTokens: 0, estimatedUsd: 0 },
  };
}

function reasonOf(answer: {
  readonly status: number;
  readonly codes: readonly (string | null | undefined)[];
}): ModelFailureReason {
  switch (answer.status) {
    case 401:
    case 403:
      return 'AUTH';
    case 408:
    case 504:
      return 'TIMEOUT';
    case 429: {
      const isOutOfCredit = answer.codes.some((code) => QUOTA_CODES.has(code ?? ''));
      return isOutOfCredit ? 'QUOTA' : 'RATE_LIMITED';
    }
    default:
      return 'ERROR';
  }
}

function retryAfterOf(headers: unknown): number | undefined {
  if (!(headers instanceof Headers)) return undefined;
  const written = headers.get('retry-after');
  return written !== null && /^\d{1,6}$/u.test(written.trim()) ? Number(written) : undefined;
}
