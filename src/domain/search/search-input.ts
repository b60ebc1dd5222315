import type { Coordinates } from '../geo/coordinates.ts';
import type { PlaceCategory } from '../places/category.ts';
import type { SourceName } from '../places/source.ts';

/** One search as the caller asks it, before anything is checked. */
export interface SearchInput {
  readonly chatInput: string;
  /** Skips reading cached answers; the new one is stored. */
  readonly force: boolean;
  readonly near?: Coordinates;
  readonly radiusKm?: number;
  readonly sources?: readonly SourceName[];
  readonly categories?: readonly PlaceCategory[];
  readonly deadlineMs?: number;
}
