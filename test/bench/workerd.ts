import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIRECTORY } from '../../src/local/project.ts';
import { silenceWrangler } from '../../src/local/wrangler-environment.ts';
import { isolateBytes } from './isolate-memory.ts';

const BYTES_PER_KIBIBYTE = 1024;

export interface BenchWorker {
  readonly url: string;
  /** Resident set of all workerd processes that run now: start one Worker at a time. */
  readonly residentBytes: () => number;
  /** What the isolate itself holds, garbage included. */
  readonly isolateBytes: () => Promise<number>;
  stop(): Promise<void>;
}

/** Process ids of the workerd processes that this process started. */
function workerdChildren(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const [, name, , parent] =
          /^\d+ \((.*)\) (\S) (\d+)/u.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
        return name === 'workerd' && Number(parent) === process.pid;
      } catch {
        return false;
      }
    });
}

function residentBytesOf(pid: number): number {
  const kibibytes = /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kibibytes) * BYTES_PER_KIBIBYTE;
}

/** Runs one file as a Worker in workerd on a port of this machine; the next port is its inspector's. */
export async function startBenchWorker({
  entrypoint,
  port,
}: {
  readonly entrypoint: string;
  readonly port: number;
}): Promise<BenchWorker> {
  silenceWrangler();
  const { unstable_startWorker } = await import('wrangler');
  const hostname = '127.0.0.1';
  const inspectorPort = port + 1;
  const worker = await unstable_startWorker({
    config: join(PROJECT_DIRECTORY, 'test/bench/wrangler.toml'),
    entrypoint: join(PROJECT_DIRECTORY, entrypoint),
    dev: {
      server: { hostname, port },
      inspector: { hostname, port: inspectorPort },
      remote: false,
      watch: false,
      persist: false,
      logLevel: 'error',
    },
  });
  await worker.ready;
  return {
    url: `http://${hostname}:${String(port)}`,
    residentBytes: () => workerdChildren().reduce((sum, pid) => sum + residentBytesOf(pid), 0),
    isolateBytes: () => isolateBytes(inspectorPort),
    stop: () => worker.raw.teardown(),
  };
}
