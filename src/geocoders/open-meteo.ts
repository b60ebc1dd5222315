import * as z from 'zod';
import { endpoint } from '../domain/endpoint.ts';
import { distanceKm } from '../domain/geo/coordinates.ts';
import type { Location, LocationKind } from '../domain/geo/location.ts';
import type { GeocodeQuery, Geocoder } from '../domain/geocoding.ts';
import type { HttpClient, HttpVerdict } from '../domain/http.ts';
import type { Attribution } from '../domain/places/place.ts';
import { MAX_NAME_LENGTH } from '../domain/text/plain.ts';
import { answerOfFailure, answerWith, DAY_SECONDS } from './answers.ts';
import { isNamed, languageOf } from './names.ts';
import type { CleanText } from './names.ts';
import { countryCode, latitude, longitude, optionalText, rowsOf, timeZone } from './rows.ts';
import { splitName } from './split-name.ts';

const NAME = 'open-meteo';
/** GeoNames' data under CC BY: may be kept; a season is how long names and borders stay as they are. */
const KEEP_FOR_SECONDS = 90 * DAY_SECONDS;
const ATTRIBUTION: Attribution = {
  text: 'Open-Meteo, with data of GeoNames',
  url: 'https://open-meteo.com/en/docs/geocoding-api',
  licence: 'CC-BY-4.0',
};
/** The most there is: area and country are filtered after the count, so that few would often mean none. */
const ASKED_FOR = 100;
const MAX_LOCATIONS = 10;
/** From how many inhabitants on a town is a city, as in the gazetteer. */
const CITY_POPULATION = 15_000;
/** Names match by prefix and fuzzily, so what is found may be another name altogether. */
const CONFIDENCE = { named: 0.8, similar: 0.4 } as const;
/** Around the caller a namesake counts as much as one ten times its size elsewhere. */
const NEAR_KM = 200;
const NEAR_WEIGHT = 10;

const found = z.object({
  name: z.string(),
  latitude,
  longitude,
  feature_code: optionalText,
  country_code: countryCode,
  admin1: optionalText,
  timezone: timeZone,
  // Left out where it is zero or unknown.
  population: z.number().catch(0),
});
const answer = z.object({ error: z.boolean().optional(), results: rowsOf(found) });
type Found = z.infer<typeof found>;

export interface OpenMeteoOptions {
  readonly http: HttpClient;
  /** "https://geocoding-api.open-meteo.com". */
  readonly baseUrl: string;
  readonly cleanText: CleanText;
}

/** Where names are by Open-Meteo's geocoding API, without a key (open-meteo.com/en/docs/geocoding-api). */
export function createOpenMeteoGeocoder({ http, baseUrl, cleanText }: OpenMeteoOptions): Geocoder {
  return {
    name: NAME,
    async geocode(query, signal) {
      const { name, area, countryCode } = splitName(query.name);
      if (name === '') return { kind: 'NOT_FOUND' };
      const outcome = await http.request({
        upstream: 'open-meteo',
        url: endpoint(baseUrl, '/v1/search', {
          name: area === undefined ? name : `${name}, ${area}`,
          count: ASKED_FOR,
          language: languageOf(query),
          format: 'json',
          countryCode,
        }),
        schema: answer,
        judge,
        signal,
      });
      if (!outcome.ok) return answerOfFailure(NAME, outcome);
      const ranked = outcome.value.results
        .map((result) => ({ result, weight: weightOf(result, query) }))
        .toSorted((a, b) => b.weight - a.weight)
        .slice(0, MAX_LOCATIONS);
      return answerWith({
        geocoder: NAME,
        attribution: ATTRIBUTION,
        keepForSeconds: KEEP_FOR_SECONDS,
        locations: ranked.map(({ result }) => toLocation(result, query, cleanText)),
      });
    },
  };
}

function judge({ error }: z.infer<typeof answer>): HttpVerdict | undefined {
  return error === true ? { status: 'ERROR', detail: 'an error inside a 200' } : undefined;
}

/** The name itself before any other, then by size and nearness. */
function weightOf({ name, latitude, longitude, population }: Found, query: GeocodeQuery): number {
  const { near } = query;
  const isNear =
    near !== undefined && distanceKm(near, { lat: latitude, lng: longitude }) < NEAR_KM;
  const size = (population + 1) * (isNear ? NEAR_WEIGHT : 1);
  // Below one for other names, above one for this one.
  return isNamed(query.name, name) ? 1 + size : 1 - 1 / (1 + size);
}

function kindOf({ feature_code: code = 'PPL', population }: Found): LocationKind {
  if (code.startsWith('PCL')) return 'COUNTRY';
  if (/^ADM1H?$/u.test(code)) return 'STATE';
  if (/^ADM2H?$/u.test(code)) return 'COUNTY';
  if (code === 'PPLX') return 'NEIGHBOURHOOD';
  if (code.startsWith('PPL')) return population < CITY_POPULATION ? 'TOWN' : 'CITY';
  if (code.startsWith('ADM')) return 'TOWN';
  return /^(?:RGN|CONT|ISL)/u.test(code) ? 'REGION' : 'LANDMARK';
}

function toLocation(
  result: Found,
  query: GeocodeQuery,
  cleanText: CleanText,
): Location | undefined {
  const name = cleanText(result.name, MAX_NAME_LENGTH);
  if (name === '') return undefined;
  const kind = kindOf(result);
  const admin1 = cleanText(result.admin1 ?? '', MAX_NAME_LENGTH);
  const { country_code: country, timezone } = result;
  return {
    name,
    ...(admin1 !== '' && kind !== 'STATE' && { admin1 }),
    ...(country !== undefined && { countryCode: country }),
    ...(timezone !== undefined && { timeZone: timezone }),
    coordinates: { lat: result.latitude, lng: result.longitude },
    confidence: isNamed(query.name, result.name) ? CONFIDENCE.named : CONFIDENCE.similar,
    kind,
    geocoder: NAME,
    alternatives: [],
  };
}
