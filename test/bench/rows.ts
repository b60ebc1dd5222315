/** One line of the table and of `bench-results.json`. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target: string;
  readonly pass: boolean;
}

/** A row and what measured it, which only the printed table tells. */
export interface MeasuredRow extends BenchRow {
  readonly by: string;
}

export type Measured = Pick<MeasuredRow, 'name' | 'value' | 'unit' | 'by'>;

const SIGNIFICANT_DIGITS = 4;

export function atMost({ value, ...measured }: Measured, limit: number): MeasuredRow {
  const rounded = Number(value.toPrecision(SIGNIFICANT_DIGITS));
  return { ...measured, value: rounded, target: `≤ ${String(limit)}`, pass: value <= limit };
}

/** The value below which a share of the values lies; NaN, which passes no target, of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** What goes into `bench-results.json`. */
export function toJson(rows: readonly MeasuredRow[]): string {
  const plain = rows.map(({ name, value, unit, target, pass }): BenchRow => ({
    name,
    value,
    unit,
    target,
    pass,
  }));
  return `${JSON.stringify(plain, null, 2)}\n`;
}

export function printTable(rows: readonly MeasuredRow[]): void {
  const cells = rows.map(({ name, value, unit, target, pass, by }) => [
    name,
    `${String(value)} ${unit}`.trim(),
    target,
    pass ? 'yes' : 'NO',
    by,
  ]);
  const table = [['row', 'value', 'target', 'pass', 'measured by'], ...cells];
  const widths = table[0]?.map((_, column) =>
    Math.max(...table.map((line) => (line[column] ?? '').length)),
  );
  for (const line of table) {
    const padded = line.map((cell, column) => cell.padEnd(widths?.[column] ?? 0));
    process.stdout.write(`${padded.join('  ').trimEnd()}\n`);
  }
}
