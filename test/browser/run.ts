import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { describeFailure } from '../../src/local/describe-failure.ts';
import { EXIT_CODE } from '../../src/local/exit-codes.ts';
import { startGateway } from '../../src/local/gateway.ts';
import { findFreePort } from '../../src/local/ports.ts';
import { BROWSER_CHECKS, type CheckContext } from './checks.ts';
import { CHROMIUM_FLAGS, CHROMIUM_HINT, findChromium } from './chromium.ts';
import { openGraphiql } from './graphiql-page.ts';
import { watchPage } from './watch-page.ts';

/** Tall enough that the editor, which draws only lines in view, draws a whole answer. */
const VIEWPORT = { width: 1500, height: 2000 };

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

interface Count {
  passed: number;
  failed: number;
}

async function runChecks(context: CheckContext, page: Page, directory: string): Promise<Count> {
  const count: Count = { passed: 0, failed: 0 };
  for (const [index, check] of BROWSER_CHECKS.entries()) {
    try {
      await check.run(context);
      count.passed += 1;
      print(`ok      ${check.name}`);
    } catch (error) {
      count.failed += 1;
      print(`FAILED  ${check.name}: ${describeFailure(error)}`);
    }
    await page.screenshot({ path: join(directory, `${String(index + 1)}.png`) });
  }
  return count;
}

async function checkInBrowser(executablePath: string, origin: string): Promise<Count> {
  const directory = mkdtempSync(join(tmpdir(), 'underfoot-browser-'));
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    const watch = watchPage(page, origin);
    const graphiql = await openGraphiql(page, origin);
    return await runChecks({ origin, graphiql, watch }, page, directory);
  } finally {
    print(`Screenshots: ${directory}`);
    await browser.close();
  }
}

async function main(): Promise<number> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    process.stderr.write(`${CHROMIUM_HINT}\n`);
    return EXIT_CODE.wrongInput;
  }
  const gateway = await startGateway({
    port: await findFreePort(),
    persistTo: mkdtempSync(join(tmpdir(), 'underfoot-browser-state-')),
    vars: { LOG_LEVEL: 'error' },
    watch: false,
    onLog: ({ message }) => print(message),
  });
  try {
    const { passed, failed } = await checkInBrowser(executablePath, gateway.url);
    print(`${String(passed)} passed, ${String(failed)} failed`);
    return failed === 0 ? EXIT_CODE.ok : EXIT_CODE.failure;
  } catch (error) {
    print(`GraphiQL did not open: ${describeFailure(error)}`);
    print('0 passed, 1 failed');
    return EXIT_CODE.failure;
  } finally {
    await gateway.stop();
  }
}

process.exit(await main());
