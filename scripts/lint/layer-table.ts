/** Which files make up a layer and what they may import. `'*'` among packages means any. */
export interface Layer {
  readonly name: string;
  /** A folder when it ends in a slash, else one file. Checked in order of the table. */
  readonly owns: readonly string[];
  /** Layers whose values and types it may import, beside its own. */
  readonly imports: readonly string[];
  /** Layers of which it may import types only. */
  readonly types?: readonly string[];
  readonly packages: readonly string[];
}

const ADAPTERS = [
  'sources',
  'geocoders',
  'model',
  'cache',
  'identity',
  'limits',
  'atlas',
  'operations',
  'platform',
];

function adapter(name: string): Layer {
  return {
    name,
    owns: [`src/${name}/`],
    imports: ['domain'],
    types: ['database types'],
    packages: ['*'],
  };
}

/** The table of layers. A file below `src` or `schema` that it does not name is refused. */
export const LAYERS: readonly Layer[] = [
  {
    name: 'worker',
    owns: ['src/worker.ts'],
    imports: ['config', 'scope', 'gateway', 'http', 'limits'],
    types: ['domain'],
    packages: ['cloudflare:workers'],
  },
  {
    name: 'gateway',
    owns: ['src/gateway.ts', 'src/plugins/'],
    imports: ['schema', 'domain'],
    types: ['scope', 'config'],
    packages: ['*'],
  },
  {
    // Ahead of `schema`: of it the Worker reads the manifest alone.
    name: 'own-operations',
    owns: ['schema/operations/generated/persisted-documents.json'],
    imports: [],
    packages: [],
  },
  {
    name: 'database types',
    owns: ['schema/supabase/database.types.ts'],
    imports: [],
    packages: [],
  },
  {
    name: 'schema',
    owns: ['schema/'],
    imports: ['domain', 'own-operations'],
    types: ['scope'],
    packages: ['*'],
  },
  {
    name: 'scope',
    owns: ['src/scope.ts', 'src/scope/'],
    imports: ['config', 'loaders', 'domain', ...ADAPTERS],
    packages: ['cloudflare:workers'],
  },
  {
    name: 'http',
    owns: ['src/http/'],
    imports: ['domain'],
    types: ['scope', 'config'],
    packages: [],
  },
  {
    name: 'config',
    owns: ['src/config/'],
    imports: ['domain', 'platform', 'manifest'],
    packages: ['zod'],
  },
  { name: 'loaders', owns: ['src/loaders/'], imports: ['domain'], packages: ['dataloader'] },
  { name: 'domain', owns: ['src/domain/'], imports: [], packages: ['zod'] },
  ...ADAPTERS.filter((name) => name !== 'operations').map(adapter),
  {
    name: 'operations',
    owns: ['src/operations/'],
    imports: ['domain', 'own-operations'],
    packages: ['zod', 'lru-cache'],
  },
  { name: 'graphiql', owns: ['src/graphiql/'], imports: [], packages: ['*'] },
  { name: 'manifest', owns: ['package.json'], imports: [], packages: [] },
];

/** Folders that may import anything, and that nothing of the table may import. */
export const FREE_FOLDERS: readonly string[] = ['src/local/', 'test/', 'scripts/'];
