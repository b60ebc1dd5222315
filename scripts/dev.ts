import { describeFailure } from '../src/local/describe-failure.ts';
import { type DevOptions, parseDevOptions } from '../src/local/dev-options.ts';
import { EXIT_CODE } from '../src/local/exit-codes.ts';
import { type LogLine, startGateway } from '../src/local/gateway.ts';
import { isPortFree } from '../src/local/ports.ts';
import { startSupabaseBeside } from '../src/local/supabase/beside-gateway.ts';
import { takeOverStopSignals } from '../src/local/stop-signals.ts';

const ERROR_LEVELS = new Set(['warn', 'error']);

function print({ level, message }: LogLine): void {
  const stream = ERROR_LEVELS.has(level) ? process.stderr : process.stdout;
  stream.write(`${message}\n`);
}

function fail(message: string, code: number): number {
  process.stderr.write(`${message}\n`);
  return code;
}

async function serve(options: DevOptions): Promise<number> {
  // It opens its database while the gateway is built, and nothing waits for it.
  const supabase = await startSupabaseBeside(options, (line) =>
    print({ level: 'info', message: line }),
  );
  try {
    const vars = { ...supabase.vars, ...options.vars };
    const gateway = await startGateway({ ...options, vars, watch: true, onLog: print });
    const stopped = takeOverStopSignals();
    process.stdout.write(`Ready on ${gateway.url}\n`);
    await stopped;
    await gateway.stop();
    return EXIT_CODE.ok;
  } finally {
    await supabase.stop();
  }
}

async function main(): Promise<number> {
  const outcome = parseDevOptions(process.argv.slice(2), process.cwd());
  if (outcome.kind === 'WRONG_INPUT') return fail(outcome.message, EXIT_CODE.wrongInput);
  const { port } = outcome.options;
  if (!(await isPortFree(port))) {
    return fail(
      `Port ${String(port)} is taken: stop what uses it, or choose another with --port`,
      EXIT_CODE.wrongInput,
    );
  }
  try {
    return await serve(outcome.options);
  } catch (error) {
    return fail(`The gateway did not start: ${describeFailure(error)}`, EXIT_CODE.failure);
  }
}

process.exit(await main());
