import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_DIRECTORY } from '../../src/local/project.ts';
import { silenceWrangler } from '../../src/local/wrangler-environment.ts';

export const PRODUCTION = 'production';

/** Runs wrangler of this project offline and gives what it printed. */
export function runWrangler(args: readonly string[]): string {
  silenceWrangler();
  const wrangler = join(PROJECT_DIRECTORY, 'node_modules/wrangler/bin/wrangler.js');
  return execFileSync(process.execPath, [wrangler, ...args], {
    cwd: PROJECT_DIRECTORY,
    stdio: 'pipe',
    encoding: 'utf8',
  });
}

/** Builds what production would run, hands its directory over, and removes it afterwards. */
export async function withProductionBuild<T>(use: (directory: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'underfoot-build-'));
  try {
    runWrangler(['deploy', '--dry-run', '--minify', '--env', PRODUCTION, '--outdir', directory]);
    return await use(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
