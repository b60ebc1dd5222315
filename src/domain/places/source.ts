import type { Coordinates } from '../geo/coordinates.ts';
import type { Division } from '../geo/location.ts';
import type { PlaceCategory } from './category.ts';
import type { FoundPlace } from './place.ts';

export const SOURCE_NAMES = [
  'ATLAS',
  'WIKIPEDIA',
  'WIKIDATA',
  'OVERPASS',
  'SERP',
  'REDDIT',
  'EVENTBRITE',
  'TICKETMASTER',
] as const;
export type SourceName = (typeof SOURCE_NAMES)[number];

export const SOURCE_STATUSES = [
  'OK',
  'EMPTY',
  'DISABLED',
  'SKIPPED',
  'TIMEOUT',
  'RATE_LIMITED',
  'AUTH',
  'BLOCKED',
  'ERROR',
  'CIRCUIT_OPEN',
] as const;
export type SourceStatus = (typeof SOURCE_STATUSES)[number];

/** Instants as epoch milliseconds, end exclusive. */
export interface DateRange {
  readonly from: number;
  readonly to: number;
}

/** What a source is asked: everything that decides its answer, and nothing of who asks. */
export interface PlaceQuery {
  readonly centre: Coordinates;
  readonly radiusKm: number;
  /** Where given, membership is by code and the radius only bounds the area. */
  readonly division?: Division;
  /** Name of the location as people say it ("Asheville, North Carolina"), for sources that take words. */
  readonly locationName: string;
  readonly countryCode?: string;
  readonly timeZone?: string;
  /** Asked-for kinds; empty: anything offbeat. */
  readonly categories: readonly PlaceCategory[];
  /** The rest of the question in words ("ghost towns"), for sources that search by words. */
  readonly words: string;
  readonly dates?: DateRange;
}

/** What a source answered. Failure is a value: a source never throws. */
export type SourceAnswer =
  | { readonly status: 'OK'; readonly places: readonly FoundPlace[] }
  | { readonly status: 'EMPTY' }
  | { readonly status: Exclude<SourceStatus, 'OK' | 'EMPTY'>; readonly retryAfterSeconds?: number };

/** Somewhere places come from. One adapter each; the atlas is one of them. */
export interface PlaceSource {
  readonly name: SourceName;
  find(query: PlaceQuery, signal: AbortSignal): Promise<SourceAnswer>;
}
