import type { Coordinates } from '../geo/coordinates.ts';
import type { PlaceCategory } from '../places/category.ts';
import type { DatePhrase } from './dates.ts';
import type { LocationReading } from './find-location.ts';

/** Where a sentence points to, before anything outside it is asked. */
export type UnderstoodLocation =
  | { readonly kind: 'NAMED'; readonly reading: LocationReading; readonly words: string }
  /** Coordinates written out. */
  | { readonly kind: 'POINT'; readonly coordinates: Coordinates; readonly words: string }
  /** "near me", "around here". */
  | { readonly kind: 'HERE'; readonly words: string }
  | {
      readonly kind: 'NONE';
      /** Words that stand where a location would and that no gazetteer entry fits. */
      readonly unknownName?: string;
      /** Names seen and not believed, likeliest first. */
      readonly rejected: readonly LocationReading[];
    };

/** A sentence as the parser reads it. Dates and places are still relative: no clock, no caller. */
export interface Understanding {
  readonly text: string;
  readonly location: UnderstoodLocation;
  /** What is looked for, as said: "weird museums"; "offbeat places" where nothing is. */
  readonly intent: string;
  /** Folded words of the intent that are no filler. */
  readonly words: readonly string[];
  /** Those of them that name kinds of places: "weird museums" → "museums". */
  readonly kindWords: readonly string[];
  readonly categories: readonly PlaceCategory[];
  /** 0 to 1: how much the sentence asks for the unusual. */
  readonly offbeat: number;
  readonly radiusKm?: number;
  readonly dates?: DatePhrase;
  /** 0 to 1: how sure the parser is of the whole reading. */
  readonly confidence: number;
}
