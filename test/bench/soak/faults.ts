import type { SimulatedUpstreams } from '../simulated-upstreams.ts';
import { KV_FAULT_PATH } from './kv-fault-path.ts';
import type { Trouble } from './phases.ts';

const POLL_MS = 100;
const MAX_POLLS = 200;

/** One trouble and how it is made and mended. */
export interface Fault {
  readonly trouble: Exclude<Trouble, 'NONE'>;
  begin(): Promise<void>;
  end(): Promise<void>;
}

/** The database beside the gateway, which something else starts again whenever it ends. */
export interface DatabaseHandle {
  /** Of its process at the moment; undefined while it has none. */
  pid(): number | undefined;
}

/** Every upstream answers 503 at once. */
export function upstreamsDown(upstreams: SimulatedUpstreams): Fault {
  return {
    trouble: 'UPSTREAMS_DOWN',
    begin: () => upstreams.tell('all', { mode: 'unavailable', delayMs: 0 }),
    end: () => upstreams.tell('all', { mode: 'ok' }),
  };
}

/** Every call to KV fails; the gateway must run as `faulty-kv-worker.ts`. */
export function kvErrors(origin: string): Fault {
  const tell = async (body: 'on' | 'off'): Promise<void> => {
    const response = await fetch(`${origin}${KV_FAULT_PATH}`, { method: 'PUT', body });
    if (response.status !== 204) throw new Error(`KV cannot be told: ${response.status}`);
  };
  return { trouble: 'KV_ERRORS', begin: () => tell('on'), end: () => tell('off') };
}

/** The database is killed without warning; the end waits until it has a process again. */
export function databaseKilled(
  database: DatabaseHandle,
  sleep: (milliseconds: number) => Promise<unknown>,
): Fault {
  let killed: number | undefined;
  return {
    trouble: 'DATABASE_KILLED',
    begin: async () => {
      killed = database.pid();
      if (killed === undefined) throw new Error('The database has no process to kill');
      process.kill(killed, 'SIGKILL');
    },
    end: async () => {
      for (let polls = 0; polls < MAX_POLLS; polls += 1) {
        const pid = database.pid();
        if (pid !== undefined && pid !== killed) return;
        await sleep(POLL_MS);
      }
      throw new Error(`The database has not been started again in ${MAX_POLLS * POLL_MS} ms`);
    },
  };
}
