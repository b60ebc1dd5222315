import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIRECTORY } from '../../src/local/project.ts';
import { ensureGraphiql } from '../../src/local/graphiql-assets.ts';
import { measurePipeline } from './pipeline.ts';
import { printTable } from './rows.ts';
import { measureSize } from './size.ts';

await ensureGraphiql();
const rows = [...(await measurePipeline()), ...measureSize()];
printTable(rows);
writeFileSync(join(PROJECT_DIRECTORY, 'bench-results.json'), `${JSON.stringify(rows, null, 2)}\n`);
process.exit(rows.every(({ pass }) => pass) ? 0 : 1);
