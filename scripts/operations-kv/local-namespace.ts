import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { PROJECT_DIRECTORY } from '../../src/local/project.ts';
import { silenceWrangler } from '../../src/local/wrangler-environment.ts';

/** Where `npm run dev` and wrangler keep their state below the directory that both are given. */
const STATE_FORMAT = 'v3';
const BINDING = 'OPERATIONS';

const configSchema = z.object({
  name: z.string(),
  compatibility_date: z.string(),
  kv_namespaces: z.array(z.looseObject({ binding: z.string() })),
});

export interface LocalNamespace {
  get(key: string): Promise<string | null>;
  put(key: string, value: string): Promise<void>;
  delete(key: string): Promise<void>;
  list(options: { readonly prefix: string; readonly cursor?: string }): Promise<LocalPage>;
}

interface LocalPage {
  readonly keys: readonly { readonly name: string }[];
  readonly list_complete: boolean;
  readonly cursor?: string;
}

export interface LocalOperations {
  readonly namespace: LocalNamespace;
  readonly listAll: (prefix: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** Opens the namespace that `npm run dev` uses, also while it runs: both share the files of the state. */
export async function openLocalOperations(persistTo: string): Promise<LocalOperations> {
  silenceWrangler();
  // Loaded after the environment is set, which wrangler reads once.
  const { getPlatformProxy, unstable_readConfig: readConfig } = await import('wrangler');
  const whole = configSchema.parse(
    readConfig({ config: join(PROJECT_DIRECTORY, 'wrangler.toml') }),
  );
  const directory = mkdtempSync(join(tmpdir(), 'underfoot-operations-'));
  // A Worker with this binding alone: of the whole one wrangler says that its Durable Objects are missing.
  const config = {
    ...whole,
    kv_namespaces: whole.kv_namespaces.filter(({ binding }) => binding === BINDING),
  };
  const configPath = join(directory, 'wrangler.json');
  writeFileSync(configPath, JSON.stringify(config));
  const { env, dispose } = await getPlatformProxy<{ readonly OPERATIONS: LocalNamespace }>({
    configPath,
    persist: { path: join(persistTo, STATE_FORMAT) },
    remoteBindings: false,
  });
  return {
    namespace: env.OPERATIONS,
    listAll: (prefix) => listAll(env.OPERATIONS, prefix),
    close: async () => {
      await dispose();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function listAll(namespace: LocalNamespace, prefix: string): Promise<readonly string[]> {
  const names: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await namespace.list({ prefix, ...(cursor !== undefined && { cursor }) });
    names.push(...page.keys.map(({ name }) => name));
    cursor = page.list_complete ? undefined : page.cursor;
  } while (cursor !== undefined);
  return names;
}
