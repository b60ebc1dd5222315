import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { PROJECT_DIRECTORY } from '../src/local/project.ts';
import { takeOverStopSignals } from '../src/local/stop-signals.ts';
import { toNodeListener } from '../test/upstreams/node-adapter.ts';
import { baseUrlVariables } from '../test/upstreams/base-url-variables.ts';
import { SIMULATED_KEYS } from '../test/upstreams/simulated-keys.ts';
import { createSimulator } from '../test/upstreams/simulator.ts';

/** The simulator on a free port of this machine, and its origin. */
async function startSimulator() {
  const simulator = createSimulator({ profile: 'realistic' });
  const server = createServer(toNodeListener((request) => simulator.fetch(request)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { server, origin: `http://127.0.0.1:${String(port)}` };
}

/** `npm run dev` against the simulator: every source on, answers at realistic speed. Flags are passed on. */
async function main(): Promise<number> {
  const { server, origin } = await startSimulator();
  const vars = { ...SIMULATED_KEYS, ...baseUrlVariables(origin) };
  const flags = Object.entries(vars).flatMap(([name, value]) => ['--var', `${name}:${value}`]);
  const gateway = spawn(
    process.execPath,
    [join(PROJECT_DIRECTORY, 'scripts/dev.ts'), ...flags, ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
  process.stdout.write(`Upstreams simulated on ${origin} (control: ${origin}/__control)\n`);
  void takeOverStopSignals().then(() => gateway.kill('SIGTERM'));
  const ended: unknown[] = await once(gateway, 'exit');
  server.close();
  server.closeAllConnections();
  const code = ended[0];
  return typeof code === 'number' ? code : 1;
}

process.exit(await main());
