import { join } from 'node:path';
import { ensureGraphiql } from './graphiql-assets.ts';
import { PROJECT_DIRECTORY } from './project.ts';
import { silenceWrangler } from './wrangler-environment.ts';

const HEALTH_POLL_INTERVAL_MS = 25;
const START_TIMEOUT_MS = 60_000;

/**
 * What workerd says of its own insides when an outgoing call fails, most often for want of a network.
 * The Worker sees the same failure and reports it as the state of a source.
 */
const RUNTIME_REPORT = /sentryErrorContext = jsgInternalError/;

/** One line that the Worker itself logged. */
export interface LogLine {
  readonly level: string;
  readonly message: string;
  /** Epoch milliseconds. */
  readonly timestamp?: number;
}

export interface GatewayOptions {
  readonly port: number;
  /** Directory of KV and Durable Objects. */
  readonly persistTo: string;
  /** Variables and secrets that override `wrangler.toml` and `.dev.vars`. */
  readonly vars: Readonly<Record<string, string>>;
  /** Rebuilds when a source file changes. */
  readonly watch: boolean;
  readonly onLog: (line: LogLine) => void;
  /** Module that runs in place of `src/worker.ts`, for a gateway that is to be disturbed. */
  readonly entrypoint?: string;
}

export interface RunningGateway {
  /** Origin without a trailing slash, `http://localhost:8787`. */
  readonly url: string;
  stop(): Promise<void>;
}

async function isAlive(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/health/live`, { signal: AbortSignal.timeout(5000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

async function untilAlive(url: string): Promise<void> {
  const giveUpAt = Date.now() + START_TIMEOUT_MS;
  while (!(await isAlive(url))) {
    if (Date.now() > giveUpAt) {
      throw new Error(`GET ${url}/health/live has not answered 200 in ${START_TIMEOUT_MS} ms`);
    }
    await new Promise((resolve) => setTimeout(resolve, HEALTH_POLL_INTERVAL_MS));
  }
}

/**
 * Runs the Worker in workerd on this machine and resolves when it answers. Throws where the Worker
 * cannot be built or does not come alive; the port must be free.
 */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  await ensureGraphiql();
  silenceWrangler();
  // Loaded after the environment is set, which wrangler reads once.
  const { unstable_startWorker } = await import('wrangler');
  const worker = await unstable_startWorker({
    config: join(PROJECT_DIRECTORY, 'wrangler.toml'),
    ...(options.entrypoint !== undefined && { entrypoint: options.entrypoint }),
    bindings: Object.fromEntries(
      Object.entries(options.vars).map(([name, value]) => [name, { type: 'plain_text', value }]),
    ),
    dev: {
      server: { hostname: 'localhost', port: options.port },
      persist: options.persistTo,
      inspector: false,
      remote: false,
      watch: options.watch,
      logLevel: 'error',
      structuredLogsHandler: (line: LogLine) => {
        if (!RUNTIME_REPORT.test(line.message)) options.onLog(line);
      },
    },
  });
  // `dispose` waits for a build that works, which a broken source never gives.
  const stop = (): Promise<void> => worker.raw.teardown();
  const url = `http://localhost:${String(options.port)}`;
  try {
    await untilAlive(url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
