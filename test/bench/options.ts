import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Names of the rows to measure; undefined for all. */
  readonly only: ReadonlySet<string> | undefined;
  /** Fewer rounds and shorter loads: for work on the bench, not for numbers to tell. */
  readonly quick: boolean;
}

export type BenchOptionsOutcome =
  | { readonly kind: 'OPTIONS'; readonly options: BenchOptions }
  | { readonly kind: 'WRONG_INPUT'; readonly message: string };

/** Reads `--only row,row` and `--quick`; a row that there is not is wrong input. */
export function parseBenchOptions(
  args: readonly string[],
  rows: readonly string[],
): BenchOptionsOutcome {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } },
    });
    const only = values.only?.split(',').map((name) => name.trim());
    const unknown = only?.find((name) => !rows.includes(name));
    if (unknown !== undefined) return wrong(`There is no row ${unknown}; rows: ${rows.join(', ')}`);
    return {
      kind: 'OPTIONS',
      options: { only: only === undefined ? undefined : new Set(only), quick: values.quick },
    };
  } catch (error) {
    return wrong(error instanceof Error ? error.message : String(error));
  }
}

function wrong(message: string): BenchOptionsOutcome {
  return { kind: 'WRONG_INPUT', message };
}
