import * as z from 'zod';
import { endpoint } from '../domain/endpoint.ts';
import type { Coordinates } from '../domain/geo/coordinates.ts';
import type { Location, LocationKind } from '../domain/geo/location.ts';
import type { GeocodeQuery, Geocoder } from '../domain/geocoding.ts';
import type { HttpClient, HttpVerdict } from '../domain/http.ts';
import type { Attribution } from '../domain/places/place.ts';
import { MAX_NAME_LENGTH } from '../domain/text/plain.ts';
import { answerOfFailure, answerWith, DAY_SECONDS } from './answers.ts';
import { languageOf } from './names.ts';
import type { CleanText } from './names.ts';
import { latitude, longitude, rowsOf } from './rows.ts';

const NAME = 'google-maps';
/** Google's terms: coordinates for thirty days in a row. */
const KEEP_FOR_SECONDS = 30 * DAY_SECONDS;
/** Shown with what is not on a map of Google's own (terms of the Google Maps Platform). */
const ATTRIBUTION: Attribution = {
  text: 'Google Maps',
  url: 'https://maps.google.com/',
  licence: 'LicenseRef-proprietary',
};
const CONFIDENCE = 0.9;
/** It answers with what resembles part of a name where it knows none, and says so. */
const PARTIAL_MATCH_PENALTY = 0.3;
/** A quota that is used up, or unpaid, for the day: nothing changes within minutes. */
const DAILY_LIMIT_PAUSE_SECONDS = 3_600;
/** Half the side of the box towards which names are drawn: about two hundred kilometres. */
const NEAR_DEGREES = 2;

/** Names, addresses and borders are not read at all, since they may not be kept. */
const result = z.object({
  geometry: z.object({ location: z.object({ lat: latitude, lng: longitude }) }),
  types: z.array(z.string()).catch([]),
  partial_match: z.boolean().catch(false),
});
const answer = z.object({ status: z.string(), results: rowsOf(result) });
type Result = z.infer<typeof result>;

/** Google's types that tell a kind of location, the widest first. */
const KINDS: readonly (readonly [type: string, kind: LocationKind])[] = [
  ['country', 'COUNTRY'],
  ['administrative_area_level_1', 'STATE'],
  ['administrative_area_level_2', 'COUNTY'],
  ['archipelago', 'REGION'],
  ['colloquial_area', 'REGION'],
  ['locality', 'TOWN'],
  ['postal_town', 'TOWN'],
  ['administrative_area_level_3', 'TOWN'],
  ['postal_code', 'TOWN'],
  ['sublocality', 'NEIGHBOURHOOD'],
  ['neighborhood', 'NEIGHBOURHOOD'],
];

export interface GoogleOptions {
  readonly http: HttpClient;
  /** "https://maps.googleapis.com". */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly cleanText: CleanText;
}

/**
 * Where names are by Google's Geocoding API, version 3 (developers.google.com/maps). Locations bear
 * the words that were asked for: of Google's own only the coordinates may be kept.
 */
export function createGoogleGeocoder({
  http,
  baseUrl,
  apiKey,
  cleanText,
}: GoogleOptions): Geocoder {
  return {
    name: NAME,
    async geocode(query, signal) {
      const name = cleanText(query.name, MAX_NAME_LENGTH);
      if (name === '') return { kind: 'NOT_FOUND' };
      const outcome = await http.request({
        upstream: 'google-maps',
        url: endpoint(baseUrl, '/maps/api/geocode/json', parametersOf(query, apiKey)),
        schema: answer,
        judge,
        signal,
      });
      if (!outcome.ok) return answerOfFailure(NAME, outcome);
      return answerWith({
        geocoder: NAME,
        attribution: ATTRIBUTION,
        keepForSeconds: KEEP_FOR_SECONDS,
        locations: outcome.value.results.map((found) => toLocation(found, name)),
      });
    },
  };
}

function parametersOf(
  query: GeocodeQuery,
  apiKey: string,
): Readonly<Record<string, string | undefined>> {
  return {
    address: query.name,
    language: languageOf(query),
    bounds: query.near && boundsAround(query.near),
    key: apiKey,
  };
}

/** South-west and north-east corner, latitude first. */
function boundsAround({ lat, lng }: Coordinates): string {
  const corner = (sign: 1 | -1): string => {
    const edge = Math.max(-90, Math.min(90, lat + sign * NEAR_DEGREES));
    return `${degrees(edge)},${degrees(wrapped(lng + sign * NEAR_DEGREES))}`;
  };
  return `${corner(-1)}|${corner(1)}`;
}

function wrapped(lng: number): number {
  if (lng > 180) return lng - 360;
  return lng < -180 ? lng + 360 : lng;
}

const degrees = (value: number): number => Number(value.toFixed(5));

/** Google tells most of its failures inside a 200. */
function judge({ status }: z.infer<typeof answer>): HttpVerdict | undefined {
  switch (status) {
    case 'OK':
    case 'ZERO_RESULTS':
      return undefined;
    case 'OVER_QUERY_LIMIT':
      return { status: 'RATE_LIMITED', detail: status };
    case 'OVER_DAILY_LIMIT':
      return {
        status: 'RATE_LIMITED',
        detail: status,
        retryAfterSeconds: DAILY_LIMIT_PAUSE_SECONDS,
      };
    case 'REQUEST_DENIED':
      return { status: 'AUTH', detail: status };
    case 'INVALID_REQUEST':
    case 'UNKNOWN_ERROR':
      return { status: 'ERROR', detail: status };
    default:
      return { status: 'ERROR', detail: 'a status of no known meaning' };
  }
}

function toLocation({ geometry, types, partial_match: isPartial }: Result, name: string): Location {
  return {
    name,
    coordinates: geometry.location,
    confidence: isPartial ? CONFIDENCE - PARTIAL_MATCH_PENALTY : CONFIDENCE,
    kind: KINDS.find(([type]) => types.includes(type))?.[1] ?? 'LANDMARK',
    geocoder: NAME,
    alternatives: [],
  };
}
