import { readFile } from 'node:fs/promises';
import { cloudflareTest } from '@cloudflare/vitest-plugin';
import { defineConfig, type Plugin } from 'vitest/config';
import { ensureGraphiql } from './src/local/graphiql-assets.ts';
import { silenceWrangler } from './src/local/wrangler-environment.ts';

/** Quick, and the best cover of the parser: it runs with the others. */
const READING_EVALUATION = 'test/evaluation/understanding.test.ts';
const NODE_TESTS = 'test/**/*.node.test.ts';
/** Room for a first request that loads the atlas on a busy machine. */
const TIMEOUT_MS = 20_000;

/** Gives `*.bin` to tests on Node as the ArrayBuffer that workerd gives for wrangler's type Data. */
function binaryModules(): Plugin {
  return {
    name: 'underfoot:binary-modules',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('.bin')) return undefined;
      this.addWatchFile(id);
      const base64 = (await readFile(id)).toString('base64');
      return `export default Uint8Array.from(Buffer.from('${base64}', 'base64')).buffer;`;
    },
  };
}

/** Refuses every outgoing call that a test has not replaced. */
const NO_NETWORK = {
  name: 'no-network',
  modules: true,
  compatibilityDate: '2026-11-01',
  script: `export default { fetch: () => new Response('Tests have no network', { status: 502 }) };`,
};

function inWorkerd() {
  return cloudflareTest({
    wrangler: { configPath: './wrangler.toml' },
    // No test reaches the network: those of live sources bring a simulator and switch them on.
    miniflare: {
      bindings: { SOURCES: 'atlas', LOG_LEVEL: 'error' },
      outboundService: NO_NETWORK.name,
      workers: [NO_NETWORK],
    },
  });
}

silenceWrangler();
// The Worker under test serves the page, so it must exist.
await ensureGraphiql();

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [inWorkerd()],
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          exclude: [NODE_TESTS],
          testTimeout: TIMEOUT_MS,
          // A new isolate a file costs a second each, and pure code has nothing to leak.
          isolate: false,
        },
      },
      {
        plugins: [inWorkerd()],
        test: {
          name: 'worker',
          include: ['test/{contract,worker}/**/*.test.ts', READING_EVALUATION],
          exclude: [NODE_TESTS],
          testTimeout: TIMEOUT_MS,
        },
      },
      {
        // Run apart and without coverage, which would make a hundred thousand sentences take minutes.
        plugins: [inWorkerd()],
        test: {
          name: 'evaluation',
          include: ['test/evaluation/**/*.test.ts'],
          exclude: [READING_EVALUATION],
          testTimeout: TIMEOUT_MS,
          // The fuzz files are equally long and nothing else runs beside them.
          maxWorkers: 2,
        },
      },
      {
        plugins: [binaryModules()],
        test: { name: 'node', include: [NODE_TESTS], environment: 'node', testTimeout: TIMEOUT_MS },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'schema/**/*.ts'],
      // The page runs in a browser and `src/local` in processes of its own, where this cannot look.
      exclude: ['src/graphiql/**', 'src/local/**', '**/*.d.ts'],
      reporter: ['text-summary', 'html', 'json-summary'],
      thresholds: {
        lines: 85,
        statements: 85,
        functions: 85,
        branches: 85,
        'src/{identity,limits,domain/identity,domain/limits,domain/usage,plugins/limits}/**/*.ts': {
          lines: 90,
          statements: 90,
          functions: 90,
          branches: 90,
        },
      },
    },
  },
});
