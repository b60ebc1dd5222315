import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../src/local/ports.ts';

const BIN = process.env['POSTGRES_BIN'] ?? '/usr/lib/postgresql/15/bin';
/** PostgreSQL refuses to run as root; Debian's package makes this user. */
const UNPRIVILEGED_USER = 'postgres';

export const POSTGRES_HINT = `npm run test:postgres needs PostgreSQL 15 in ${BIN}
  Debian: apt-get install postgresql    elsewhere: POSTGRES_BIN=/path/to/bin npm run test:postgres`;

export interface PostgresServer {
  readonly port: number;
  stop(): void;
}

export function hasPostgres(): boolean {
  return ['initdb', 'pg_ctl'].every((tool) => existsSync(join(BIN, tool)));
}

interface Identity {
  readonly uid: number;
  readonly gid: number;
}

function identity(): Identity | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const idOf = (flag: string): number =>
    Number(spawnSync('id', [flag, UNPRIVILEGED_USER], { encoding: 'utf8' }).stdout.trim() || NaN);
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  if (!Number.isInteger(uid) || !Number.isInteger(gid))
    throw new Error(`PostgreSQL cannot run as root, and there is no user ${UNPRIVILEGED_USER}`);
  return { uid, gid };
}

/** A server of its own on a free port of loopback, in a temporary directory that goes with it. */
export async function startPostgres(): Promise<PostgresServer> {
  const user = identity();
  const directory = mkdtempSync(join(tmpdir(), 'underfoot-postgres-'));
  if (user !== undefined) chownSync(directory, user.uid, user.gid);
  const data = join(directory, 'data');
  const port = await findFreePort();

  function run(tool: string, args: readonly string[]): void {
    // Output to nowhere: the server would inherit a pipe and hold it open.
    const { status, error } = spawnSync(join(BIN, tool), args, {
      cwd: directory,
      stdio: 'ignore',
      ...user,
    });
    if (status !== 0) throw error ?? new Error(`${tool} ended with ${String(status)}`);
  }

  run('initdb', ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-sync']);
  const options = `-p ${String(port)} -h 127.0.0.1 -k ${directory} -c fsync=off -c jit=off`;
  run('pg_ctl', ['-D', data, '-w', '-l', join(directory, 'log'), '-o', options, 'start']);
  return {
    port,
    stop: () => {
      run('pg_ctl', ['-D', data, '-w', '-m', 'fast', 'stop']);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
