import { spawnSync } from 'node:child_process';
import { loadByAutocannon } from './load-autocannon.ts';
import { loadByWrk } from './load-wrk.ts';

/** One request, sent again and again. */
export interface LoadTarget {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

export interface Load {
  readonly target: LoadTarget;
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadResult {
  readonly requestsPerSecond: number;
  readonly requests: number;
  /** Answers that were not 2xx or 3xx, and connections that broke. */
  readonly failed: number;
}

/** What makes load, and the name that the table gives it. */
export interface LoadMaker {
  readonly name: 'wrk' | 'autocannon';
  readonly run: (load: Load) => Promise<LoadResult>;
}

/** `wrk` where this machine has it, which takes less of the processor, else `autocannon`. */
export function chooseLoadMaker(): LoadMaker {
  // It prints its version and exits with 1.
  const hasWrk = spawnSync('wrk', ['--version']).error === undefined;
  return hasWrk ? { name: 'wrk', run: loadByWrk } : { name: 'autocannon', run: loadByAutocannon };
}
