import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_DIRECTORY } from '../src/local/project.ts';
import { QUIET_WRANGLER_ENVIRONMENT } from '../src/local/wrangler-environment.ts';

/** One command of a check: the name of an installed tool (or `node`) and its arguments. */
export interface Command {
  readonly tool: string;
  readonly args: readonly string[];
}

export interface Step {
  readonly name: string;
  readonly commands: readonly Command[];
}

const ENVIRONMENT = { ...process.env, ...QUIET_WRANGLER_ENVIRONMENT };

function executable(tool: string): string {
  return tool === 'node' ? process.execPath : join(PROJECT_DIRECTORY, 'node_modules/.bin', tool);
}

/** The output of a command that failed, or undefined when it succeeded. */
function complaintOf({ tool, args }: Command): string | undefined {
  const result = spawnSync(executable(tool), args, {
    cwd: PROJECT_DIRECTORY,
    env: ENVIRONMENT,
    encoding: 'utf8',
  });
  if (result.status === 0) return undefined;
  const reason = result.error?.message ?? `exit ${String(result.status ?? result.signal)}`;
  return `${result.stdout}${result.stderr}\n${tool} ${args.join(' ')}: ${reason}\n`;
}

/** Runs every step, prints one line each and the output of what failed; true when all succeeded. */
export function runSteps(steps: readonly Step[]): boolean {
  let succeeded = true;
  for (const { name, commands } of steps) {
    const startedAt = Date.now();
    const complaints = commands.map(complaintOf).filter((complaint) => complaint !== undefined);
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    const verdict = complaints.length === 0 ? 'ok' : 'FAILED';
    process.stdout.write(`${name.padEnd(18)}${verdict} (${seconds} s)\n`);
    for (const complaint of complaints) process.stdout.write(complaint);
    if (complaints.length > 0) succeeded = false;
  }
  return succeeded;
}
