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

/** A Worker as its configuration names it. */
export interface WorkerProject {
  /** Absolute path of its `wrangler.toml`. */
  readonly config: string;
  readonly env: string;
}

export const GATEWAY: WorkerProject = {
  config: join(PROJECT_DIRECTORY, 'wrangler.toml'),
  env: PRODUCTION,
};

/** Builds as a deployment would, into a directory of its own that the caller removes. */
export function buildWorker({ config, env }: WorkerProject): string {
  const directory = mkdtempSync(join(tmpdir(), 'underfoot-build-'));
  runWrangler([
    'deploy',
    '--dry-run',
    '--minify',
    '--config',
    config,
    '--env',
    env,
    '--outdir',
    directory,
  ]);
  return directory;
}

export function removeBuild(directory: string): void {
  rmSync(directory, { recursive: true, force: true });
}
