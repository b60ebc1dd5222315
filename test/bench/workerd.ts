import { join } from 'node:path';
import { PROJECT_DIRECTORY } from '../../src/local/project.ts';
import { silenceWrangler } from '../../src/local/wrangler-environment.ts';
import { isolateBytes } from './isolate-memory.ts';
import { childrenNamed, residentBytesOf } from './process-facts.ts';

export interface BenchWorker {
  readonly url: string;
  /** Resident set of all workerd processes that run now: start one Worker at a time. */
  readonly residentBytes: () => number;
  /** What the isolate itself holds, garbage included. */
  readonly isolateBytes: () => Promise<number>;
  stop(): Promise<void>;
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
    residentBytes: () =>
      childrenNamed('workerd').reduce((sum, pid) => sum + residentBytesOf(pid), 0),
    isolateBytes: () => isolateBytes(inspectorPort),
    stop: () => worker.raw.teardown(),
  };
}
