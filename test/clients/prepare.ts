import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { PROJECT_DIRECTORY } from '../../src/local/project.ts';

const HERE = import.meta.dirname;
const PARTNER = 'clients';
const START_TIMEOUT_MS = 120_000;
const run = promisify(execFile);

/** The clients themselves, which only this test needs. */
export async function installClients(): Promise<void> {
  if (existsSync(join(HERE, 'node_modules/.package-lock.json'))) return;
  await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: HERE });
}

export interface Generated {
  readonly apolloManifest: string;
  readonly relayMap: string;
  readonly relayArtifact: string;
}

/** Lets the tools of Apollo and Relay write their manifests into a directory. */
export async function generateManifests(directory: string): Promise<Generated> {
  const apolloManifest = join(directory, 'apollo.json');
  const apolloConfig = join(directory, 'apollo.config.json');
  await writeFile(
    apolloConfig,
    JSON.stringify({
      documents: [join(HERE, 'operations/apollo/*.graphql')],
      output: apolloManifest,
    }),
  );
  await tool('generate-persisted-query-manifest', ['--config', apolloConfig]);

  const relay = join(directory, 'relay');
  await mkdir(join(relay, 'artifacts'), { recursive: true });
  await cp(join(HERE, 'operations/relay'), join(relay, 'src'), { recursive: true });
  await cp(join(PROJECT_DIRECTORY, 'schema/schema.graphql'), join(relay, 'schema.graphql'));
  await writeFile(join(relay, 'package.json'), JSON.stringify({ type: 'module' }));
  await writeFile(join(relay, 'persisted.json'), '{}');
  await writeFile(
    join(relay, 'relay.config.json'),
    JSON.stringify({
      src: './src',
      schema: './schema.graphql',
      language: 'javascript',
      artifactDirectory: './artifacts',
      eagerEsModules: true,
      persistConfig: { file: './persisted.json', algorithm: 'MD5' },
    }),
  );
  await tool('relay-compiler', ['relay.config.json'], relay);
  return {
    apolloManifest,
    relayMap: join(relay, 'persisted.json'),
    relayArtifact: join(relay, 'artifacts/pinsQuery.graphql.js'),
  };
}

function tool(name: string, args: readonly string[], cwd = HERE) {
  return run(join(HERE, 'node_modules/.bin', name), [...args], { cwd });
}

function npm(args: readonly string[]) {
  return run('npm', ['run', '--silent', ...args], { cwd: PROJECT_DIRECTORY });
}

/** Creates a partner in the development store and registers both manifests for it; gives its key. */
export async function registerPartner(state: string, generated: Generated): Promise<string> {
  const local = ['--local', '--persist-to', state];
  const { stdout } = await npm(['partner', '--', 'create', PARTNER, '--tier', 'PREMIUM', ...local]);
  const key = /\buf_[A-Za-z0-9_-]{16,}/u.exec(stdout)?.[0];
  if (key === undefined) throw new Error('npm run partner printed no key');
  for (const manifest of [generated.apolloManifest, generated.relayMap]) {
    await npm(['persist', '--', '--partner', PARTNER, manifest, ...local]);
  }
  return key;
}

export interface RunningDev {
  readonly origin: string;
  stop(): Promise<void>;
}

/** `npm run dev` as anybody would start it, on a port and a directory of its own. */
export async function startDev(port: number, state: string): Promise<RunningDev> {
  const args = ['run', 'dev', '--', '--port', String(port), '--persist-to', state];
  // A group of its own, which gets the Ctrl-C as a terminal would send it.
  const child = spawn('npm', args, {
    cwd: PROJECT_DIRECTORY,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  await untilReady(child);
  return {
    origin: `http://localhost:${port}`,
    stop: async () => {
      const over = once(child, 'exit');
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
      await over;
    },
  };
}

async function untilReady(child: ChildProcess): Promise<void> {
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('npm run dev did not get ready')),
      START_TIMEOUT_MS,
    );
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (!output.includes('Ready on ')) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => {
      clearTimeout(timer);
      reject(new Error(`npm run dev ended: ${output.trim().split('\n').at(-1) ?? ''}`));
    });
  });
}

const apolloManifestSchema = z.object({
  operations: z.array(z.object({ id: z.string(), name: z.string() })),
});

/** What Apollo's link needs of the manifest. */
export async function readApolloManifest(path: string) {
  return apolloManifestSchema.parse(JSON.parse(await readFile(path, 'utf8')));
}
