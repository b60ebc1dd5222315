import * as z from 'zod';
import type { HttpClient, HttpVerdict } from '../domain/http.ts';
import type { FoundPlace } from '../domain/places/place.ts';
import type { PlaceQuery, PlaceSource } from '../domain/places/source.ts';
import { answerOfFailure, answerWith } from './answers.ts';
import { OPENSTREETMAP_CREDIT } from './credits.ts';
import { endpoint } from '../domain/endpoint.ts';
import { toFoundPlace } from './found-place.ts';
import { OSM_KINDS, OSM_PRESENCE, categoryOfTags, isOpenToPeople } from './overpass-tags.ts';
import { coordinateText, coordinatesOf, isWithin } from './reach.ts';
import { looseNumber, looseText, rowsOf } from './rows.ts';

/** Beyond this a query with our clauses outlives the time-out. */
const MAX_RADIUS_KM = 50;
/** The server caps without ranking by distance, so the cap is well above what is shown. */
const MAX_ELEMENTS = 300;
/** The server gives up before our own time-out of eight seconds does. */
const SERVER_TIMEOUT_SECONDS = 7;
const SERVER_MEMORY_BYTES = 64 * 1_024 * 1_024;
/** After its own time-out or out-of-memory the server needs a pause. */
const OVERLOAD_PAUSE_SECONDS = 120;

const point = { lat: looseNumber, lon: looseNumber };
const element = z.object({
  type: z.enum(['node', 'way', 'relation']),
  id: z.number().int(),
  ...point,
  center: z.object(point).optional(),
  tags: z.record(z.string(), z.string()).default({}),
});
type Element = z.output<typeof element>;

const answer = z.object({ remark: looseText, elements: rowsOf(element) });

export interface OverpassOptions {
  readonly http: HttpClient;
  /** An instance of the operator's own, without "/api/interpreter". */
  readonly baseUrl: string;
}

/** Objects of OpenStreetMap around a point, from the operator's own Overpass instance. */
export function createOverpassSource({ http, baseUrl }: OverpassOptions): PlaceSource {
  return {
    name: 'OVERPASS',
    async find(query, signal) {
      const reach = { centre: query.centre, radiusKm: Math.min(query.radiusKm, MAX_RADIUS_KM) };
      const outcome = await http.request({
        upstream: 'overpass',
        method: 'POST',
        url: endpoint(baseUrl, '/api/interpreter'),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ data: overpassQuery(reach) }).toString(),
        schema: answer,
        judge: judgeRemark,
        explain: ({ status }) =>
          status === 504
            ? { status: 'ERROR', detail: 'HTTP 504', retryAfterSeconds: OVERLOAD_PAUSE_SECONDS }
            : undefined,
        signal,
      });
      if (!outcome.ok) return answerOfFailure(outcome);
      return answerWith(outcome.value.elements.map((found) => toPlace(found, reach)));
    },
  };
}

/** Time-out and exhaustion come as a `remark` inside a 200; what came before them is no fair sample. */
function judgeRemark({ remark }: z.output<typeof answer>): HttpVerdict | undefined {
  if (remark === undefined || !/error/iu.test(remark)) return undefined;
  const status = /timed out/iu.test(remark) ? 'TIMEOUT' : 'ERROR';
  return {
    status,
    detail: 'Overpass ended the query with a remark',
    retryAfterSeconds: OVERLOAD_PAUSE_SECONDS,
  };
}

/** Numbers and our own tables only go into the query; nothing that people typed. */
function overpassQuery({ centre, radiusKm }: Pick<PlaceQuery, 'centre' | 'radiusKm'>): string {
  const around = `(around:${Math.round(radiusKm * 1_000)},${coordinateText(centre.lat)},${coordinateText(centre.lng)})`;
  const byValue = Object.entries(OSM_KINDS).map(
    ([key, kinds]) => `nwr["${key}"~"^(${Object.keys(kinds).join('|')})$"]["name"]${around};`,
  );
  const byPresence = Object.keys(OSM_PRESENCE).map((key) => `nwr["${key}"]["name"]${around};`);
  const settings = `[out:json][timeout:${SERVER_TIMEOUT_SECONDS}][maxsize:${SERVER_MEMORY_BYTES}];`;
  return `${settings}\n(\n${[...byValue, ...byPresence].join('\n')}\n);\nout tags center ${MAX_ELEMENTS};`;
}

function toPlace(
  { type, id, lat, lon, center, tags }: Element,
  reach: Pick<PlaceQuery, 'centre' | 'radiusKm'>,
): FoundPlace | undefined {
  const coordinates = coordinatesOf(center?.lat ?? lat, center?.lon ?? lon);
  const category = categoryOfTags(tags);
  const name = tags['name:en'] ?? tags['name'];
  if (coordinates === undefined || category === undefined || name === undefined) return undefined;
  if (!isOpenToPeople(tags) || !isWithin(reach, coordinates)) return undefined;
  const wikidata = tags['wikidata'];
  const wikipedia = tags['wikipedia'];
  return toFoundPlace({
    id: `osm-${type[0]}${id}`,
    name,
    description: tags['description:en'] ?? tags['description'] ?? tags['inscription'],
    category,
    coordinates,
    url:
      tags['website'] ?? tags['contact:website'] ?? `https://www.openstreetmap.org/${type}/${id}`,
    source: 'OVERPASS',
    attributions: [OPENSTREETMAP_CREDIT],
    identifiers: {
      osm: `${type}/${id}`,
      ...(wikidata !== undefined && /^Q[1-9]\d*$/u.test(wikidata) && { wikidata }),
      ...(wikipedia !== undefined && /^[a-z-]{2,12}:./u.test(wikipedia) && { wikipedia }),
    },
    tags: [
      tags['artwork_type'],
      tags['historic'],
      tags['heritage'] && 'heritage',
      tags['start_date'],
      tags['opening_hours'],
    ],
  });
}
