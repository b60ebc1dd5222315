import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../src/domain/errors.ts';

/** An error of the caller's making that is told as it is; the gateway completes its form. */
export function callerError(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

export interface CountBounds {
  readonly argument: string;
  readonly min: number;
  readonly max: number;
}

/** Throws `VALIDATION_ERROR` naming the bound where a count is outside it. */
export function requireCount(count: number, { argument, min, max }: CountBounds): void {
  if (count >= min && count <= max) return;
  throw callerError(
    'VALIDATION_ERROR',
    `${argument} must be from ${min} to ${max}; it is ${count}`,
  );
}
