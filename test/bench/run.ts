import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureGraphiql } from '../../src/local/graphiql-assets.ts';
import { PROJECT_DIRECTORY } from '../../src/local/project.ts';
import { measureFirstAnswer } from './first-answer.ts';
import { measurePipeline } from './pipeline.ts';
import { withProductionBuild } from './production-build.ts';
import { printTable, toJson } from './rows.ts';
import { measureSize } from './size.ts';
import { measureStartup } from './startup.ts';

await ensureGraphiql();
const rows = [
  ...(await measurePipeline()),
  ...(await withProductionBuild(async (directory) => [
    ...measureSize(directory),
    await measureFirstAnswer(directory),
  ])),
  measureStartup(),
];
printTable(rows);
writeFileSync(join(PROJECT_DIRECTORY, 'bench-results.json'), toJson(rows));
process.exit(rows.every(({ pass }) => pass) ? 0 : 1);
