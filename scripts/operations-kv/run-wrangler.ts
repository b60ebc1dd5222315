import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_DIRECTORY } from '../../src/local/project.ts';
import { QUIET_WRANGLER_ENVIRONMENT } from '../../src/local/wrangler-environment.ts';

const WRANGLER = join(PROJECT_DIRECTORY, 'node_modules/wrangler/bin/wrangler.js');
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;

export interface ToolResult {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs wrangler with these arguments. */
export type RunWrangler = (args: readonly string[]) => ToolResult | Promise<ToolResult>;

/** The project's own wrangler. */
export const runInstalledWrangler: RunWrangler = (args) =>
  new Promise((resolve) => {
    const options = {
      cwd: PROJECT_DIRECTORY,
      env: { ...process.env, ...QUIET_WRANGLER_ENVIRONMENT },
      maxBuffer: MAX_OUTPUT_BYTES,
    };
    execFile(process.execPath, [WRANGLER, ...args], options, (error, stdout, stderr) => {
      // Without an exit code it did not run to its end, and says nothing itself.
      const cut = error !== null && typeof error.code !== 'number' ? error.message : undefined;
      resolve({ ok: error === null, stdout, stderr: cut ?? stderr });
    });
  });
