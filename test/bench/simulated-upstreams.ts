import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PROJECT_DIRECTORY } from '../../src/local/project.ts';
import { baseUrlVariables } from '../upstreams/base-url-variables.ts';
import type { Behaviour } from '../upstreams/behaviour.ts';
import { SIMULATED_KEYS } from '../upstreams/simulated-keys.ts';

const READY = /^Ready on (\S+)$/u;

/** The simulator in a process of its own, so that it does not disturb whoever measures. */
export interface SimulatedUpstreams {
  /** What points a gateway at it and switches every source on. */
  readonly vars: Readonly<Record<string, string>>;
  tell(upstream: string, behaviour: Behaviour): Promise<void>;
  stop(): Promise<void>;
}

export async function startUpstreams(
  profile: 'instant' | 'realistic',
): Promise<SimulatedUpstreams> {
  const script = join(PROJECT_DIRECTORY, 'test/upstreams/server.ts');
  const child = spawn(process.execPath, [script, '--port', '0', '--profile', profile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async (): Promise<void> => {
    child.kill();
    if (child.exitCode === null) await once(child, 'exit');
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const origin = READY.exec(line)?.[1];
    if (origin === undefined) continue;
    child.stdout.resume();
    return {
      vars: { ...SIMULATED_KEYS, ...baseUrlVariables(origin) },
      tell: async (upstream, behaviour) => {
        const response = await fetch(`${origin}/__control/${upstream}`, {
          method: 'PUT',
          body: JSON.stringify(behaviour),
        });
        if (!response.ok)
          throw new Error(`The simulator refused ${upstream}: ${await response.text()}`);
      },
      stop,
    };
  }
  throw new Error('The simulator ended before it listened');
}
