import { runPartner } from './partner/run-partner.ts';

process.exit(
  await runPartner(process.argv.slice(2), {
    out: (line) => process.stdout.write(`${line}\n`),
    error: (line) => process.stderr.write(`${line}\n`),
  }),
);
