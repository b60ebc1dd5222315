import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import * as z from 'zod';
import { PROJECT_DIRECTORY } from '../../src/local/project.ts';
import type { OperationsKv } from './operations-kv.ts';

const BINDING = 'OPERATIONS';
/** Workers KV takes ten thousand at once. */
const WRITE_BATCH = 5000;
const NOT_FOUND = /404|not found/i;

export interface ToolResult {
  readonly ok: boolean;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs wrangler with these arguments. */
export type RunWrangler = (args: readonly string[]) => ToolResult;

export interface RemoteKvOptions {
  /** The namespace by its id; by its binding in the production environment where absent. */
  readonly namespaceId?: string;
  readonly runWrangler?: RunWrangler;
}

const listSchema = z.array(z.object({ name: z.string() }));

/** The namespace in the account that wrangler is logged in to. */
export function openRemoteKv({
  namespaceId,
  runWrangler = runInstalledWrangler,
}: RemoteKvOptions): OperationsKv {
  const where =
    namespaceId === undefined
      ? ['--binding', BINDING, '--env', 'production', '--preview=false', '--remote']
      : ['--namespace-id', namespaceId, '--remote'];
  const run = (...args: readonly string[]): string => {
    const { ok, stdout, stderr } = runWrangler(['kv', 'key', ...args, ...where]);
    if (!ok)
      throw new Error(`wrangler kv key ${args[0] ?? ''} failed: ${firstLine(stderr || stdout)}`);
    return stdout;
  };
  return {
    get: async (key) => {
      const args = ['kv', 'key', 'get', key, '--text', ...where];
      const { ok, stdout, stderr } = runWrangler(args);
      if (ok) return stdout;
      if (NOT_FOUND.test(stderr + stdout)) return undefined;
      throw new Error(`wrangler kv key get failed: ${firstLine(stderr || stdout)}`);
    },
    put: async (key, value) => {
      run('put', key, value);
    },
    putAll: async (entries) => {
      const pairs = Array.from(entries, ([key, value]) => ({ key, value }));
      const directory = mkdtempSync(join(tmpdir(), 'underfoot-partner-'));
      try {
        for (let at = 0; at < pairs.length; at += WRITE_BATCH) {
          const file = join(directory, 'entries.json');
          writeFileSync(file, JSON.stringify(pairs.slice(at, at + WRITE_BATCH)));
          const { ok, stdout, stderr } = runWrangler(['kv', 'bulk', 'put', file, ...where]);
          if (!ok) throw new Error(`wrangler kv bulk put failed: ${firstLine(stderr || stdout)}`);
        }
      } finally {
        rmSync(directory, { recursive: true });
      }
    },
    delete: async (key) => {
      run('delete', key);
    },
    list: async (prefix) =>
      listSchema.parse(JSON.parse(run('list', '--prefix', prefix))).map(({ name }) => name),
    close: async () => undefined,
  };
}

function runInstalledWrangler(args: readonly string[]): ToolResult {
  const tool = join(PROJECT_DIRECTORY, 'node_modules/.bin/wrangler');
  const { status, stdout, stderr, error } = spawnSync(tool, args, {
    cwd: PROJECT_DIRECTORY,
    encoding: 'utf8',
    env: { ...process.env, WRANGLER_HIDE_BANNER: 'true', WRANGLER_SEND_METRICS: 'false' },
  });
  return { ok: status === 0, stdout, stderr: error?.message ?? stderr };
}

/** What wrangler says first, without the colours and the mark of an error. */
function firstLine(text: string): string {
  const lines = stripVTControlCharacters(text).split('\n');
  const said = lines.find((line) => line.trim() !== '') ?? 'it said nothing';
  return said.replace(/^\W*(ERROR\W+)?/, '').trim();
}
