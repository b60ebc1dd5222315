import type { Config } from '../config/config.ts';
import { hashKey } from '../domain/cache/hash-key.ts';
import type { ReadThrough } from '../domain/cache/read-through.ts';
import type { Computed } from '../domain/cache/requests.ts';
import type { HttpClient } from '../domain/http.ts';
import { cacheSecondsOf } from '../domain/places/retention.ts';
import type { PlaceQuery, PlaceSource, SourceAnswer, SourceName } from '../domain/places/source.ts';
import { queryKey } from '../domain/places/query-key.ts';
import type { LiveSources } from '../domain/search/live-sources.ts';
import { locationTags } from '../domain/search/question.ts';
import { createLiveSources, type AskSource } from '../loaders/source-loader.ts';
import type { Watch } from '../platform/observe/listeners.ts';
import { observeSource } from '../platform/observe/observe-source.ts';
import { createEventbriteSource } from '../sources/eventbrite.ts';
import { createOverpassSource } from '../sources/overpass.ts';
import { PUBLIC_BASE_URLS } from '../sources/public-base-urls.ts';
import { createRedditSource } from '../sources/reddit.ts';
import { createSerpSource } from '../sources/serp.ts';
import { createTicketmasterSource } from '../sources/ticketmaster.ts';
import { createWikidataSource } from '../sources/wikidata.ts';
import { createWikipediaSource } from '../sources/wikipedia.ts';
import type { CacheKinds } from './caches.ts';
import { lazy } from './lazy.ts';
import { FLIGHT_BUDGET_MS, type Outside } from './outside.ts';

export interface LiveSourcesFacts {
  readonly config: Config;
  readonly outside: Outside;
  readonly http: HttpClient;
  readonly cache: ReadThrough;
  readonly kinds: CacheKinds;
  readonly watch: Watch;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly waitUntil: (work: Promise<unknown>) => void;
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

/** Asks a source within the flight budget. One that throws has a defect, which must not cost the answer. */
async function fly(
  source: PlaceSource,
  query: PlaceQuery,
  { watch: { logger } }: LiveSourcesFacts,
): Promise<SourceAnswer> {
  try {
    return await source.find(query, AbortSignal.timeout(FLIGHT_BUDGET_MS));
  } catch (error) {
    logger.error('source.threw', { source: source.name, error });
    return { status: 'ERROR' };
  }
}

/** Asks the caches first; one call for all in the isolate who ask the same. */
function askThrough(facts: LiveSourcesFacts): AskSource {
  const { cache, kinds, clock } = facts;
  return async (source, query, { force, charge }) => {
    const startedAt = clock();
    const { value, outcome, degraded, keepUntil } = await cache.read({
      ...kinds.source,
      key: await hashKey('source', [source.name, queryKey(query)]),
      force,
      compute: async () =>
        (await charge())
          ? toComputed(await fly(source, query, facts), { source: source.name, query })
          : toComputed({ status: 'SKIPPED' }, { source: source.name, query }),
    });
    const isStored = outcome.status === 'HIT' || outcome.status === 'STALE';
    const isAnswer = value.status === 'OK' || value.status === 'EMPTY';
    return {
      answer: value,
      latencyMs: isStored ? 0 : clock() - startedAt,
      cached: isStored,
      degraded,
      ...(isAnswer && { keepUntil }),
    };
  };
}

interface Asked {
  readonly source: SourceName;
  readonly query: PlaceQuery;
}

/** Kept as long as the source's terms allow; a failure is nothing to keep. */
function toComputed(answer: SourceAnswer, { source, query }: Asked): Computed<SourceAnswer> {
  const isAnswer = answer.status === 'OK' || answer.status === 'EMPTY';
  const { centre: coordinates, division } = query;
  const location = { coordinates, ...(division !== undefined && { division }) };
  return {
    value: answer,
    tags: [`source:${source}`, ...locationTags(location)],
    complete: isAnswer,
    degraded: !isAnswer,
    empty: answer.status === 'EMPTY',
    ttlSeconds: isAnswer ? cacheSecondsOf([source]) : 0,
  };
}

/** Which sources a configuration switches on does not change: found out by making them once. */
const NAMES = new WeakMap<Config, readonly SourceName[]>();

/** The live sources that the configuration switches on, for one request; made when the first is asked. */
export function openLiveSources(facts: LiveSourcesFacts): LiveSources {
  const { config, watch } = facts;
  const sources = lazy(() => makeSources(facts));
  const names = NAMES.get(config) ?? sources().map(({ name }) => name);
  NAMES.set(config, names);
  const live = lazy(() =>
    createLiveSources({
      sources: sources().map((source) => observeSource(source, watch)),
      ask: askThrough(facts),
      onBatch: (source, size) => watch.logger.debug('source.batch', { source, size }),
    }),
  );
  return { names, ask: (source, query, options) => live().ask(source, query, options) };
}

function makeSources(facts: LiveSourcesFacts): readonly PlaceSource[] {
  return facts.config.sources
    .filter((name) => name !== 'ATLAS')
    .map((name) => MAKERS[name](facts.http, facts))
    .filter((source) => source !== undefined);
}
