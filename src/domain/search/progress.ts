import type { Location } from '../geo/location.ts';
import type { PlaceCategory } from '../places/category.ts';
import type { Understanding } from '../understand/understanding.ts';
import type { RankedPlace, SearchOutcome, SearchResult, SourceReport } from './outcome.ts';

export interface Understood {
  readonly kind: 'UNDERSTOOD';
  readonly understanding: Understanding;
  /** Kinds asked for, by the caller or in the text. */
  readonly categories: readonly PlaceCategory[];
}

export interface Located {
  readonly kind: 'LOCATED';
  readonly location: Location;
  readonly radiusKm: number;
}

export interface SourceReported {
  readonly kind: 'SOURCE_REPORTED';
  readonly report: SourceReport;
  /** What this source alone brought, best first; merging with the others comes later. */
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

/** The stages of one search, each told when it is reached. A failed one goes straight to `COMPLETED`. */
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
