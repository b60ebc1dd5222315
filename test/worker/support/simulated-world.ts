import { vi } from 'vitest';
import { createSimulator, type Simulator } from '../../upstreams/simulator.ts';
import { type Door, realWorker } from './test-worker.ts';

/** Every source switched on, at its public address, with keys that open only the simulator. */
const ALL_SOURCES = {
  LOG_LEVEL: 'debug',
  UPSTREAM_CONTACT: 'ops@underfoot.test',
  OVERPASS_BASE_URL: 'https://overpass-api.de',
  SERPAPI_API_KEY: 'serp-key',
  REDDIT_CLIENT_ID: 'reddit-id',
  REDDIT_CLIENT_SECRET: 'reddit-secret',
  EVENTBRITE_TOKEN: 'eventbrite-token',
  EVENTBRITE_DESTINATION_SEARCH: 'on',
  TICKETMASTER_API_KEY: 'ticketmaster-key',
} as const;

export interface SimulatedWorld {
  readonly worker: Door;
  readonly simulator: Simulator;
}

/** A fresh isolate whose every way out leads to a simulator; `vi.restoreAllMocks()` opens the world again. */
export function simulatedWorld(env: Readonly<Record<string, unknown>> = {}): SimulatedWorld {
  const simulator = createSimulator();
  vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) =>
    simulator.fetch(new Request(input, init)),
  );
  return { simulator, worker: realWorker({ ...ALL_SOURCES, ...env }) };
}
