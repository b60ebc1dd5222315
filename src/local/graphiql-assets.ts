import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIRECTORY } from './project.ts';

const SOURCES = join(PROJECT_DIRECTORY, 'src/graphiql');
/** The directory that `wrangler.toml` names for static assets. */
const ASSETS = join(PROJECT_DIRECTORY, 'dist/assets');
const OUTPUT = join(ASSETS, 'graphiql');
const BASE_PATH = '/graphiql/';
/** What decides the result beside the sources: the pinned packages. */
const LOCKFILE = join(PROJECT_DIRECTORY, 'package-lock.json');

function newestSourceMs(): number {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' });
  const paths = [LOCKFILE, ...files.map((file) => join(SOURCES, file))];
  return Math.max(...paths.map((path) => statSync(path).mtimeMs));
}

function isCurrent(): boolean {
  const page = join(OUTPUT, 'index.html');
  return existsSync(page) && statSync(page).mtimeMs >= newestSourceMs();
}

async function build(directory: string): Promise<void> {
  // Vite is loaded only when needed: it takes longer to load than everything else here.
  const vite = await import('vite');
  await vite.build({
    configFile: false,
    root: SOURCES,
    base: BASE_PATH,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: directory,
      emptyOutDir: true,
      target: 'es2023',
      reportCompressedSize: false,
      chunkSizeWarningLimit: 10_000,
    },
  });
}

/** Beside first, then in place, so that a server that starts meanwhile never sees half a page. */
async function replaceOutput(): Promise<void> {
  const fresh = join(PROJECT_DIRECTORY, `dist/graphiql-${String(process.pid)}`);
  await build(fresh);
  mkdirSync(ASSETS, { recursive: true });
  rmSync(OUTPUT, { recursive: true, force: true });
  renameSync(fresh, OUTPUT);
}

/** Builds the static GraphiQL page when it is missing or older than what it is made from. */
export async function ensureGraphiql({ force = false } = {}): Promise<void> {
  if (!force && isCurrent()) return;
  const startedAt = Date.now();
  process.stderr.write('Building the GraphiQL page (once, a few seconds)\n');
  await replaceOutput();
  process.stderr.write(`Built the GraphiQL page in ${String(Date.now() - startedAt)} ms\n`);
}
