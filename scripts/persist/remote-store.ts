import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import type { PersistStore } from './store.ts';

/** Runs wrangler with these arguments and gives what it printed; rejects with what it complained of. */
export type RunWrangler = (args: readonly string[]) => Promise<string>;

const TARGET = ['--binding', 'OPERATIONS', '--env', 'production', '--remote'];
/** The most that Workers KV gives at once. */
const READ_BATCH = 100;
/** The most that it takes at once is ten thousand. */
const WRITE_BATCH = 5000;

const keysSchema = z.array(z.object({ name: z.string() }));
const valuesSchema = z.record(
  z.string(),
  z.union([z.string(), z.null(), z.object({ value: z.string().nullable() })]),
);

/** The store of the production deployment, by way of wrangler and its login. */
export function createRemoteStore(run: RunWrangler): PersistStore {
  return {
    list: async (prefix) => {
      const printed = await run(['kv', 'key', 'list', '--prefix', prefix, ...TARGET]);
      return keysSchema.parse(jsonIn(printed)).map(({ name }) => name);
    },
    read: async (keys) => {
      const found = new Map<string, string>();
      for (const batch of batches(keys, READ_BATCH)) {
        const wanted = JSON.stringify(batch.map((name) => ({ name })));
        const printed = await withFile(wanted, (file) =>
          run(['kv', 'bulk', 'get', file, ...TARGET]),
        );
        for (const [key, value] of Object.entries(valuesSchema.parse(jsonIn(printed)))) {
          const text = typeof value === 'object' ? value?.value : value;
          if (text != null) found.set(key, text);
        }
      }
      return found;
    },
    write: async (entries) => {
      const pairs = Array.from(entries, ([key, value]) => ({ key, value }));
      for (const batch of batches(pairs, WRITE_BATCH)) {
        await withFile(JSON.stringify(batch), (file) =>
          run(['kv', 'bulk', 'put', file, ...TARGET]),
        );
      }
    },
    close: async () => undefined,
  };
}

function batches<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

/** Wrangler may say something of itself before the data. */
function jsonIn(printed: string): unknown {
  const start = printed.search(/[[{]/u);
  const end = Math.max(printed.lastIndexOf(']'), printed.lastIndexOf('}'));
  return JSON.parse(start === -1 ? '' : printed.slice(start, end + 1));
}

async function withFile<Value>(
  content: string,
  use: (file: string) => Promise<Value>,
): Promise<Value> {
  const directory = await mkdtemp(join(tmpdir(), 'underfoot-persist-'));
  try {
    const file = join(directory, 'entries.json');
    await writeFile(file, content);
    return await use(file);
  } finally {
    await rm(directory, { recursive: true });
  }
}
