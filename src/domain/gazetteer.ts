import type { Coordinates } from './geo/coordinates.ts';
import type { Division, LocationKind } from './geo/location.ts';

/** One named thing of the gazetteer: a town, an area, or a landmark that people name as if it were a town. */
export interface GazetteerEntry {
  /** Position in this build of the data: stable within a build only. */
  readonly index: number;
  readonly name: string;
  readonly kind: Exclude<LocationKind, 'COORDINATES'>;
  readonly coordinates: Coordinates;
  readonly countryCode: string;
  /** GeoNames code of the first-level division, "" where unknown. */
  readonly admin1Code: string;
  /** Its name in English ("Kentucky"), "" where unknown. */
  readonly admin1Name: string;
  readonly admin2Code: string;
  readonly admin2Name: string;
  /** Inhabitants; for areas the sum of their towns; 0 where unknown or a landmark. */
  readonly population: number;
  /** IANA time zone, "" where unknown. */
  readonly timeZone: string;
  /** Half the extent of an area in kilometres; 0 for a point. */
  readonly extentKm: number;
  /** Set for areas that are told by code (county, state, country). */
  readonly division?: Division;
}

/** How a key names an entry: its own name, another name for it, or a code or abbreviation ("KY", "NYC"). */
export type NameKind = 'NAME' | 'ALTERNATE' | 'ABBREVIATION';

export interface GazetteerMatch {
  readonly entry: GazetteerEntry;
  readonly nameKind: NameKind;
}

/** How everyday a word is in running text, told from word frequencies. */
export type Commonness =
  /** Not in the word lists: "pikeville". */
  | 'UNKNOWN'
  /** Known mainly as a proper name: "paris", "boston". */
  | 'PROPER'
  /** A rare dictionary word: "mobile" is common, "roan" is rare. */
  | 'RARE'
  /** An everyday word: "reading", "nice", "may". */
  | 'COMMON';

/**
 * Names to places, without network. Keys are folded by `foldKey` of `domain/text/fold.ts`
 * (lower case, no diacritics, no punctuation, one space between words).
 */
export interface Gazetteer {
  /** All entries that `key` names, by descending population, at most `limit` (default 64). */
  lookup(key: string, limit?: number): readonly GazetteerMatch[];
  /** Whether any key starts with these words, whole words only: lets a reader stop extending a span. */
  hasPrefix(key: string): boolean;
  /** Keys of five letters and more that are one edit away (insert, delete, replace, swap), most populous first. */
  similarKeys(key: string, limit?: number): readonly string[];
  /** The nearest town with at least `minPopulation` inhabitants (default 0) within `maxKm`. */
  nearestTown(at: Coordinates, maxKm: number, minPopulation?: number): GazetteerEntry | undefined;
  commonness(word: string): Commonness;
}
