import { type RowName, TARGETS } from './targets.ts';

/** One line of the table and of `bench-results.json`. */
export interface BenchRow {
  readonly name: RowName;
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

const SIGNIFICANT_DIGITS = 4;

/** A measured row, judged on the exact value and told with four digits. */
export function judge(measured: Measured): MeasuredRow {
  const { text, isMet } = TARGETS[measured.name];
  const value = Number(measured.value.toPrecision(SIGNIFICANT_DIGITS));
  return { ...measured, value, target: text, pass: isMet(measured.value) };
}

/** A row that could not be measured, which fails. */
export function absent(name: RowName, reason: string): MeasuredRow {
  return judge({ name, value: Number.NaN, unit: '', by: reason });
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
