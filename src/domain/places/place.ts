import type { Coordinates } from '../geo/coordinates.ts';
import type { PlaceCategory } from './category.ts';
import type { SourceName } from './source.ts';

/** Credit that must be shown with a place. `licence` is an SPDX id where one exists. */
export interface Attribution {
  readonly text: string;
  readonly url?: string;
  readonly licence: string;
}

export interface Image {
  readonly url: string;
  readonly attribution: Attribution;
}

/** Names that other catalogues give the place; they tell duplicates apart better than names do. */
export interface PlaceIdentifiers {
  /** Wikidata item, "Q123". */
  readonly wikidata?: string;
  /** Language and title, "en:Mammoth Cave". */
  readonly wikipedia?: string;
  /** "node/123", "way/123" or "relation/123". */
  readonly osm?: string;
}

/** A place as one source tells it, before merging and ranking. All text is already plain and capped. */
export interface FoundPlace {
  /** Opaque, stable over time and safe in a URL. */
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly category: PlaceCategory;
  readonly coordinates?: Coordinates;
  readonly url?: string;
  readonly image?: Image;
  readonly source: SourceName;
  readonly attributions: readonly Attribution[];
  readonly identifiers: PlaceIdentifiers;
  /** Languages of Wikipedia that have an article, where the source knows: few means obscure. */
  readonly sitelinks?: number;
  /** Instants as epoch milliseconds; events only. */
  readonly startsAt?: number;
  readonly endsAt?: number;
  /** Words of the source that say more than the category: type, style, year. */
  readonly tags: readonly string[];
}
