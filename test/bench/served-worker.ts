import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import * as z from 'zod';
import { silenceWrangler } from '../../src/local/wrangler-environment.ts';
import { childrenNamed, cpuSecondsOf, residentBytesOf } from './process-facts.ts';
import type { WorkerProject } from './production-build.ts';

const HOST = '127.0.0.1';
const QUIET_WORKERD = join(import.meta.dirname, 'quiet-workerd.sh');

/** The package has no types: it exports the path of the executable. */
const workerdSchema = z.object({ default: z.string() });

export interface ServedWorkerOptions {
  readonly project: WorkerProject;
  /** What `buildWorker` made of the project. */
  readonly buildDirectory: string;
  /** Variables over those of the configuration. */
  readonly vars: Readonly<Record<string, string>>;
  /** Leaves out Workers KV, so that what lies behind it answers. */
  readonly withoutKv?: boolean;
}

/** A built Worker in a workerd process of its own. */
export interface ServedWorker {
  /** Origin of workerd's own socket: no proxy and no other Worker stands before this one. */
  readonly url: string;
  readonly cpuSeconds: () => number;
  readonly residentBytes: () => number;
  stop(): Promise<void>;
}

const MODULE_TYPES: Readonly<Record<string, 'ESModule' | 'Data' | 'Text' | 'CompiledWasm'>> = {
  '.js': 'ESModule',
  '.bin': 'Data',
  '.graphql': 'Text',
  '.sql': 'Text',
  '.wasm': 'CompiledWasm',
};

/** The modules of a build, the entry first. */
function modulesOf(directory: string) {
  return readdirSync(directory)
    .flatMap((name) => {
      const type = MODULE_TYPES[extname(name)];
      return type === undefined ? [] : [{ type, path: join(directory, name) }];
    })
    .sort((a, b) => Number(b.type === 'ESModule') - Number(a.type === 'ESModule'));
}

/** The variables of the configuration, which wrangler types as anything. */
function varsOf({ bindings }: { readonly bindings?: unknown }): Record<string, string> {
  return z.record(z.string(), z.string()).parse(bindings ?? {});
}

/** Starts workerd without its log on standard output. */
async function withQuietWorkerd<T>(start: () => Promise<T>): Promise<T> {
  const { default: workerd } = workerdSchema.parse(createRequire(import.meta.url)('workerd'));
  Object.assign(process.env, { MINIFLARE_WORKERD_PATH: QUIET_WORKERD, WORKERD: workerd });
  try {
    return await start();
  } finally {
    delete process.env['MINIFLARE_WORKERD_PATH'];
    delete process.env['WORKERD'];
  }
}

/**
 * Runs a built Worker with the bindings of its configuration, simulated, in workerd on a free port.
 * Start one at a time: the process is known by being new. It logs, and nobody reads it.
 */
export async function serveWorker(options: ServedWorkerOptions): Promise<ServedWorker> {
  silenceWrangler();
  const { project, buildDirectory, vars, withoutKv = false } = options;
  const { unstable_getMiniflareWorkerOptions } = await import('wrangler');
  const { Miniflare, convertV4MiniflareOptions } = await import('miniflare');
  const { workerOptions } = unstable_getMiniflareWorkerOptions(project.config, project.env);
  // Where a Worker has static files the simulation puts a router, itself a Worker, before every request.
  const { modulesRules: _, assets: __, kvNamespaces, ...others } = workerOptions;
  const simulated = withoutKv ? others : { ...others, kvNamespaces };
  const running = new Set(childrenNamed('workerd'));
  const miniflare = await withQuietWorkerd(async () => {
    const started = new Miniflare(
      convertV4MiniflareOptions({
        host: HOST,
        port: 0,
        handleStructuredLogs: () => undefined,
        workers: [
          {
            ...simulated,
            name: 'served',
            modules: modulesOf(buildDirectory),
            modulesRoot: buildDirectory,
            bindings: { ...varsOf(simulated), ...vars },
            unsafeDirectSockets: [{ host: HOST, port: 0 }],
          },
        ],
      }),
    );
    await started.ready;
    return started;
  });
  const pid = childrenNamed('workerd').find((child) => !running.has(child));
  if (pid === undefined) throw new Error(`workerd of ${project.config} has no process`);
  return {
    url: (await miniflare.unsafeGetDirectURL('served')).origin,
    cpuSeconds: () => cpuSecondsOf(pid),
    residentBytes: () => residentBytesOf(pid),
    stop: () => miniflare.dispose(),
  };
}
