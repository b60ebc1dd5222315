import type { HttpCall } from '../../domain/http.ts';
import type { Exchange, Fault } from './interpret.ts';
import { MIN_RETRY_BUDGET_MS, RETRY_DELAY_MS } from './upstream-policies.ts';
import type { RetryOn, UpstreamPolicy } from './upstream-policies.ts';

const WORTH_REPEATING: Readonly<Record<RetryOn, readonly Fault[]>> = {
  NETWORK_AND_SERVER_ERROR: ['NETWORK', 'SERVER'],
  SERVER_ERROR: ['SERVER'],
};

export interface RepeatQuestion {
  readonly call: Pick<HttpCall<unknown>, 'method'>;
  readonly policy: UpstreamPolicy;
  readonly random: () => number;
  /** What is left of the call's time. */
  readonly leftMs: number;
}

/** In how many milliseconds a failed exchange is repeated; undefined where it is not. */
export function repeatDelayMs(
  result: Exchange<unknown>,
  { call, policy, random, leftMs }: RepeatQuestion,
): number | undefined {
  if (result.kind === 'ANSWERED' || policy.retry === undefined || (call.method ?? 'GET') !== 'GET')
    return undefined;
  if (!WORTH_REPEATING[policy.retry.on].includes(result.fault)) return undefined;
  // From half to one and a half of the mean, so that callers who failed together do not return together.
  const jitteredMs = RETRY_DELAY_MS * (0.5 + random());
  const delayMs = Math.max(jitteredMs, (result.verdict.retryAfterSeconds ?? 0) * 1_000);
  return delayMs + MIN_RETRY_BUDGET_MS <= leftMs ? delayMs : undefined;
}
