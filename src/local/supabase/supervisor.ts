import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { PROJECT_DIRECTORY } from '../project.ts';
import { type EmbeddedKeys, keysOf } from './keys.ts';

const SERVER = join(PROJECT_DIRECTORY, 'src/local/supabase/server.ts');

/** Doubled with each start that fails, so that a broken one does not keep the machine busy. */
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** To close its database; a process that is held up longer is killed. */
const STOP_WITHIN_MS = 5_000;

const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('OPEN'), trouble: z.string().optional() }),
  z.object({ kind: z.literal('FAILED'), reason: z.string() }),
]);

export type SupervisorEvent =
  | { readonly kind: 'OPEN'; readonly url: string; readonly trouble?: string | undefined }
  | { readonly kind: 'FAILED'; readonly reason: string }
  | { readonly kind: 'DIED'; readonly pauseMs: number };

export interface SupervisorOptions {
  /** Of the database, the keys and the lock. */
  readonly directory: string;
  readonly port: number;
  readonly onEvent: (event: SupervisorEvent) => void;
}

export interface Supervisor {
  readonly url: string;
  readonly keys: EmbeddedKeys;
  /** Of the process at the moment. */
  pid(): number | undefined;
  stop(): Promise<void>;
}

/** Runs the embedded Supabase in a process of its own and starts it again whenever it dies. */
export function superviseSupabase({ directory, port, onEvent }: SupervisorOptions): Supervisor {
  mkdirSync(directory, { recursive: true });
  const keys = keysOf(directory);
  const url = `http://127.0.0.1:${String(port)}`;
  let pauseMs = FIRST_PAUSE_MS;
  let isStopping = false;
  let waiting: NodeJS.Timeout | undefined;
  let child = start();

  function start(): ChildProcess {
    const started = spawn(
      process.execPath,
      [SERVER, '--directory', directory, '--port', String(port)],
      { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
    );
    started.on('message', (message) => {
      const { data } = messageSchema.safeParse(message);
      if (data?.kind === 'OPEN') {
        pauseMs = FIRST_PAUSE_MS;
        onEvent({ ...data, url });
      } else if (data !== undefined) {
        onEvent(data);
      }
    });
    // One that cannot even be started says so by this alone.
    started.on('error', ({ message }) => onEvent({ kind: 'FAILED', reason: message }));
    started.once('close', () => {
      if (isStopping) return;
      onEvent({ kind: 'DIED', pauseMs });
      waiting = setTimeout(() => {
        child = start();
      }, pauseMs);
      pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
    });
    return started;
  }

  return {
    url,
    keys,
    pid: () => child.pid,
    async stop() {
      isStopping = true;
      clearTimeout(waiting);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const closed = new Promise((resolve) => child.once('close', resolve));
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
      child.kill('SIGTERM');
      await closed;
      clearTimeout(timer);
    },
  };
}
