import type { Config } from '../config/config.ts';
import type { ReadThrough } from '../domain/cache/read-through.ts';
import type { Gazetteer } from '../domain/gazetteer.ts';
import type { Coordinates } from '../domain/geo/coordinates.ts';
import type { HttpClient } from '../domain/http.ts';
import type { PlaceArchive } from '../domain/places/place-archive.ts';
import type { PlaceSource } from '../domain/places/source.ts';
import { createSearchService } from '../domain/search/create-search-service.ts';
import { createLocating } from '../domain/search/locating.ts';
import { createNarrator } from '../domain/search/narrator.ts';
import type { ModelMemory } from '../domain/search/model-memory.ts';
import type { SearchService } from '../domain/search/service.ts';
import type { StoredAnswer } from '../domain/search/stored-answer.ts';
import type { Understanding } from '../domain/understand/understanding.ts';
import { tracedFetch } from '../platform/http/traced-fetch.ts';
import type { Logger } from '../platform/logger.ts';
import { listenToModel, type ReportModelEvent } from '../platform/observe/listen-to-model.ts';
import { observeModel } from '../platform/observe/observe-model.ts';
import { RUNTIME_TIMERS } from '../platform/timers.ts';
import type { RequestFacts } from '../scope.ts';
import { type Caches, openCache } from './caches.ts';
import { openGuides } from './guides.ts';
import { lazy } from './lazy.ts';
import { openLiveSources } from './live-sources.ts';
import { openModel } from './model.ts';
import { openHttp, type Outside } from './outside.ts';
import { rememberModel } from './remembered-model.ts';

/** What searches of one isolate share. */
export interface SearchGrounds {
  readonly config: Config;
  readonly gazetteer: Gazetteer;
  readonly understand: (text: string, near: Coordinates | undefined) => Understanding;
  /** Absent where the embedded source is switched off. */
  readonly local: PlaceSource | undefined;
  readonly outside: Outside;
  readonly caches: Caches;
  readonly archive: PlaceArchive;
}

/** The search of one request. */
export function openSearch(grounds: SearchGrounds, facts: RequestFacts): SearchService {
  const { config, gazetteer, local, outside, caches, archive } = grounds;
  const { clock, logger, metrics, tracer, waitUntil } = facts;
  const watch = { logger, metrics, tracer, clock };
  const { coordinates } = facts.requester;
  const { kinds } = caches;
  const timers = RUNTIME_TIMERS;
  const cache = openCache({ caches, clock, waitUntil, watch });
  const { traceparent, tracestate } = facts;
  const onCall = (): void => facts.usage.add({ upstreamCalls: 1 });
  // What is outside is opened by the first that needs it: most searches are answered by a cache.
  const client = lazy(() =>
    openHttp({ config, outside, clock, traceparent, tracestate, watch, onCall }),
  );
  const http: HttpClient = { request: (call) => client().request(call) };
  const model = modelOf(grounds, facts, cache);
  const guides = lazy(() => openGuides({ config, http, model, gazetteer, cache, kinds, watch }));
  return createSearchService({
    locating: createLocating({
      gazetteer,
      understand: grounds.understand,
      guides: {
        read: (sentence, charge) => guides().read(sentence, charge),
        geocode: (query, charge) => guides().geocode(query, charge),
      },
      tracer,
      timers,
      clock,
      ...(coordinates !== undefined && { requestCoordinates: coordinates }),
    }),
    narrate: createNarrator({
      ...(model !== undefined && { model }),
      gazetteer,
      timers,
      onChecked: (check) => logger.debug('narrative.checked', { ...check }),
    }),
    ...(local !== undefined && { local }),
    live: openLiveSources({ config, outside, http, cache, kinds, watch, clock, waitUntil }),
    cache,
    answers: kinds.search,
    freshBudget: facts.freshBudget,
    timers,
    tracer,
    clock,
    deadlineMs: config.search.deadlineMs,
    patienceMs: config.search.patienceMs,
    keepAlive: waitUntil,
    onAnswer: (answer) => waitUntil(keepPlaces(answer, archive, logger)),
  });
}

/** Any place that was ever answered can be asked for by its id. */
async function keepPlaces(
  { places }: StoredAnswer,
  archive: PlaceArchive,
  logger: Logger,
): Promise<void> {
  try {
    await archive.keep(places);
  } catch (error) {
    logger.warn('archive.failed', { error });
  }
}

/** Absent where no key is set. */
function modelOf(
  { config, outside, caches }: SearchGrounds,
  { clock, logger, metrics, tracer, traceparent, tracestate, usage }: RequestFacts,
  cache: ReadThrough,
): ModelMemory | undefined {
  const { apiKey, model: modelName } = config.upstreams.openai;
  if (apiKey === undefined) return undefined;
  const model = openModel({
    config,
    apiKey,
    circuits: outside.circuits,
    clock,
    fetch: tracedFetch(fetch, { traceparent, tracestate }),
  });
  const tell = listenToModel({ logger, metrics });
  const report: ReportModelEvent = (event) => {
    const { inputTokens = 0, outputTokens = 0, estimatedUsd = 0 } = event.usage ?? {};
    usage.add({ upstreamCalls: 1, inputTokens, outputTokens, estimatedUsd });
    tell(event);
  };
  const observed = observeModel(model, { tracer, clock, report });
  return rememberModel({ model: observed, modelName, cache, kinds: caches.kinds });
}
