import type { FoundPlace } from '../places/place.ts';
import type { PlaceSource, SourceName } from '../places/source.ts';
import type { Timers } from '../timers.ts';
import type { Charge } from './charge.ts';
import type { Harvest } from './compose-answer.ts';
import { launch, reportOf, type Flights } from './flights.ts';
import type { LiveSources } from './live-sources.ts';
import type { SourceReport } from './outcome.ts';
import { queryFor, type Quest } from './quest.ts';
import { survey, type Survey } from './survey.ts';
import { waitForSources } from './wait-for-sources.ts';

export interface ExpeditionOptions {
  /** The embedded source; absent where it is switched off. */
  readonly local?: PlaceSource;
  readonly live: LiveSources;
  readonly timers: Timers;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** When an answer with enough places goes out, and when any does; milliseconds from the start. */
  readonly deadlineMs: number;
  readonly patienceMs: number;
}

/** One search with its sources under way. */
export interface Expedition {
  readonly quest: Quest;
  readonly survey: Survey;
  /** Epoch milliseconds at which somebody began to wait. */
  readonly startedAt: number;
  readonly flights: Flights;
}

export interface Departure {
  readonly startedAt: number;
  readonly charge: Charge;
}

export interface Expeditions {
  /** Those that a quest asks, the embedded one first. */
  readonly sourcesOf: (quest: Quest) => readonly SourceName[];
  /** Surveys the embedded source and asks all others. */
  readonly setOut: (quest: Quest, departure: Departure) => Promise<Expedition>;
  /** Waits as long as waiting pays. */
  readonly wait: (expedition: Expedition) => Promise<void>;
  /** What has come in so far. */
  readonly harvest: (expedition: Expedition) => Harvest;
  /** What the embedded source did; undefined where it was not asked. */
  readonly localReport: (expedition: Expedition) => SourceReport | undefined;
}

/** Stands in where the embedded source is switched off or not asked. */
const NO_LOCAL_SOURCE: PlaceSource = { name: 'ATLAS', find: async () => ({ status: 'DISABLED' }) };

export function localPlaces({ answer }: Survey): readonly FoundPlace[] {
  return answer.status === 'OK' ? answer.places : [];
}

/** Sends searches out to their sources. */
export function createExpeditions(options: ExpeditionOptions): Expeditions {
  const { local, live, timers, clock } = options;
  const isAsked = ({ input }: Quest, name: SourceName): boolean =>
    input.sources?.includes(name) ?? true;
  const localOf = (quest: Quest): PlaceSource | undefined =>
    local !== undefined && isAsked(quest, local.name) ? local : undefined;
  const liveOf = (quest: Quest): readonly SourceName[] =>
    live.names.filter((name) => isAsked(quest, name));

  function localReport({ quest, survey: { answer } }: Expedition): SourceReport | undefined {
    const embedded = localOf(quest);
    return embedded && reportOf(embedded.name, { answer, latencyMs: 0, cached: false });
  }

  return {
    sourcesOf: (quest) => [
      ...(localOf(quest) === undefined ? [] : ['ATLAS' as const]),
      ...liveOf(quest),
    ],
    async setOut(quest, { startedAt, charge }) {
      const now = clock();
      const surveyed = await survey(quest, {
        local: localOf(quest) ?? NO_LOCAL_SOURCE,
        now,
        signal: new AbortController().signal,
      });
      const flights = launch({
        live,
        sources: liveOf(quest),
        query: queryFor(quest, surveyed.area, now),
        force: quest.input.force,
        charge,
      });
      return { quest, survey: surveyed, startedAt, flights };
    },
    wait({ quest, survey: surveyed, startedAt, flights }) {
      const elapsedMs = clock() - startedAt;
      const patienceMs = quest.input.deadlineMs ?? options.patienceMs;
      return waitForSources({
        flights,
        timers,
        deadlineMs: options.deadlineMs - elapsedMs,
        patienceMs: patienceMs - elapsedMs,
        placesInHand: () => localPlaces(surveyed).length + flights.places().length,
      });
    },
    harvest(expedition) {
      const { survey: surveyed, startedAt, flights } = expedition;
      const fromLocal = localReport(expedition);
      const keepUntil = flights.keepUntil();
      return {
        survey: surveyed,
        reports: [
          ...(fromLocal === undefined ? [] : [fromLocal]),
          ...flights.reports(clock() - startedAt),
        ],
        places: [...localPlaces(surveyed), ...flights.places()],
        complete: flights.pending() === 0,
        degraded: flights.degraded(),
        ...(keepUntil !== undefined && { keepUntil }),
      };
    },
    localReport,
  };
}
