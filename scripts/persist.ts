import { schema } from '../schema/index.ts';
import { openRecord } from './record/open-record.ts';
import { openLocalKv } from './operations-kv/local-kv.ts';
import { openRemoteKv } from './operations-kv/remote-kv.ts';
import { runPersist } from './persist/run-persist.ts';

process.exit(
  await runPersist(process.argv.slice(2), {
    cwd: process.cwd(),
    schema,
    openKv: async ({ persistTo }) =>
      persistTo === undefined ? openRemoteKv({}) : openLocalKv(persistTo),
    openRecord,
    out: (line) => process.stdout.write(`${line}\n`),
    error: (line) => process.stderr.write(`${line}\n`),
  }),
);
