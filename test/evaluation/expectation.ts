import type { Coordinates } from '../../src/domain/geo/coordinates.ts';
import type { PlaceCategory } from '../../src/domain/places/category.ts';

/** Where a sentence points: a point (degrees, kilometres of tolerance), the caller, or nowhere. */
export type ExpectedLocation =
  | { readonly lat: number; readonly lng: number; readonly withinKm: number }
  | { readonly here: true }
  | { readonly none: true };

/** One sentence written by hand and what a person would make of it. */
export interface EvaluationSentence {
  readonly text: string;
  readonly expect: ExpectedLocation;
  /** Folded words that the folded intent contains. */
  readonly intent?: string;
  /** All of these are among the kinds that were read. */
  readonly categories?: readonly PlaceCategory[];
  /** Kilometres, to be met within one per cent. */
  readonly radiusKm?: number;
  /** Where the caller says that they are. */
  readonly near?: Coordinates;
}

/** What the issue asks of "INTENT in TOWN, ST"; areas state their own. */
const TOWN_TOLERANCE_KM = 25;

export function at(lat: number, lng: number, withinKm = TOWN_TOLERANCE_KM): ExpectedLocation {
  return { lat, lng, withinKm };
}

export const HERE: ExpectedLocation = { here: true };
export const NONE: ExpectedLocation = { none: true };
