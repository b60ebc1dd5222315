import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { METRICS } from '../../../src/domain/observe/metric-table.ts';
import { SPANS, spanKind, type SpanName } from '../../../src/domain/observe/spans.ts';
import { LOG_EVENTS } from '../../../src/platform/log/log-events.ts';

const page = await readFile(
  new URL('../../../src/platform/observe/README.md', import.meta.url),
  'utf8',
);

/** Rows of the tables below a heading whose first cell is a name with a dot. */
function rowsBelow(heading: string): readonly (readonly string[])[] {
  const [section = ''] = page.split(`\n## ${heading}\n`)[1]?.split('\n## ') ?? [];
  return section
    .split('\n')
    .filter((line) => /^\| `\w+\.\w+`/u.test(line))
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim().replaceAll('`', '')));
}

it('lists every log event with its level', () => {
  expect(rowsBelow('Logs')).toEqual(
    Object.entries(LOG_EVENTS).map(([name, { level, about }]) => [name, level, about]),
  );
});

it('lists every span with its attributes and stage', () => {
  const names = Object.keys(SPANS).filter((name): name is SpanName => name in SPANS);
  expect(rowsBelow('Spans')).toEqual(
    names.map((name) => {
      const { about, attributes, stage, stageBy } = spanKind(name);
      const told = stage === undefined ? '–' : `${stage}${stageBy === undefined ? '' : '-…'}`;
      return [name, about, attributes.join(', ') || '–', told];
    }),
  );
});

it('lists every metric with its unit and where its labels are', () => {
  expect(rowsBelow('Metrics')).toEqual(
    Object.entries(METRICS).map(([name, { about, unit, labels }]) => [
      name,
      about,
      unit,
      labels.map((label, at) => `${label} (blob${at + 3})`).join(', '),
    ]),
  );
});

it('asks for columns that there are', () => {
  const queries = [...page.matchAll(/```sql\n(.*?)```/gsu)].map(([, sql = '']) => sql);
  expect(queries).toHaveLength(5);
  for (const sql of queries) {
    const metric = /index1 = '([\w.]+)'/u.exec(sql)?.[1] ?? '';
    expect(Object.keys(METRICS)).toContain(metric);
    const labels = Object.entries(METRICS).find(([name]) => name === metric)?.[1].labels ?? [];
    for (const [, number, alias] of sql.matchAll(/blob(\d) AS (\w+)/gu))
      expect(labels[Number(number) - 3]).toBe(alias);
  }
});
