import { join } from 'node:path';
import * as z from 'zod';
import { PROJECT_DIRECTORY } from '../../src/local/project.ts';
import { silenceWrangler } from '../../src/local/wrangler-environment.ts';
import type { PersistStore } from './store.ts';

/** Where wrangler keeps state below the directory of `--persist-to`. */
const STATE_VERSION = 'v3';

const pageSchema = z.object({
  keys: z.array(z.object({ name: z.string() })),
  list_complete: z.boolean(),
  cursor: z.string().optional(),
});

/** The development store below a directory. It may be in use by `npm run dev` at the same time. */
export async function openLocalStore(persistTo: string): Promise<PersistStore> {
  silenceWrangler();
  // Loaded after the environment is set, which wrangler reads once.
  const { getPlatformProxy } = await import('wrangler');
  const proxy = await getPlatformProxy<Pick<Env, 'OPERATIONS'>>({
    configPath: join(PROJECT_DIRECTORY, 'wrangler.toml'),
    persist: { path: join(persistTo, STATE_VERSION) },
    remoteBindings: false,
  });
  const kv = proxy.env.OPERATIONS;
  return {
    list: async (prefix) => {
      const names: string[] = [];
      let cursor: string | undefined;
      do {
        const listed: unknown = await kv.list({ prefix, ...(cursor !== undefined && { cursor }) });
        const page = pageSchema.parse(listed);
        names.push(...page.keys.map(({ name }) => name));
        cursor = page.list_complete ? undefined : page.cursor;
      } while (cursor !== undefined);
      return names;
    },
    read: async (keys) => {
      const found = new Map<string, string>();
      for (const key of keys) {
        const value = await kv.get(key);
        if (value !== null) found.set(key, value);
      }
      return found;
    },
    write: async (entries) => {
      for (const [key, value] of entries) await kv.put(key, value);
    },
    close: () => proxy.dispose(),
  };
}
