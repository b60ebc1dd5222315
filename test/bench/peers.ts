import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { PROJECT_DIRECTORY } from '../../src/local/project.ts';

const PEERS_DIRECTORY = join(PROJECT_DIRECTORY, 'test/bench/peers');
export const WORKER_PEERS_CONFIG = join(PEERS_DIRECTORY, 'workers/wrangler.toml');
const SCHEMA_FILE = join(PROJECT_DIRECTORY, 'schema/schema.graphql');
const READY = /^READY (\d+)$/u;

/** A server on Node in a process of its own. */
export interface NodePeer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Installs what the peers need where that has not been done; takes the network once. */
export function installPeers(group: 'node' | 'workers'): void {
  const directory = join(PEERS_DIRECTORY, group);
  if (existsSync(join(directory, 'node_modules/.package-lock.json'))) return;
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: directory,
    stdio: 'pipe',
    // The npm of the machine may be older than the Node in front of the path.
    env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env['PATH'] ?? ''}` },
  });
}

/** Starts one of `peers/node` with the answer that it is to give. */
export async function startNodePeer(name: string, answerFile: string): Promise<NodePeer> {
  const script = join(PEERS_DIRECTORY, 'node', `${name}.js`);
  const child = spawn(process.execPath, [script, answerFile, SCHEMA_FILE], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const port = READY.exec(line)?.[1];
    if (port === undefined) continue;
    child.stdout.resume();
    return {
      url: `http://127.0.0.1:${port}`,
      stop: async () => {
        child.kill();
        if (child.exitCode === null) await once(child, 'exit');
      },
    };
  }
  throw new Error(`The peer ${name} ended before it listened`);
}
