import type { Gazetteer } from '../gazetteer.ts';
import type { Coordinates } from '../geo/coordinates.ts';
import type { PlaceSource } from '../places/source.ts';
import type { Timers } from '../timers.ts';
import { understand } from '../understand/understand.ts';
import { composeAnswer, rankFor, type Harvest } from './compose-answer.ts';
import { launch, reportOf, type Flights } from './flights.ts';
import type { LiveSources } from './live-sources.ts';
import { locate } from './locate.ts';
import { narrate } from './narrative.ts';
import type { InvalidSearch, LocationNotFound, SearchOutcome, SearchResult } from './outcome.ts';
import type { ProgressOptions, SearchProgress } from './progress.ts';
import { queryFor, type Quest } from './quest.ts';
import type { SearchInput } from './search-input.ts';
import type { SearchService } from './service.ts';
import { survey, type Survey } from './survey.ts';
import { validateSearchInput } from './validate-input.ts';
import { waitForSources } from './wait-for-sources.ts';

export interface SearchServiceOptions {
  readonly gazetteer: Gazetteer;
  /** The embedded source; absent where it is switched off. */
  readonly local?: PlaceSource;
  readonly live: LiveSources;
  readonly timers: Timers;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** When an answer with enough places goes out, and when any does; milliseconds from the start. */
  readonly deadlineMs: number;
  readonly patienceMs: number;
  /** The request's own coordinates; used only where the text says "near me". */
  readonly requestCoordinates?: Coordinates;
}

/** The longest that a stream of stages waits for its sources, where the caller names no deadline. */
const STREAM_PATIENCE_MS = 10_000;

/** One search with its sources under way. */
interface Expedition {
  readonly quest: Quest;
  readonly survey: Survey;
  readonly startedAt: number;
  readonly flights: Flights;
}

export function createSearchService(options: SearchServiceOptions): SearchService {
  const { gazetteer, local, live, clock, requestCoordinates } = options;

  function prepare(raw: SearchInput): Quest | InvalidSearch | LocationNotFound {
    const valid = validateSearchInput(raw);
    if (valid.kind !== 'VALID_INPUT') return valid;
    const { input } = valid;
    const near = input.near !== undefined && { near: input.near };
    const understanding = understand(input.chatInput, { gazetteer, ...near });
    const location = locate(understanding, {
      gazetteer,
      ...near,
      ...(requestCoordinates !== undefined && { requestCoordinates }),
    });
    if ('code' in location) return location;
    const categories = [...new Set([...(input.categories ?? []), ...understanding.categories])];
    return { input, understanding, location, categories };
  }

  async function setOut(quest: Quest, startedAt: number): Promise<Expedition> {
    const isAsked = (name: PlaceSource['name']): boolean =>
      quest.input.sources?.includes(name) ?? true;
    const embedded = local !== undefined && isAsked(local.name) ? local : NO_LOCAL_SOURCE;
    const surveyed = await survey(quest, {
      local: embedded,
      now: startedAt,
      signal: new AbortController().signal,
    });
    const flights = launch({
      live,
      sources: live.names.filter(isAsked),
      query: queryFor(quest, surveyed.area, startedAt),
      force: quest.input.force,
    });
    return { quest, survey: surveyed, startedAt, flights };
  }

  function harvest({ quest, survey: surveyed, startedAt, flights }: Expedition): Harvest {
    const isLocalAsked = local !== undefined && (quest.input.sources?.includes(local.name) ?? true);
    const fromLocal = reportOf('ATLAS', { answer: surveyed.answer, latencyMs: 0, cached: false });
    return {
      survey: surveyed,
      reports: [...(isLocalAsked ? [fromLocal] : []), ...flights.reports(clock() - startedAt)],
      places: [...localPlaces(surveyed), ...flights.places()],
      complete: flights.pending() === 0,
    };
  }

  function wait({ quest, survey: surveyed, startedAt, flights }: Expedition): Promise<void> {
    const elapsedMs = clock() - startedAt;
    const patienceMs = quest.input.deadlineMs ?? options.patienceMs;
    return waitForSources({
      flights,
      timers: options.timers,
      deadlineMs: options.deadlineMs - elapsedMs,
      patienceMs: patienceMs - elapsedMs,
      placesInHand: () => localPlaces(surveyed).length + flights.places().length,
    });
  }

  async function* stages(
    input: SearchInput,
    { narrated }: ProgressOptions,
  ): AsyncGenerator<SearchProgress> {
    const startedAt = clock();
    const quest = prepare(input);
    if ('code' in quest) {
      yield { kind: 'COMPLETED', outcome: quest };
      return;
    }
    yield { kind: 'UNDERSTOOD', understanding: quest.understanding, categories: quest.categories };
    const expedition = await setOut(quest, startedAt);
    yield { kind: 'LOCATED', location: quest.location, radiusKm: expedition.survey.area.radiusKm };
    yield* reportSources(expedition);
    const result = composeAnswer(quest, harvest(expedition));
    yield { kind: 'RANKED', result };
    if (narrated) yield { kind: 'NARRATED', result };
    yield { kind: 'COMPLETED', outcome: result };
  }

  /** Each source as it lands, with its own places ranked; those too late for the stream as TIMEOUT. */
  async function* reportSources(expedition: Expedition): AsyncGenerator<SearchProgress> {
    const { quest, survey: surveyed, startedAt, flights } = expedition;
    const [first] = harvest(expedition).reports;
    if (first?.source === local?.name && first !== undefined) {
      yield {
        kind: 'SOURCE_REPORTED',
        report: first,
        places: rankFor(quest, surveyed, localPlaces(surveyed)),
      };
    }
    const patience = options.timers.start(
      (quest.input.deadlineMs ?? STREAM_PATIENCE_MS) - (clock() - startedAt),
    );
    try {
      do {
        for (const { report, places } of flights.takeLanded()) {
          yield { kind: 'SOURCE_REPORTED', report, places: rankFor(quest, surveyed, places) };
        }
        if (flights.pending() > 0) await Promise.race([flights.next(), patience.done]);
      } while (flights.hasNews() || (flights.pending() > 0 && !patience.isOver()));
      for (const report of flights.lateReports(clock() - startedAt)) {
        yield { kind: 'SOURCE_REPORTED', report, places: [] };
      }
    } finally {
      patience.cancel();
    }
  }

  return {
    async search(input: SearchInput): Promise<SearchOutcome> {
      const startedAt = clock();
      const quest = prepare(input);
      if ('code' in quest) return quest;
      const expedition = await setOut(quest, startedAt);
      await wait(expedition);
      return composeAnswer(quest, harvest(expedition));
    },
    progress: stages,
    narrate: async (result: SearchResult) => narrate(result),
  };
}

function localPlaces({ answer }: Survey) {
  return answer.status === 'OK' ? answer.places : [];
}

/** Stands in where the embedded source is switched off or not asked. */
const NO_LOCAL_SOURCE: PlaceSource = { name: 'ATLAS', find: async () => ({ status: 'DISABLED' }) };
