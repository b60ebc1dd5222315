import type { Timers } from '../timers.ts';
import { rankFor } from './compose-answer.ts';
import { localPlaces, type Expedition, type Expeditions } from './expedition.ts';
import type { SourceReported } from './progress.ts';

export interface StagesOptions {
  readonly expeditions: Expeditions;
  readonly timers: Timers;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** The longest that a stream of stages waits for its sources, where the caller names no deadline. */
const STREAM_PATIENCE_MS = 10_000;

/** Each source as it lands, with its own places ranked; those too late for the stream as TIMEOUT. */
export async function* reportSources(
  expedition: Expedition,
  { expeditions, timers, clock }: StagesOptions,
): AsyncGenerator<SourceReported> {
  const { quest, survey, startedAt, flights } = expedition;
  const first = expeditions.localReport(expedition);
  if (first !== undefined) {
    const places = rankFor(quest, survey, localPlaces(survey));
    yield { kind: 'SOURCE_REPORTED', report: first, places };
  }
  const patience = timers.start(
    (quest.input.deadlineMs ?? STREAM_PATIENCE_MS) - (clock() - startedAt),
  );
  try {
    do {
      for (const { report, places } of flights.takeLanded()) {
        yield { kind: 'SOURCE_REPORTED', report, places: rankFor(quest, survey, places) };
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
