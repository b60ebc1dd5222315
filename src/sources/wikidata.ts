import * as z from 'zod';
import type { HttpClient } from '../domain/http.ts';
import type { Coordinates } from '../domain/geo/coordinates.ts';
import type { FoundPlace, Image } from '../domain/places/place.ts';
import type { PlaceQuery, PlaceSource } from '../domain/places/source.ts';
import { answerOfFailure, answerWith } from './answers.ts';
import { commonsCredit, wikidataCredit } from './credits.ts';
import { endpoint } from '../domain/endpoint.ts';
import { toFoundPlace } from './found-place.ts';
import { coordinateText, coordinatesOf, isWithin } from './reach.ts';
import { rowsOf } from './rows.ts';
import { classOf } from './wikidata-classes.ts';

/** The nearest so many items; most of them are streets and streams, which the class list drops. */
const MAX_ITEMS = 200;
/** A wider circle runs into the service's own time limit around cities. */
const MAX_RADIUS_KM = 60;
const THUMBNAIL_WIDTH_PX = 400;

const term = z.object({ value: z.string() });
const row = z.object({
  place: term,
  placeLabel: term.optional(),
  placeDescription: term.optional(),
  loc: term,
  image: term.optional(),
  article: term.optional(),
  types: term.optional(),
  sitelinks: term.optional(),
});
type Row = z.output<typeof row>;

const answer = z.object({ results: z.object({ bindings: rowsOf(row) }).optional() });

export interface WikidataOptions {
  readonly http: HttpClient;
  /** "https://query.wikidata.org". */
  readonly baseUrl: string;
}

/** Items around a point whose class is on our list: one SPARQL query (wikidata.org, SPARQL query service, wikibase:around). */
export function createWikidataSource({ http, baseUrl }: WikidataOptions): PlaceSource {
  return {
    name: 'WIKIDATA',
    async find(query, signal) {
      const reach = { centre: query.centre, radiusKm: Math.min(query.radiusKm, MAX_RADIUS_KM) };
      const outcome = await http.request({
        upstream: 'wikidata',
        url: endpoint(baseUrl, '/sparql', { format: 'json', query: sparqlAround(reach) }),
        headers: { accept: 'application/sparql-results+json' },
        schema: answer,
        signal,
      });
      if (!outcome.ok) return answerOfFailure(outcome);
      return answerWith(
        (outcome.value.results?.bindings ?? []).map((found) => toPlace(found, reach)),
      );
    },
  };
}

/** Numbers only go into the query; nothing that people typed. */
function sparqlAround({ centre, radiusKm }: Pick<PlaceQuery, 'centre' | 'radiusKm'>): string {
  const point = `Point(${coordinateText(centre.lng)} ${coordinateText(centre.lat)})`;
  return `SELECT ?place ?placeLabel ?placeDescription ?loc ?dist ?image ?article (GROUP_CONCAT(DISTINCT ?type; separator="|") AS ?types) (SAMPLE(?links) AS ?sitelinks) WHERE {
  SERVICE wikibase:around {
    ?place wdt:P625 ?loc .
    bd:serviceParam wikibase:center "${point}"^^geo:wktLiteral .
    bd:serviceParam wikibase:radius "${Math.max(1, Math.ceil(radiusKm))}" .
    bd:serviceParam wikibase:distance ?dist .
  }
  ?place wdt:P31 ?type ; wikibase:sitelinks ?links .
  OPTIONAL { ?place wdt:P18 ?image }
  OPTIONAL { ?article schema:about ?place ; schema:isPartOf <https://en.wikipedia.org/> }
  SERVICE wikibase:label { bd:serviceParam wikibase:language "en". }
} GROUP BY ?place ?placeLabel ?placeDescription ?loc ?dist ?image ?article ORDER BY ?dist LIMIT ${MAX_ITEMS}`;
}

function toPlace(
  found: Row,
  reach: Pick<PlaceQuery, 'centre' | 'radiusKm'>,
): FoundPlace | undefined {
  const item = lastSegment(found.place.value);
  const label = found.placeLabel?.value;
  const coordinates = pointOf(found.loc.value);
  const kind = classOf((found.types?.value ?? '').split('|').map(lastSegment));
  // An item without an English label is called by its own id.
  if (!/^Q[1-9]\d*$/u.test(item) || label === undefined || label === item || kind === undefined)
    return undefined;
  if (coordinates === undefined || !isWithin(reach, coordinates)) return undefined;
  const title = articleTitle(found.article?.value);
  const sitelinks = Number(found.sitelinks?.value ?? Number.NaN);
  return toFoundPlace({
    id: `wd-${item}`,
    name: label,
    description: found.placeDescription?.value,
    category: kind.category,
    coordinates,
    url: found.article?.value ?? `https://www.wikidata.org/wiki/${item}`,
    image: imageOf(found.image?.value),
    source: 'WIKIDATA',
    attributions: [wikidataCredit(item)],
    identifiers: { wikidata: item, ...(title !== undefined && { wikipedia: `en:${title}` }) },
    sitelinks: Number.isInteger(sitelinks) && sitelinks >= 0 ? sitelinks : undefined,
    tags: [kind.label],
  });
}

/** WKT is longitude first; a literal that names another globe before its point is not on earth. */
function pointOf(wkt: string): Coordinates | undefined {
  const match = /^Point\(\s*(\S+)\s+(\S+)\s*\)$/iu.exec(wkt.trim());
  return match === null ? undefined : coordinatesOf(Number(match[2]), Number(match[1]));
}

function imageOf(filePath: string | undefined): Image | undefined {
  const [, encoded] =
    /^https?:\/\/commons\.wikimedia\.org\/wiki\/Special:FilePath\/([^?#]+)$/u.exec(
      filePath ?? '',
    ) ?? [];
  const file = decoded(encoded);
  if (encoded === undefined || file === undefined) return undefined;
  const url = `https://commons.wikimedia.org/wiki/Special:FilePath/${encoded}?width=${THUMBNAIL_WIDTH_PX}`;
  return { url, attribution: commonsCredit(file) };
}

function articleTitle(article: string | undefined): string | undefined {
  const [, encoded] = /^https:\/\/en\.wikipedia\.org\/wiki\/([^?#]+)$/u.exec(article ?? '') ?? [];
  return decoded(encoded)?.replaceAll('_', ' ');
}

function decoded(encoded: string | undefined): string | undefined {
  if (encoded === undefined) return undefined;
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

function lastSegment(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}
