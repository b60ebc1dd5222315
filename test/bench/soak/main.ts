import { EXIT_CODE } from '../../../src/local/exit-codes.ts';
import { parseSoakOptions } from './options.ts';
import { runSoak } from './run-soak.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<number> {
  const outcome = parseSoakOptions(process.argv.slice(2));
  if (outcome.kind === 'WRONG_INPUT') {
    process.stderr.write(`${outcome.message}\n`);
    return EXIT_CODE.wrongInput;
  }
  const summary = await runSoak({ ...outcome.options, say });
  for (const { trouble, from, to, requests, failed, p50Ms, p95Ms } of summary.phases) {
    say(
      `${trouble.padEnd(16)}${`${from}-${to} s`.padEnd(14)}${String(requests).padStart(7)} requests${String(failed).padStart(6)} failed   p50 ${p50Ms} ms   p95 ${p95Ms} ms`,
    );
  }
  say(
    `${summary.requests} requests, ${summary.failed} failed; ${JSON.stringify(summary.outcomes)}`,
  );
  for (const [reason, count] of Object.entries(summary.reasons)) say(`${count} × ${reason}`);
  say('Chart: dist/soak/latency.svg, numbers: dist/soak/latency.json');
  return summary.failed === 0 ? EXIT_CODE.ok : EXIT_CODE.failure;
}

process.exit(await main());
