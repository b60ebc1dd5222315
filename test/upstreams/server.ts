import { createServer } from 'node:http';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { toNodeListener } from './node-adapter.ts';
import { createSimulator } from './simulator.ts';

const USAGE = 'usage: npm run upstreams -- [--port 9100] [--profile instant|realistic]';

/** What points a gateway at the simulator; the keys are whatever it does not refuse. */
const VARIABLES: readonly (readonly [variable: string, value: string])[] = [
  ['WIKIPEDIA_BASE_URL', '/wikipedia'],
  ['WIKIDATA_BASE_URL', '/wikidata'],
  ['OVERPASS_BASE_URL', '/overpass'],
  ['SERPAPI_BASE_URL', '/serpapi'],
  ['REDDIT_BASE_URL', '/reddit'],
  ['REDDIT_AUTH_URL', '/reddit-auth'],
  ['EVENTBRITE_BASE_URL', '/eventbrite'],
  ['TICKETMASTER_BASE_URL', '/ticketmaster'],
  ['OPEN_METEO_BASE_URL', '/open-meteo'],
  ['PHOTON_BASE_URL', '/photon'],
  ['GOOGLE_MAPS_BASE_URL', '/google-maps'],
  ['OPENAI_BASE_URL', '/openai/v1'],
];

function main(): void {
  const { port, profile } = readArguments();
  const simulator = createSimulator({ profile });
  const server = createServer(toNodeListener((request) => simulator.fetch(request)));
  server.on('error', (problem) => fail(problem.message));
  server.listen(port, () => {
    const address = server.address();
    const origin = `http://localhost:${typeof address === 'object' && address !== null ? address.port : port}`;
    console.log(VARIABLES.map(([variable, path]) => `${variable}=${origin}${path}`).join('\n'));
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
