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
import { kindOfOsm } from './osm-kinds.ts';
import { countryCode, latitude, longitude, optionalText, rowsOf } from './rows.ts';

const NAME = 'photon';
/** OpenStreetMap's data under ODbL: may be kept with its credit; a quarter keeps up with its edits. */
const KEEP_FOR_SECONDS = 90 * DAY_SECONDS;
const ATTRIBUTION: Attribution = {
  text: '© OpenStreetMap contributors',
  url: 'https://www.openstreetmap.org/copyright',
  licence: 'ODbL-1.0',
};
const ASKED_FOR = 6;
/** It finds something for nearly everything, so another name than the one asked for is a guess. */
const CONFIDENCE = { named: 0.7, similar: 0.3 } as const;
/** What the public instance speaks; it refuses any other language, and tells local names for none. */
const LANGUAGES: ReadonlySet<string> = new Set(['en', 'de', 'fr']);
/** A town's own borders are narrower than what people mean by "near" it. */
const AREAS: ReadonlySet<LocationKind> = new Set(['COUNTY', 'REGION', 'STATE', 'COUNTRY']);

const feature = z.object({
  /** GeoJSON: longitude first. */
  geometry: z.object({ coordinates: z.tuple([longitude, latitude]).rest(z.number()) }),
  properties: z.object({
    name: z.string(),
    osm_key: optionalText,
    osm_value: optionalText,
    type: optionalText,
    state: optionalText,
    countrycode: countryCode,
    /** West, north, east, south. */
    extent: z.tuple([longitude, latitude, longitude, latitude]).optional().catch(undefined),
  }),
});
const answer = z.object({ message: z.string().optional(), features: rowsOf(feature) });
type Feature = z.infer<typeof feature>;
type Extent = NonNullable<Feature['properties']['extent']>;

export interface PhotonOptions {
  readonly http: HttpClient;
  /** "https://photon.komoot.io". */
  readonly baseUrl: string;
  readonly cleanText: CleanText;
}

/** Where names are by Photon, without a key (photon.komoot.io); © OpenStreetMap contributors. */
export function createPhotonGeocoder({ http, baseUrl, cleanText }: PhotonOptions): Geocoder {
  return {
    name: NAME,
    async geocode(query, signal) {
      if (query.name.trim() === '') return { kind: 'NOT_FOUND' };
      const outcome = await http.request({
        upstream: 'photon',
        url: endpoint(baseUrl, '/api', parametersOf(query)),
        schema: answer,
        judge,
        signal,
      });
      if (!outcome.ok) return answerOfFailure(NAME, outcome);
      return answerWith({
        geocoder: NAME,
        attribution: ATTRIBUTION,
        keepForSeconds: KEEP_FOR_SECONDS,
        locations: outcome.value.features.map((found) => toLocation(found, query, cleanText)),
      });
    },
  };
}

function parametersOf(query: GeocodeQuery): Readonly<Record<string, string | number | undefined>> {
  const language = languageOf(query);
  return {
    q: query.name,
    limit: ASKED_FOR,
    lang: LANGUAGES.has(language) ? language : undefined,
    lat: query.near?.lat,
    lon: query.near?.lng,
  };
}

function judge({ message }: z.infer<typeof answer>): HttpVerdict | undefined {
  return message === undefined ? undefined : { status: 'ERROR', detail: 'an error inside a 200' };
}

/** Half the diagonal. Where west is beyond east the box crosses the antimeridian, as does the distance. */
function extentKmOf([west, north, east, south]: Extent): number {
  return distanceKm({ lat: north, lng: west }, { lat: south, lng: east }) / 2;
}

function toLocation(
  { geometry, properties }: Feature,
  query: GeocodeQuery,
  cleanText: CleanText,
): Location | undefined {
  const name = cleanText(properties.name, MAX_NAME_LENGTH);
  if (name === '') return undefined;
  const [lng, lat] = geometry.coordinates;
  const kind = kindOfOsm({
    key: properties.osm_key,
    value: properties.osm_value,
    layer: properties.type,
  });
  const admin1 = cleanText(properties.state ?? '', MAX_NAME_LENGTH);
  const { countrycode: country, extent } = properties;
  return {
    name,
    ...(admin1 !== '' && kind !== 'STATE' && { admin1 }),
    ...(country !== undefined && { countryCode: country }),
    ...(extent !== undefined && AREAS.has(kind) && { extentKm: extentKmOf(extent) }),
    coordinates: { lat, lng },
    confidence: isNamed(query.name, properties.name) ? CONFIDENCE.named : CONFIDENCE.similar,
    kind,
    geocoder: NAME,
    alternatives: [],
  };
}
