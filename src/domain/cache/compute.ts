import type { CacheContext } from './context.ts';
import type { CacheKind, Computed } from './requests.ts';
import { within, type Attempt } from './within.ts';

/** Longer than any call to a source, shorter than the lease of a flight and what waitUntil allows. */
export const COMPUTE_BUDGET_MS = 12_000;

export type Outcome<Value> =
  | { readonly ok: true; readonly computed: Computed<Value> }
  | { readonly ok: false; readonly error: Error };

export interface ComputeOptions<Value> {
  readonly kind: CacheKind<Value>;
  readonly keys: readonly string[];
  readonly compute: (keys: readonly string[]) => Promise<ReadonlyMap<string, Computed<Value>>>;
}

/** Makes the values of all keys within the budget; each key has an outcome. */
export async function computeAll<Value>(
  { timers, report }: CacheContext,
  { keys, compute }: ComputeOptions<Value>,
): Promise<ReadonlyMap<string, Outcome<Value>>> {
  const made = await within(COMPUTE_BUDGET_MS, timers, () => compute(keys));
  return new Map(
    keys.map((key): readonly [string, Outcome<Value>] => {
      const computed = made.ok ? made.value.get(key) : undefined;
      if (computed !== undefined) return [key, { ok: true, computed }];
      const error = errorOf(key, made);
      report({
        name: 'cache.compute-failed',
        key,
        reason: !made.ok && made.reason === 'TIMEOUT' ? 'TIMEOUT' : 'ERROR',
        error,
      });
      return [key, { ok: false, error }];
    }),
  );
}

function errorOf(key: string, made: Attempt<unknown>): Error {
  if (made.ok) return new Error(`Computing ${key} gave no value for it`);
  if (made.reason === 'TIMEOUT')
    return new Error(`Computing ${key} took longer than ${COMPUTE_BUDGET_MS} ms`);
  return made.error instanceof Error
    ? made.error
    : new Error(`Computing ${key} failed`, { cause: made.error });
}
