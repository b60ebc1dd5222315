import type {
  PlaceQuery,
  PlaceSource,
  SourceName,
  SourceStatus,
} from '../../../src/domain/places/source.ts';
import type { HttpClient, UpstreamName } from '../../../src/domain/http.ts';
import { UPSTREAM_NAMES } from '../../../src/domain/http.ts';
import { UNLIMITED_CALLS } from '../../../src/platform/http/call-budgets.ts';
import { createCircuits } from '../../../src/platform/http/circuits.ts';
import type { HttpEvent } from '../../../src/platform/http/events.ts';
import { createHttpClient } from '../../../src/platform/http/http-client.ts';
import { UPSTREAM_POLICIES } from '../../../src/platform/http/upstream-policies.ts';
import type { UpstreamPolicy } from '../../../src/platform/http/upstream-policies.ts';
import { userAgent } from '../../../src/platform/http/user-agent.ts';
import { createEventbriteSource } from '../../../src/sources/eventbrite.ts';
import { createOverpassSource } from '../../../src/sources/overpass.ts';
import { createRedditSource } from '../../../src/sources/reddit.ts';
import { createTokenMemory } from '../../../src/sources/reddit-tokens.ts';
import { createSerpSource } from '../../../src/sources/serp.ts';
import { createTicketmasterSource } from '../../../src/sources/ticketmaster.ts';
import { createWikidataSource } from '../../../src/sources/wikidata.ts';
import { createWikipediaSource } from '../../../src/sources/wikipedia.ts';
import { createSimulator } from '../../upstreams/simulator.ts';
import type { Simulator } from '../../upstreams/simulator.ts';
import type { UpstreamName as SimulatedName } from '../../upstreams/upstream.ts';

export const NOW = Date.UTC(2026, 10, 22, 12);

/** "hidden gems in Pikeville, Kentucky": where the simulator's venues are. */
export const PIKEVILLE: PlaceQuery = {
  centre: { lat: 37.4793, lng: -82.5188 },
  radiusKm: 40,
  locationName: 'Pikeville, Kentucky',
  countryCode: 'US',
  timeZone: 'America/New_York',
  categories: [],
  words: '',
};

/** Time-outs of a test: long enough for a slow machine, short enough to wait for. */
const TIMEOUT_MS = 400;
const KEY = 'secret-key-of-the-operator';

/** A source under test, and which simulated upstream it stands or falls with. */
export interface Subject {
  readonly name: SourceName;
  readonly upstream: SimulatedName;
  readonly create: (tools: Tools) => PlaceSource;
  readonly query: PlaceQuery;
  /** Calls of the upstream for one search. */
  readonly calls: number;
  /** Where its failures mean something else than most sources' do. */
  readonly exceptions: Partial<Readonly<Record<string, SourceStatus>>>;
}

export interface Tools {
  readonly http: HttpClient;
  readonly clock: () => number;
}

const EVENTS: PlaceQuery = { ...PIKEVILLE, categories: ['EVENT'], words: 'events' };

export const SUBJECTS: readonly Subject[] = [
  {
    name: 'WIKIPEDIA',
    upstream: 'wikipedia',
    create: ({ http }) =>
      createWikipediaSource({ http, baseUrl: 'https://simulator.test/wikipedia' }),
    query: PIKEVILLE,
    calls: 1,
    exceptions: { forbidden: 'BLOCKED' },
  },
  {
    name: 'WIKIDATA',
    upstream: 'wikidata',
    create: ({ http }) =>
      createWikidataSource({ http, baseUrl: 'https://simulator.test/wikidata/' }),
    query: PIKEVILLE,
    calls: 1,
    exceptions: { forbidden: 'BLOCKED' },
  },
  {
    name: 'OVERPASS',
    upstream: 'overpass',
    create: ({ http }) =>
      createOverpassSource({ http, baseUrl: 'https://simulator.test/overpass' }),
    query: PIKEVILLE,
    calls: 1,
    exceptions: { forbidden: 'BLOCKED', 'error-in-200': 'TIMEOUT' },
  },
  {
    name: 'SERP',
    upstream: 'serpapi',
    create: ({ http, clock }) =>
      createSerpSource({ http, clock, baseUrl: 'https://simulator.test/serpapi', apiKey: KEY }),
    query: PIKEVILLE,
    calls: 2,
    exceptions: {},
  },
  {
    name: 'REDDIT',
    upstream: 'reddit',
    create: ({ http, clock }) =>
      createRedditSource({
        http,
        clock,
        baseUrl: 'https://simulator.test/reddit',
        authUrl: 'https://simulator.test/reddit-auth',
        clientId: 'client',
        clientSecret: KEY,
        tokens: createTokenMemory(clock),
        waitUntil: () => undefined,
      }),
    query: PIKEVILLE,
    calls: 1,
    exceptions: { forbidden: 'BLOCKED', html: 'BLOCKED' },
  },
  {
    name: 'EVENTBRITE',
    upstream: 'eventbrite',
    create: ({ http, clock }) =>
      createEventbriteSource({
        http,
        clock,
        baseUrl: 'https://simulator.test/eventbrite',
        token: KEY,
        venueIds: ['202'],
        organizerIds: ['201'],
        destinationSearch: true,
      }),
    query: EVENTS,
    calls: 3,
    exceptions: {},
  },
  {
    name: 'TICKETMASTER',
    upstream: 'ticketmaster',
    create: ({ http, clock }) =>
      createTicketmasterSource({
        http,
        clock,
        baseUrl: 'https://simulator.test/ticketmaster',
        apiKey: KEY,
      }),
    query: EVENTS,
    calls: 1,
    exceptions: {},
  },
];

export interface Bench {
  readonly simulator: Simulator;
  readonly http: HttpClient;
  readonly clock: () => number;
  readonly events: readonly HttpEvent[];
}

/** The real client over the simulator, with real policies but for their time-outs. */
export function createBench(): Bench {
  const events: HttpEvent[] = [];
  const clock = () => NOW;
  const simulator = createSimulator({ now: clock });
  const policies = shortened(UPSTREAM_POLICIES);
  const http = createHttpClient({
    fetch: (url, init) => simulator.fetch(new Request(url, init)),
    clock,
    random: () => 0,
    emit: (event) => events.push(event),
    userAgent: userAgent('0.0.0', 'ops@underfoot.example'),
    circuits: createCircuits(policies),
    budgets: UNLIMITED_CALLS,
    policies,
  });
  return { simulator, http, clock, events };
}

function shortened(
  policies: Readonly<Record<UpstreamName, UpstreamPolicy>>,
): Readonly<Record<UpstreamName, UpstreamPolicy>> {
  const short = { ...policies };
  for (const name of UPSTREAM_NAMES) short[name] = { ...policies[name], timeoutMs: TIMEOUT_MS };
  return short;
}
