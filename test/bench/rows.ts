/** One line of the table and of `bench-results.json`. */
export interface BenchRow {
  readonly name: string;
  /** NaN, which JSON writes as null, where what is to be measured is not there. */
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

/** What a value is held against. */
export interface Target {
  readonly text: string;
  readonly isMet: (value: number) => boolean;
}

const SIGNIFICANT_DIGITS = 4;

export const noMoreThan = (limit: number): Target => ({
  text: `≤ ${String(limit)}`,
  isMet: (value) => value <= limit,
});

export const noLessThan = (limit: number): Target => ({
  text: `≥ ${String(limit)}`,
  isMet: (value) => value >= limit,
});

export const under = (limit: number): Target => ({
  text: `< ${String(limit)}`,
  isMet: (value) => value < limit,
});

/** A measured row, judged on the exact value and told with four digits. */
export function judge({ value, ...measured }: Measured, target: Target): MeasuredRow {
  const rounded = Number(value.toPrecision(SIGNIFICANT_DIGITS));
  return { ...measured, value: rounded, target: target.text, pass: target.isMet(value) };
}

export function atMost(measured: Measured, limit: number): MeasuredRow {
  return judge(measured, noMoreThan(limit));
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
