import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PRODUCTION, runWrangler } from './production-build.ts';
import { judge, type MeasuredRow } from './rows.ts';
import { median } from './statistics.ts';

const ROUNDS = 3;
const ACTIVE_TIME = /Active:\s+([\d.]+)\s*ms/u;

function profileStartup(directory: string): number {
  const outfile = join(directory, 'startup.cpuprofile');
  const args = `--args=--minify --env ${PRODUCTION}`;
  const printed = runWrangler(['check', 'startup', '--outfile', outfile, args]);
  const milliseconds = ACTIVE_TIME.exec(printed)?.[1];
  if (milliseconds === undefined)
    throw new Error(`wrangler check startup told no active time:\n${printed}`);
  return Number(milliseconds);
}

/** CPU time of an isolate's start, before any request. */
export function measureStartup(): MeasuredRow {
  const directory = mkdtempSync(join(tmpdir(), 'underfoot-startup-'));
  try {
    const times = Array.from({ length: ROUNDS }, () => profileStartup(directory));
    const by = `wrangler check startup, active time, median of ${String(ROUNDS)}`;
    return judge({ name: 'startup-cpu-ms', value: median(times), unit: 'ms', by });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
