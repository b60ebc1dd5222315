import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { PROJECT_DIRECTORY } from '../../src/local/project.ts';
import type { Load, LoadResult } from './load.ts';

const AUTOCANNON = join(PROJECT_DIRECTORY, 'node_modules/autocannon/autocannon.js');

const printedSchema = z.object({
  requests: z.object({ total: z.number() }),
  duration: z.number(),
  non2xx: z.number(),
  errors: z.number(),
});

/** In a process of its own, so that nothing here gets in its way. */
export async function loadByAutocannon({
  target,
  connections,
  seconds,
}: Load): Promise<LoadResult> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    AUTOCANNON,
    '--json',
    `--connections=${String(connections)}`,
    `--duration=${String(seconds)}`,
    `--method=${target.method}`,
    ...Object.entries(target.headers).map(([name, value]) => `--headers=${name}: ${value}`),
    ...(target.body === undefined ? [] : [`--body=${target.body}`]),
    target.url,
  ]);
  return readAutocannon(stdout);
}

/** The numbers in autocannon's JSON. */
export function readAutocannon(printed: string): LoadResult {
  const { requests, duration, non2xx, errors } = printedSchema.parse(JSON.parse(printed));
  return {
    requestsPerSecond: requests.total / duration,
    requests: requests.total,
    failed: non2xx + errors,
  };
}
