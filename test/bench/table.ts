import type { MeasuredRow } from './rows.ts';

const HEAD = ['row', 'value', 'target', 'pass', 'measured by'];

/** The rows as lines of padded columns, the head first. */
export function formatTable(rows: readonly MeasuredRow[]): string {
  const table = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) =>
    Math.max(...table.map((line) => (line[column] ?? '').length)),
  );
  return table
    .map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

function cellsOf({ name, value, unit, target, pass, by }: MeasuredRow): readonly string[] {
  const told = Number.isNaN(value) ? 'not there' : `${String(value)} ${unit}`.trim();
  return [name, told, target, pass ? 'yes' : 'NO', by];
}
