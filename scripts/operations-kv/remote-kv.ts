import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import * as z from 'zod';
import { inChunks } from '../../src/domain/in-chunks.ts';
import type { OperationsKv } from './operations-kv.ts';
import { runInstalledWrangler, type RunWrangler, type ToolResult } from './run-wrangler.ts';

const BINDING = 'OPERATIONS';
/** The most that Workers KV gives at once. */
const READ_BATCH = 100;
/** The most that it takes at once is ten thousand. */
const WRITE_BATCH = 5000;
const NOT_FOUND = /404|not found/i;
const ERROR_LINE = /\[ERROR\]\s*(.+)/u;

export interface RemoteKvOptions {
  /** The namespace by its id; by its binding in the production environment where absent. */
  readonly namespaceId?: string;
  readonly runWrangler?: RunWrangler;
}

const listSchema = z.array(z.object({ name: z.string() }));
const valuesSchema = z.record(
  z.string(),
  z.union([z.string(), z.null(), z.object({ value: z.string().nullable() })]),
);

/** The namespace in the account that wrangler is logged in to. */
export function openRemoteKv({
  namespaceId,
  runWrangler = runInstalledWrangler,
}: RemoteKvOptions): OperationsKv {
  const where =
    namespaceId === undefined
      ? ['--binding', BINDING, '--env', 'production', '--preview=false', '--remote']
      : ['--namespace-id', namespaceId, '--remote'];
  const ask = async (...args: readonly string[]): Promise<ToolResult> =>
    runWrangler(['kv', ...args, ...where]);
  const run = async (...args: readonly string[]): Promise<string> => {
    const result = await ask(...args);
    if (result.ok) return result.stdout;
    throw failureOf(args, result);
  };
  return {
    get: async (key) => {
      const args = ['key', 'get', key, '--text'];
      const result = await ask(...args);
      if (result.ok) return result.stdout;
      if (NOT_FOUND.test(result.stderr + result.stdout)) return undefined;
      throw failureOf(args, result);
    },
    getAll: async (keys) => {
      const found = new Map<string, string>();
      for (const batch of inChunks(keys, READ_BATCH)) {
        const wanted = batch.map((name) => ({ name }));
        const printed = await withFile(wanted, (file) => run('bulk', 'get', file));
        for (const [key, value] of Object.entries(valuesSchema.parse(jsonIn(printed)))) {
          const text = typeof value === 'object' ? value?.value : value;
          if (text != null) found.set(key, text);
        }
      }
      return found;
    },
    put: async (key, value) => {
      await run('key', 'put', key, value);
    },
    putAll: async (entries) => {
      const pairs = Array.from(entries, ([key, value]) => ({ key, value }));
      for (const batch of inChunks(pairs, WRITE_BATCH))
        await withFile(batch, (file) => run('bulk', 'put', file));
    },
    delete: async (key) => {
      await run('key', 'delete', key);
    },
    list: async (prefix) =>
      listSchema
        .parse(jsonIn(await run('key', 'list', '--prefix', prefix)))
        .map(({ name }) => name),
    close: async () => undefined,
  };
}

/** Wrangler may say something of itself before and after the data. */
function jsonIn(printed: string): unknown {
  const start = printed.search(/[[{]/u);
  const end = Math.max(printed.lastIndexOf(']'), printed.lastIndexOf('}'));
  return JSON.parse(start === -1 ? '' : printed.slice(start, end + 1));
}

async function withFile<Value>(
  content: unknown,
  use: (file: string) => Promise<Value>,
): Promise<Value> {
  const directory = await mkdtemp(join(tmpdir(), 'underfoot-operations-'));
  try {
    const file = join(directory, 'entries.json');
    await writeFile(file, JSON.stringify(content));
    return await use(file);
  } finally {
    await rm(directory, { recursive: true });
  }
}

function failureOf(args: readonly string[], result: ToolResult): Error {
  return new Error(`wrangler kv ${args.slice(0, 2).join(' ')} failed: ${complaintIn(result)}`);
}

/** The one line of wrangler's report that says what is wrong, without its colours. */
function complaintIn({ stdout, stderr }: ToolResult): string {
  const report = stripVTControlCharacters(`${stderr}\n${stdout}`);
  const firstLine = report.split('\n').find((line) => line.trim() !== '');
  return (ERROR_LINE.exec(report)?.[1] ?? firstLine ?? 'it said nothing').trim();
}
