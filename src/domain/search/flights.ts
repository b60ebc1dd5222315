import type { FoundPlace } from '../places/place.ts';
import type { PlaceQuery, SourceName } from '../places/source.ts';
import type { AskOptions, LiveSources, SourceReply } from './live-sources.ts';
import type { SourceReport } from './outcome.ts';

interface Flight {
  readonly source: SourceName;
  reply: SourceReply | undefined;
}

/** Calls to several live sources under way at once. */
export interface Flights {
  readonly pending: () => number;
  /** Resolves when the next one lands; at once where none is under way. */
  readonly next: () => Promise<void>;
  readonly allLanded: Promise<void>;
  /** What every source did so far; one that is still under way is a TIMEOUT. */
  readonly reports: (elapsedMs: number) => readonly SourceReport[];
  /** Reports of those still under way. */
  readonly lateReports: (elapsedMs: number) => readonly SourceReport[];
  /** Places that have landed, in the order of the sources. */
  readonly places: () => readonly FoundPlace[];
  /** Something that has landed is older than it should be, or was left out to save a call. */
  readonly degraded: () => boolean;
  /** When the first of what has landed must be forgotten; epoch milliseconds. */
  readonly keepUntil: () => number | undefined;
  /** Something landed since `takeLanded`. */
  readonly hasNews: () => boolean;
  /** Reports and places of those that landed since the last call. */
  readonly takeLanded: () => readonly { report: SourceReport; places: readonly FoundPlace[] }[];
}

function placesOf({ reply }: Flight): readonly FoundPlace[] {
  return reply?.answer.status === 'OK' ? reply.answer.places : [];
}

export function reportOf(
  source: SourceName,
  { answer, latencyMs, cached }: Pick<SourceReply, 'answer' | 'latencyMs' | 'cached'>,
): SourceReport {
  return {
    source,
    status: answer.status,
    count: answer.status === 'OK' ? answer.places.length : 0,
    latencyMs: Math.round(latencyMs),
    cached,
    ...('retryAfterSeconds' in answer &&
      answer.retryAfterSeconds !== undefined && { retryAfterSeconds: answer.retryAfterSeconds }),
  };
}

function stillUnderWay(source: SourceName, elapsedMs: number): SourceReport {
  return { source, status: 'TIMEOUT', count: 0, latencyMs: Math.round(elapsedMs), cached: false };
}

export interface LaunchOptions extends AskOptions {
  readonly live: LiveSources;
  readonly sources: readonly SourceName[];
  readonly query: PlaceQuery;
}

/** Asks all sources at once. */
export function launch({ live, sources, query, force, charge }: LaunchOptions): Flights {
  const flights: readonly Flight[] = sources.map((source) => ({ source, reply: undefined }));
  const taken = new Set<Flight>();
  const landings = flights.map(async (flight) => {
    flight.reply = await live.ask(flight.source, query, { force, charge });
  });
  const underWay = () => flights.filter(({ reply }) => reply === undefined);
  return {
    pending: () => underWay().length,
    next: async () => {
      const waiting = landings.filter((_, at) => flights[at]?.reply === undefined);
      if (waiting.length > 0) await Promise.race(waiting);
    },
    allLanded: Promise.all(landings).then(() => undefined),
    reports: (elapsedMs) =>
      flights.map(({ source, reply }) =>
        reply === undefined ? stillUnderWay(source, elapsedMs) : reportOf(source, reply),
      ),
    lateReports: (elapsedMs) => underWay().map(({ source }) => stillUnderWay(source, elapsedMs)),
    places: () => flights.flatMap(placesOf),
    degraded: () => flights.some(({ reply }) => reply?.degraded === true),
    keepUntil: () => {
      const instants = flights.flatMap(({ reply }) => reply?.keepUntil ?? []);
      return instants.length === 0 ? undefined : Math.min(...instants);
    },
    hasNews: () => flights.some((flight) => flight.reply !== undefined && !taken.has(flight)),
    takeLanded: () => {
      const fresh = flights.filter((flight) => flight.reply !== undefined && !taken.has(flight));
      for (const flight of fresh) taken.add(flight);
      return fresh.flatMap((flight) =>
        flight.reply === undefined
          ? []
          : [{ report: reportOf(flight.source, flight.reply), places: placesOf(flight) }],
      );
    },
  };
}
