import { join } from 'node:path';
import type { DevOptions } from '../dev-options.ts';
import { variablesOfFiles } from '../own-variables.ts';
import { findFreePort } from '../ports.ts';
import { PROJECT_DIRECTORY } from '../project.ts';
import { superviseSupabase, type Supervisor, type SupervisorEvent } from './supervisor.ts';

/** Either of them means that the developer brings a Supabase, or wants none. */
const VARIABLES = ['SUPABASE_URL', 'SUPABASE_SECRET_KEY'];

export interface SupabaseBeside {
  /** What the Worker is told of it. */
  readonly vars: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Starts the embedded Supabase for a gateway, unless the developer's variables name one. */
export async function startSupabaseBeside(
  { vars, persistTo }: Pick<DevOptions, 'vars' | 'persistTo'>,
  onLine: (line: string) => void,
): Promise<SupabaseBeside> {
  const own = variablesOfFiles(PROJECT_DIRECTORY);
  if (VARIABLES.some((name) => name in vars || own.has(name)))
    return { vars: {}, stop: async () => {} };
  const supervisor: Supervisor = superviseSupabase({
    directory: join(persistTo, 'supabase'),
    port: await findFreePort(),
    onEvent: (event) => onLine(describe(event)),
  });
  return {
    vars: { SUPABASE_URL: supervisor.url, SUPABASE_SECRET_KEY: supervisor.keys.secret },
    stop: () => supervisor.stop(),
  };
}

function describe(event: SupervisorEvent): string {
  switch (event.kind) {
    case 'OPEN':
      return event.trouble === undefined
        ? `Embedded Supabase on ${event.url}`
        : `Embedded Supabase on ${event.url}; its old database was moved aside (${event.trouble})`;
    case 'FAILED':
      return `The embedded Supabase did not start: ${event.reason}`;
    case 'DIED':
      return `The embedded Supabase ended; starting it again in ${String(event.pauseMs)} ms`;
  }
}
