import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeFailure } from '../../src/local/describe-failure.ts';
import { EXIT_CODE } from '../../src/local/exit-codes.ts';
import { findFreePort } from '../../src/local/ports.ts';
import type { ClientCheck, ClientsContext } from './check.ts';
import {
  generateManifests,
  installClients,
  readApolloManifest,
  registerPartner,
  startDev,
} from './prepare.ts';

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Loaded once the clients are there. */
async function loadChecks(): Promise<readonly ClientCheck[]> {
  const { APOLLO_CHECKS } = await import('./checks/apollo.ts');
  const { URQL_CHECKS } = await import('./checks/urql.ts');
  const { RELAY_CHECKS } = await import('./checks/relay.ts');
  const { SSE_CHECKS } = await import('./checks/sse.ts');
  const { FETCH_CHECKS } = await import('./checks/plain-fetch.ts');
  return [...APOLLO_CHECKS, ...URQL_CHECKS, ...RELAY_CHECKS, ...SSE_CHECKS, ...FETCH_CHECKS];
}

async function runChecks(context: ClientsContext): Promise<number> {
  const count = { passed: 0, failed: 0 };
  for (const { name, run } of await loadChecks()) {
    try {
      await run(context);
      count.passed += 1;
      print(`ok      ${name}`);
    } catch (error) {
      count.failed += 1;
      print(`FAILED  ${name}: ${describeFailure(error)}`);
    }
  }
  print(`${count.passed} passed, ${count.failed} failed`);
  return count.failed === 0 ? EXIT_CODE.ok : EXIT_CODE.failure;
}

async function main(): Promise<number> {
  const directory = await mkdtemp(join(tmpdir(), 'underfoot-clients-'));
  try {
    await installClients();
    const generated = await generateManifests(directory);
    const state = join(directory, 'state');
    const dev = await startDev(await findFreePort(), state);
    try {
      // While it runs, since that is how it will be done.
      const key = await registerPartner(state, generated);
      const apolloManifest = await readApolloManifest(generated.apolloManifest);
      const { relayArtifact } = generated;
      return await runChecks({ origin: dev.origin, key, apolloManifest, relayArtifact });
    } finally {
      await dev.stop();
    }
  } catch (error) {
    print(`The clients could not be tried: ${describeFailure(error)}`);
    print('0 passed, 1 failed');
    return EXIT_CODE.failure;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

process.exit(await main());
