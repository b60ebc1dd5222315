/** One line of the table and of `bench-results.json`. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target: string;
  readonly pass: boolean;
}

export interface Measured {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

export function atMost({ name, value, unit }: Measured, limit: number): BenchRow {
  return { name, value: round(value), unit, target: `≤ ${String(limit)}`, pass: value <= limit };
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function printTable(rows: readonly BenchRow[]): void {
  const cells = rows.map(({ name, value, unit, target, pass }) => [
    name,
    `${String(value)} ${unit}`.trim(),
    target,
    pass ? 'yes' : 'NO',
  ]);
  const table = [['row', 'value', 'target', 'pass'], ...cells];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...table.map((line) => (line[column] ?? '').length)),
  );
  for (const line of table) {
    process.stdout.write(
      `${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`,
    );
  }
}
