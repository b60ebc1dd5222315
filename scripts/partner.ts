import { openLocalKv } from './operations-kv/local-kv.ts';
import { openRemoteKv } from './operations-kv/remote-kv.ts';
import { runPartner } from './partner/run-partner.ts';
import { openRecord } from './record/open-record.ts';

process.exit(
  await runPartner(process.argv.slice(2), {
    openKv: async (place) =>
      place.kind === 'LOCAL' ? openLocalKv(place.persistTo) : openRemoteKv(place),
    openRecord: (place) => openRecord(place.kind === 'LOCAL' ? place : {}),
    out: (line) => process.stdout.write(`${line}\n`),
    error: (line) => process.stderr.write(`${line}\n`),
  }),
);
