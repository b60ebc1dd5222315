import type { Config } from '../config/config.ts';
import type { CacheEvent } from '../domain/cache/events.ts';
import type { ReadThrough } from '../domain/cache/read-through.ts';
import type { Gazetteer } from '../domain/gazetteer.ts';
import type { Coordinates } from '../domain/geo/coordinates.ts';
import type { PlaceArchive } from '../domain/places/place-archive.ts';
import type { PlaceSource } from '../domain/places/source.ts';
import { createSearchService } from '../domain/search/create-search-service.ts';
import { UNLIMITED_FRESH_SEARCHES } from '../domain/search/fresh-budget.ts';
import { createLocating } from '../domain/search/locating.ts';
import { createNarrator } from '../domain/search/narrator.ts';
import type { ModelMemory } from '../domain/search/model-memory.ts';
import type { SearchService } from '../domain/search/service.ts';
import type { StoredAnswer } from '../domain/search/stored-answer.ts';
import type { Understanding } from '../domain/understand/understanding.ts';
import type { HttpEvent } from '../platform/http/events.ts';
import type { Logger } from '../platform/logger.ts';
import { RUNTIME_TIMERS } from '../platform/timers.ts';
import type { RequestFacts } from '../scope.ts';
import { type Caches, openCache } from './caches.ts';
import { openGuides } from './guides.ts';
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
  const { clock, logger, waitUntil, traceparent } = facts;
  const { coordinates } = facts.requester;
  const { kinds } = caches;
  const timers = RUNTIME_TIMERS;
  const cache = openCache({ caches, clock, waitUntil, report: toLog(logger) });
  const http = openHttp({ config, outside, clock, traceparent, emit: toLog(logger) });
  const model = modelOf(grounds, facts, cache);
  const guides = openGuides({
    config,
    http,
    model,
    gazetteer,
    cache,
    kinds,
    onThrown: (geocoder, error) => logger.error('geocoder.threw', { geocoder, error }),
    onBatch: (size) => logger.debug('geocoder.batch', { size }),
  });
  return createSearchService({
    locating: createLocating({
      gazetteer,
      understand: grounds.understand,
      guides,
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
    live: openLiveSources({ config, outside, http, cache, kinds, logger, clock, waitUntil }),
    cache,
    answers: kinds.search,
    freshBudget: UNLIMITED_FRESH_SEARCHES,
    timers,
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
  { clock, logger, traceparent }: RequestFacts,
  cache: ReadThrough,
): ModelMemory | undefined {
  const { apiKey, model: modelName } = config.upstreams.openai;
  if (apiKey === undefined) return undefined;
  const model = openModel({
    config,
    apiKey,
    circuits: outside.circuits,
    clock,
    headers: traceparent === undefined ? {} : { traceparent },
    onCall: (call) => logger[call.outcome === 'OK' ? 'info' : 'warn']('model.call', { ...call }),
  });
  return rememberModel({ model, modelName, cache, kinds: caches.kinds });
}

const QUIET_EVENTS: ReadonlySet<string> = new Set([
  'upstream.call',
  'cache.answered',
  'cache.stored',
  'cache.filled',
  'cache.kept-better',
]);

/** What caches and the HTTP client tell of their work, as log lines. */
export function toLog(logger: Logger): (event: CacheEvent | HttpEvent) => void {
  return ({ name, ...fields }) => {
    logger[QUIET_EVENTS.has(name) ? 'debug' : 'warn'](name, fields);
  };
}
