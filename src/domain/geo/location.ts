import type { Attribution } from '../places/place.ts';
import type { Coordinates } from './coordinates.ts';

/** What kind of thing a location is; it decides the default radius of a search. */
export const LOCATION_KINDS = [
  'COORDINATES',
  'LANDMARK',
  'NEIGHBOURHOOD',
  'TOWN',
  'CITY',
  'COUNTY',
  'REGION',
  'STATE',
  'COUNTRY',
] as const;
export type LocationKind = (typeof LOCATION_KINDS)[number];

/**
 * An administrative area, as GeoNames codes: ISO 3166 country, first-level division (`KY`, `08`)
 * and second-level division (`195`). A place belongs to it when all the codes given are its own.
 */
export interface Division {
  readonly countryCode: string;
  readonly admin1Code?: string;
  readonly admin2Code?: string;
}

/** A location that a sentence, a geocoder or a caller's coordinates resolved to. */
export interface Location {
  readonly name: string;
  /** Name of the first-level division ("Kentucky"), where known. */
  readonly admin1?: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode?: string;
  readonly coordinates: Coordinates;
  /** 0 to 1: how sure we are that this is what was meant. */
  readonly confidence: number;
  readonly kind: LocationKind;
  /** Who resolved it: `gazetteer`, `caller`, `request`, or an online geocoder's name. */
  readonly geocoder: string;
  /** Set where the location is an area with known borders: members are told by code, not by distance. */
  readonly division?: Division;
  /** Half the extent of an area in kilometres; absent for a point. */
  readonly extentKm?: number;
  /** IANA name, for example `America/New_York`. */
  readonly timeZone?: string;
  /** Credit that the geocoder's licence asks for; the gazetteer's own is the same everywhere. */
  readonly attributions?: readonly Attribution[];
  /** Other readings of the same words, likeliest first. */
  readonly alternatives: readonly Location[];
}
