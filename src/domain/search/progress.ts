import type { RankedPlace, SearchOutcome, SearchResult, SourceReport } from './outcome.ts';

export interface Understood {
  readonly kind: 'UNDERSTOOD';
  readonly result: SearchResult;
}

export interface Located {
  readonly kind: 'LOCATED';
  readonly result: SearchResult;
}

export interface SourceReported {
  readonly kind: 'SOURCE_REPORTED';
  readonly report: SourceReport;
  /** The places of this source that are in the answer, best first. */
  readonly places: readonly RankedPlace[];
}

export interface Ranked {
  readonly kind: 'RANKED';
  readonly result: SearchResult;
}

export interface Narrated {
  readonly kind: 'NARRATED';
  readonly result: SearchResult;
}

export interface SearchCompleted {
  readonly kind: 'COMPLETED';
  readonly outcome: SearchOutcome;
}

/** The stages of one search, in order. A failed one goes straight to `COMPLETED`. */
export type SearchProgress =
  | Understood
  | Located
  | SourceReported
  | Ranked
  | Narrated
  | SearchCompleted;

export interface ProgressOptions {
  /** Whether somebody wants the narrative, and so a stage of its own. */
  readonly narrated: boolean;
}

/** Runs a search and tells its stages. */
export async function* progressOf(
  search: () => Promise<SearchOutcome>,
  { narrated }: ProgressOptions,
): AsyncGenerator<SearchProgress> {
  const outcome = await search();
  if (outcome.kind === 'RESULT') {
    yield { kind: 'UNDERSTOOD', result: outcome };
    yield { kind: 'LOCATED', result: outcome };
    for (const report of outcome.sources) {
      const places = outcome.places.filter((place) => place.sources.includes(report.source));
      yield { kind: 'SOURCE_REPORTED', report, places };
    }
    yield { kind: 'RANKED', result: outcome };
    if (narrated) yield { kind: 'NARRATED', result: outcome };
  }
  yield { kind: 'COMPLETED', outcome };
}
