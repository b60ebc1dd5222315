import { describeFailure } from '../../src/local/describe-failure.ts';
import { EXIT_CODE } from '../../src/local/exit-codes.ts';
import type { Check } from './check.ts';
import { migrationChecks } from './migration-checks.ts';
import { nearChecks } from './near-checks.ts';
import { planChecks } from './plan-checks.ts';
import { privilegeChecks } from './privilege-checks.ts';
import { hasPostgres, POSTGRES_HINT, type PostgresServer, startPostgres } from './server.ts';

const DATABASE = 'underfoot';

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function runChecks(checks: readonly Check[]): Promise<number> {
  let failed = 0;
  for (const check of checks) {
    try {
      await check.run();
      print(`ok      ${check.name}`);
    } catch (error) {
      failed += 1;
      print(`FAILED  ${check.name}: ${describeFailure(error)}`);
    }
  }
  print(`${String(checks.length - failed)} passed, ${String(failed)} failed`);
  return failed === 0 ? EXIT_CODE.ok : EXIT_CODE.failure;
}

async function main(): Promise<number> {
  if (!hasPostgres()) {
    process.stderr.write(`${POSTGRES_HINT}\n`);
    return EXIT_CODE.wrongInput;
  }
  let server: PostgresServer;
  try {
    server = await startPostgres();
  } catch (error) {
    print(`PostgreSQL did not start: ${describeFailure(error)}`);
    print('0 passed, 1 failed');
    return EXIT_CODE.failure;
  }
  try {
    return await runChecks([
      ...migrationChecks(server, DATABASE),
      ...privilegeChecks(server, DATABASE),
      ...planChecks(server, DATABASE, print),
      ...nearChecks(server, DATABASE),
    ]);
  } finally {
    server.stop();
  }
}

process.exit(await main());
