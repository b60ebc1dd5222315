import type { Config } from '../config/config.ts';
import { APP_VERSION } from '../config/version.ts';
import type { HttpClient } from '../domain/http.ts';
import type { PlaceSource, SourceAnswer, SourceName } from '../domain/places/source.ts';
import { queryKey } from '../domain/places/query-key.ts';
import type { LiveSources } from '../domain/search/live-sources.ts';
import { createLiveSources, type AskSource } from '../loaders/source-loader.ts';
import { createCallBudgets, type CallBudgets } from '../platform/http/call-budgets.ts';
import { createCircuits, type Circuits } from '../platform/http/circuits.ts';
import { createHttpClient } from '../platform/http/http-client.ts';
import { UPSTREAM_POLICIES } from '../platform/http/upstream-policies.ts';
import { userAgent } from '../platform/http/user-agent.ts';
import type { Logger } from '../platform/logger.ts';
import { createSharedFlights, type SharedFlights } from '../platform/shared-flights.ts';
import { createEventbriteSource } from '../sources/eventbrite.ts';
import { createOverpassSource } from '../sources/overpass.ts';
import { PUBLIC_BASE_URLS } from '../sources/public-base-urls.ts';
import { createRedditSource } from '../sources/reddit.ts';
import { createTokenMemory, type TokenMemory } from '../sources/reddit-tokens.ts';
import { createSerpSource } from '../sources/serp.ts';
import { createTicketmasterSource } from '../sources/ticketmaster.ts';
import { createWikidataSource } from '../sources/wikidata.ts';
import { createWikipediaSource } from '../sources/wikipedia.ts';

/** The longest that a call to a source goes on, also behind the response. */
const FLIGHT_BUDGET_MS = 10_000;

/** What requests of an isolate share of their ways out: numbers and plain values, no I/O. */
export interface Outside {
  readonly circuits: Circuits;
  readonly budgets: CallBudgets;
  readonly redditTokens: TokenMemory;
  readonly flights: SharedFlights<SourceAnswer>;
}

export function createOutside(clock: () => number): Outside {
  return {
    circuits: createCircuits(UPSTREAM_POLICIES),
    budgets: createCallBudgets(),
    redditTokens: createTokenMemory(clock),
    flights: createSharedFlights(clock),
  };
}

export interface LiveSourcesFacts {
  readonly config: Config;
  readonly outside: Outside;
  readonly logger: Logger;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly waitUntil: (work: Promise<unknown>) => void;
  readonly traceparent: string | undefined;
}

function httpClientOf({
  config,
  outside,
  logger,
  clock,
  traceparent,
}: LiveSourcesFacts): HttpClient {
  return createHttpClient({
    fetch: (input, init) => fetch(input, init),
    clock,
    random: Math.random,
    userAgent: userAgent(APP_VERSION, config.upstreamContact),
    circuits: outside.circuits,
    budgets: outside.budgets,
    ...(traceparent !== undefined && { traceparent }),
    emit: ({ name, ...fields }) => {
      if (name === 'upstream.call') logger.debug(name, fields);
      else logger.warn(name, fields);
    },
  });
}

type Make = (http: HttpClient, facts: LiveSourcesFacts) => PlaceSource | undefined;

/** How each live source is made; undefined where its key or address is missing. */
const MAKERS: Readonly<Record<Exclude<SourceName, 'ATLAS'>, Make>> = {
  WIKIPEDIA: (http, { config }) =>
    createWikipediaSource({
      http,
      baseUrl: config.upstreams.wikipedia.baseUrl ?? PUBLIC_BASE_URLS.wikipedia,
    }),
  WIKIDATA: (http, { config }) =>
    createWikidataSource({
      http,
      baseUrl: config.upstreams.wikidata.baseUrl ?? PUBLIC_BASE_URLS.wikidata,
    }),
  OVERPASS: (http, { config }) => {
    const { baseUrl } = config.upstreams.overpass;
    return baseUrl === undefined ? undefined : createOverpassSource({ http, baseUrl });
  },
  SERP: (http, { config, clock }) => {
    const { apiKey, baseUrl = PUBLIC_BASE_URLS.serp } = config.upstreams.serpapi;
    return apiKey === undefined ? undefined : createSerpSource({ http, baseUrl, apiKey, clock });
  },
  REDDIT: (http, { config, outside, clock, waitUntil }) => {
    const { clientId, clientSecret, baseUrl, authUrl } = config.upstreams.reddit;
    if (clientId === undefined || clientSecret === undefined) return undefined;
    return createRedditSource({
      http,
      clock,
      waitUntil,
      clientId,
      clientSecret,
      tokens: outside.redditTokens,
      baseUrl: baseUrl ?? PUBLIC_BASE_URLS.reddit,
      authUrl: authUrl ?? PUBLIC_BASE_URLS.redditAuth,
    });
  },
  EVENTBRITE: (http, { config, clock }) => {
    const { apiKey, baseUrl, venueIds, organizerIds, destinationSearch } =
      config.upstreams.eventbrite;
    if (apiKey === undefined) return undefined;
    return createEventbriteSource({
      http,
      clock,
      token: apiKey,
      venueIds,
      organizerIds,
      destinationSearch,
      baseUrl: baseUrl ?? PUBLIC_BASE_URLS.eventbrite,
    });
  },
  TICKETMASTER: (http, { config, clock }) => {
    const { apiKey, baseUrl = PUBLIC_BASE_URLS.ticketmaster } = config.upstreams.ticketmaster;
    return apiKey === undefined
      ? undefined
      : createTicketmasterSource({ http, baseUrl, apiKey, clock });
  },
};

function askThrough({ outside, logger, clock, waitUntil }: LiveSourcesFacts): AskSource {
  return async (source, query) => {
    const startedAt = clock();
    const fly = async (): Promise<SourceAnswer> => {
      try {
        return await source.find(query, AbortSignal.timeout(FLIGHT_BUDGET_MS));
      } catch (error) {
        // Sources tell failure as a value; one that throws has a defect, which must not cost the answer.
        logger.error('source.threw', { source: source.name, error });
        return { status: 'ERROR' };
      }
    };
    const answer = await outside.flights.join(`${source.name} ${queryKey(query)}`, fly, waitUntil);
    return { answer, latencyMs: clock() - startedAt, cached: false };
  };
}

/** The live sources that the configuration switches on, for one request. */
export function openLiveSources(facts: LiveSourcesFacts): LiveSources {
  const http = httpClientOf(facts);
  const sources = facts.config.sources
    .filter((name) => name !== 'ATLAS')
    .map((name) => MAKERS[name](http, facts))
    .filter((source) => source !== undefined);
  return createLiveSources({
    sources,
    ask: askThrough(facts),
    onBatch: (source, size) => facts.logger.debug('source.batch', { source, size }),
  });
}
