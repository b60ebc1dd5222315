import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { printSdl } from './schema/index.ts';
import { clientDocuments, type GeneratedFile } from './scripts/codegen/client-documents.ts';
import { printDatabaseTypes } from './scripts/supabase/database-types.ts';

const SDL = printSdl();

const GENERATED: readonly GeneratedFile[] = [
  { name: 'schema/schema.graphql', content: SDL },
  ...(await clientDocuments(SDL)),
  { name: 'schema/supabase/database.types.ts', content: await printDatabaseTypes() },
];

/** Writes every generated file. */
async function write(): Promise<void> {
  for (const { name, content } of GENERATED) {
    await mkdir(dirname(pathOf(name)), { recursive: true });
    await writeFile(pathOf(name), content);
  }
  console.log(`Wrote ${GENERATED.map((file) => file.name).join(', ')}`);
}

/** Compares every generated file with what is committed; a difference fails with its first line. */
async function check(): Promise<void> {
  const hints = await Promise.all(GENERATED.map(driftOf));
  const stale = hints.filter((hint) => hint !== undefined);
  for (const hint of stale) console.error(hint);
  if (stale.length > 0) process.exitCode = 1;
  else console.log('Generated files are up to date');
}

function pathOf(name: string): string {
  return join(import.meta.dirname, name);
}

async function driftOf({ name, content }: GeneratedFile): Promise<string | undefined> {
  const committed = await readFile(pathOf(name), 'utf8').catch(() => '');
  if (committed === content) return undefined;
  const expected = content.split('\n');
  const found = committed.split('\n');
  const line = expected.findIndex((text, index) => text !== found[index]);
  const at = line === -1 ? expected.length : line;
  return [
    `${name} is stale at line ${at + 1}; run npm run codegen`,
    `  committed: ${found[at] ?? '(end of file)'}`,
    `  generated: ${expected[at] ?? '(end of file)'}`,
  ].join('\n');
}

await (process.argv.includes('--check') ? check() : write());
