import { createServer } from 'node:http';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { baseUrlVariables } from './base-url-variables.ts';
import { toNodeListener } from './node-adapter.ts';
import { createSimulator } from './simulator.ts';

const USAGE = 'usage: npm run upstreams -- [--port 9100] [--profile instant|realistic]';

function main(): void {
  const { port, profile } = readArguments();
  const simulator = createSimulator({ profile });
  const server = createServer(toNodeListener((request) => simulator.fetch(request)));
  server.on('error', (problem) => fail(problem.message));
  server.listen(port, () => {
    const address = server.address();
    const origin = `http://localhost:${typeof address === 'object' && address !== null ? address.port : port}`;
    for (const [name, value] of Object.entries(baseUrlVariables(origin)))
      console.log(`${name}=${value}`);
    console.log(
      `Control: PUT ${origin}/__control/<upstream>, GET …/calls, DELETE ${origin}/__control`,
    );
    console.log(`Ready on ${origin}`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
}

function readArguments(): { port: number; profile: 'instant' | 'realistic' } {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '9100' },
        profile: { type: 'string', default: 'realistic' },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      return fail('--port is a number up to 65535');
    if (values.profile !== 'instant' && values.profile !== 'realistic')
      return fail('--profile is instant or realistic');
    return { port, profile: values.profile };
  } catch (problem) {
    return fail(problem instanceof Error ? problem.message : String(problem));
  }
}

function fail(message: string): never {
  console.error(`${message}\n${USAGE}`);
  process.exit(2);
}

main();
