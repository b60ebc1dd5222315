import type { Coordinates } from '../geo/coordinates.ts';
import type { Narrative, RankedPlace, SearchOutcome, SearchResult } from './outcome.ts';
import type { ProgressOptions, SearchProgress } from './progress.ts';
import type { SearchInput } from './search-input.ts';

/** The main job. Expected failures are members of the outcome; it throws for defects of ours only. */
export interface SearchService {
  search(input: SearchInput): Promise<SearchOutcome>;
  /** The same search, told stage by stage; waits for every source. */
  progress(input: SearchInput, options: ProgressOptions): AsyncGenerator<SearchProgress>;
  /** The narrative of an answer; computed only when somebody asks for it. */
  narrate(result: SearchResult): Promise<Narrative>;
}

/** Places by id, in no search: score 0, no factors, no distance. */
export interface PlaceCatalogue {
  /** In the order asked; null where nobody knows the id, an error where that could not be asked. */
  byIds(ids: readonly string[]): Promise<readonly (RankedPlace | null | Error)[]>;
  /** Others near and alike, nearest in kind and distance first. */
  related(place: RankedPlace, first: number): Promise<readonly RankedPlace[]>;
}

/** What the request itself tells about where it comes from; used only for "near me" without `near`. */
export interface Requester {
  readonly coordinates?: Coordinates;
}
