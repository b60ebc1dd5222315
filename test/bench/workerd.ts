import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIRECTORY } from '../../src/local/project.ts';
import { silenceWrangler } from '../../src/local/wrangler-environment.ts';

const BYTES_PER_MB = 1024 * 1024;

export interface BenchWorker {
  readonly url: string;
  /** Resident set of all workerd processes that run now, in MiB: start one Worker at a time. */
  readonly memoryMb: () => number;
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

function residentMb(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return (Number(kilobytes) * 1024) / BYTES_PER_MB;
}

/** Runs one file as a Worker in workerd on a port of this machine. */
export async function startBenchWorker(entrypoint: string, port: number): Promise<BenchWorker> {
  silenceWrangler();
  const { unstable_startWorker } = await import('wrangler');
  const worker = await unstable_startWorker({
    config: join(PROJECT_DIRECTORY, 'test/bench/wrangler.toml'),
    entrypoint: join(PROJECT_DIRECTORY, entrypoint),
    dev: {
      server: { hostname: '127.0.0.1', port },
      inspector: false,
      remote: false,
      watch: false,
      persist: false,
      logLevel: 'error',
    },
  });
  await worker.ready;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    memoryMb: () => workerdChildren().reduce((sum, pid) => sum + residentMb(pid), 0),
    stop: () => worker.raw.teardown(),
  };
}
