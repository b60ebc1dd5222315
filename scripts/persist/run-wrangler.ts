import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { PROJECT_DIRECTORY } from '../../src/local/project.ts';
import { QUIET_WRANGLER_ENVIRONMENT } from '../../src/local/wrangler-environment.ts';
import type { RunWrangler } from './remote-store.ts';

const WRANGLER = join(PROJECT_DIRECTORY, 'node_modules/wrangler/bin/wrangler.js');
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;
const ERROR_LINE = /\[ERROR\]\s*(.+)/u;

/** The project's own wrangler. */
export const runWrangler: RunWrangler = (args) =>
  new Promise((resolve, reject) => {
    const options = {
      cwd: PROJECT_DIRECTORY,
      env: { ...process.env, ...QUIET_WRANGLER_ENVIRONMENT },
      maxBuffer: MAX_OUTPUT_BYTES,
    };
    execFile(process.execPath, [WRANGLER, ...args], options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`wrangler failed: ${complaintIn(`${stderr}\n${stdout}`)}`));
    });
  });

/** The one line of wrangler's report that says what is wrong. */
function complaintIn(report: string): string {
  return ERROR_LINE.exec(stripVTControlCharacters(report))?.[1]?.trim() ?? 'it gave no reason';
}
