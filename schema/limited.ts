import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { wholeSeconds } from '../src/domain/limits/seconds.ts';
import { ERROR_STATUS, type ErrorCode } from '../src/domain/errors.ts';
import type { GraphContext } from '../src/scope.ts';

/** What the rate limiter needs of a field; it answers with a text where the field is refused. */
export interface RateLimitedContext {
  readonly rateLimiterFn: (
    fieldName: string,
    call: { readonly args: Record<string, unknown>; readonly context: unknown },
    config: { readonly max?: number },
  ) => string | undefined | Promise<string | undefined>;
}

type LimitedContext = GraphContext & RateLimitedContext;

type Resolver<Root, Args, Result> = (
  root: Root,
  args: Args,
  context: LimitedContext,
  info: GraphQLResolveInfo,
) => Result | Promise<Result>;

/**
 * A resolver that is counted when it runs, and only then: fields that are skipped and operations that
 * are not run cost nothing. Refused, it is the error `RATE_LIMITED`; other fields still answer.
 */
export function limited<Root, Args, Result>(
  resolve: Resolver<Root, Args, Result>,
): (root: Root, args: Args, context: LimitedContext, info: GraphQLResolveInfo) => Promise<Result> {
  return (root, args, context, info) =>
    requireAllowance(context, info).then(() => resolve(root, args, context, info));
}

/** Takes one of what the client may search; throws `RATE_LIMITED` where nothing is left. */
export async function requireAllowance(
  context: LimitedContext,
  { fieldName }: GraphQLResolveInfo,
): Promise<void> {
  // The store answers with a whole verdict: no earlier call stands for "admitted", one for "refused".
  const refusal = await context.rateLimiterFn(fieldName, { args: {}, context }, { max: 1 });
  if (refusal === undefined) return;
  throw rateLimited(refusal, context.scope.rateLedger.tightest()?.resetMs ?? 0);
}

/** The status is told outright, so that it stands even where other fields have answered. */
function rateLimited(message: string, resetMs: number): GraphQLError {
  const code: ErrorCode = 'RATE_LIMITED';
  const headers = { 'Retry-After': String(wholeSeconds(resetMs)) };
  return new GraphQLError(message, {
    extensions: { code, http: { status: ERROR_STATUS[code], headers } },
  });
}
