import type { FoundPlace } from '../places/place.ts';
import type { PlaceQuery, PlaceSource, SourceAnswer, SourceName } from '../places/source.ts';
import type { SourceReport } from './outcome.ts';

export interface Gathered {
  /** In the order of the sources given, which decides whose text a merged place keeps. */
  readonly places: readonly FoundPlace[];
  readonly reports: readonly SourceReport[];
}

export interface GatherOptions {
  readonly sources: readonly PlaceSource[];
  readonly query: PlaceQuery;
  readonly signal: AbortSignal;
  /** Milliseconds of a clock that only moves forward. */
  readonly now: () => number;
}

function reportOf(source: SourceName, answer: SourceAnswer, latencyMs: number): SourceReport {
  return {
    source,
    status: answer.status,
    count: answer.status === 'OK' ? answer.places.length : 0,
    latencyMs: Math.round(latencyMs),
    cached: false,
    ...('retryAfterSeconds' in answer &&
      answer.retryAfterSeconds !== undefined && { retryAfterSeconds: answer.retryAfterSeconds }),
  };
}

/** Asks every source at once and tells what each of them did. */
export async function gather({ sources, query, signal, now }: GatherOptions): Promise<Gathered> {
  const started = now();
  const answers = await Promise.all(
    sources.map(async (source) => {
      const answer = await source.find(query, signal);
      return { answer, report: reportOf(source.name, answer, now() - started) };
    }),
  );
  return {
    places: answers.flatMap(({ answer }) => (answer.status === 'OK' ? answer.places : [])),
    reports: answers.map(({ report }) => report),
  };
}
