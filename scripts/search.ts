import { runSearch } from './search/run-search.ts';

process.exit(
  await runSearch(process.argv.slice(2), {
    out: (line) => process.stdout.write(`${line}\n`),
    error: (line) => process.stderr.write(`${line}\n`),
  }),
);
