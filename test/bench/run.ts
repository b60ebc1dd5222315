import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT_CODE } from '../../src/local/exit-codes.ts';
import { ensureGraphiql } from '../../src/local/graphiql-assets.ts';
import { PROJECT_DIRECTORY } from '../../src/local/project.ts';
import type { Bench, Measurement } from './bench.ts';
import { MEASUREMENTS } from './catalogue.ts';
import { chooseLoadMaker } from './load.ts';
import { type BenchOptions, parseBenchOptions } from './options.ts';
import { buildWorker, GATEWAY, removeBuild } from './production-build.ts';
import { absent, toJson, type MeasuredRow } from './rows.ts';
import { formatTable } from './table.ts';

const ROW_NAMES = MEASUREMENTS.flatMap(({ rows }) => rows);

/** Rows that could not be measured fail, with the reason. */
async function measureOrFail(
  { rows, measure }: Measurement,
  bench: Bench,
): Promise<readonly MeasuredRow[]> {
  const startedAt = performance.now();
  process.stderr.write(`measuring ${rows.join(', ')}\n`);
  try {
    const measured = await measure(bench);
    // At once, since a run is long and what comes later may end it.
    for (const { name, value, unit } of measured)
      process.stderr.write(`  ${name}: ${String(value)} ${unit}\n`);
    return measured;
  } catch (error) {
    const by = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
    return rows.map((name) => absent(name, by));
  } finally {
    process.stderr.write(`  ${((performance.now() - startedAt) / 1000).toFixed(0)} s\n`);
  }
}

async function run({ only, quick }: BenchOptions): Promise<number> {
  await ensureGraphiql();
  let build: string | undefined;
  const notes: string[] = [];
  const bench: Bench = {
    quick,
    maker: chooseLoadMaker(),
    gatewayBuild: () => (build ??= buildWorker(GATEWAY)),
    note: (text) => notes.push(text),
  };
  const rows: MeasuredRow[] = [];
  try {
    for (const measurement of MEASUREMENTS) {
      if (only !== undefined && !measurement.rows.some((name) => only.has(name))) continue;
      const measured = await measureOrFail(measurement, bench);
      rows.push(...measured.filter(({ name }) => only?.has(name) ?? true));
    }
  } finally {
    if (build !== undefined) removeBuild(build);
  }
  process.stdout.write([formatTable(rows), ...notes].join('\n'));
  writeFileSync(join(PROJECT_DIRECTORY, 'bench-results.json'), toJson(rows));
  return rows.every(({ pass }) => pass) ? EXIT_CODE.ok : EXIT_CODE.failure;
}

const outcome = parseBenchOptions(process.argv.slice(2), ROW_NAMES);
if (outcome.kind === 'WRONG_INPUT') {
  process.stderr.write(`${outcome.message}\n`);
  process.exit(EXIT_CODE.wrongInput);
}
process.exit(await run(outcome.options));
