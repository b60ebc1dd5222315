import { schema } from '../schema/index.ts';
import { openRecord } from './record/open-record.ts';
import { openLocalStore } from './persist/local-store.ts';
import { createRemoteStore } from './persist/remote-store.ts';
import { runPersist } from './persist/run-persist.ts';
import { runWrangler } from './persist/run-wrangler.ts';

process.exit(
  await runPersist(process.argv.slice(2), {
    cwd: process.cwd(),
    schema,
    openStore: async ({ persistTo }) =>
      persistTo === undefined ? createRemoteStore(runWrangler) : openLocalStore(persistTo),
    openRecord,
    out: (line) => process.stdout.write(`${line}\n`),
    error: (line) => process.stderr.write(`${line}\n`),
  }),
);
