import type { HttpClient } from '../domain/http.ts';
import type { FoundPlace } from '../domain/places/place.ts';
import type { PlaceQuery, PlaceSource } from '../domain/places/source.ts';
import { answerOfFailure, answerWith } from './answers.ts';
import { commonsCredit, wikipediaCredit } from './credits.ts';
import { endpoint } from '../domain/endpoint.ts';
import { toFoundPlace } from './found-place.ts';
import { inferCategory } from './infer-category.ts';
import { coordinateText, coordinatesOf, isWithin } from './reach.ts';
import { searchWords } from './search-words.ts';
import { judgeWikipedia, wikipediaAnswer } from './wikipedia-schema.ts';
import type { WikipediaPage } from './wikipedia-schema.ts';

/** Page images come at most fifty at a time, and more pages than that are noise. */
const MAX_PAGES = 50;
/** The API gives no more extracts than this in one answer. */
const MAX_EXTRACTS = 20;
const EXTRACT_SENTENCES = 2;
const THUMBNAIL_WIDTH_PX = 400;

export interface WikipediaOptions {
  readonly http: HttpClient;
  /** "https://en.wikipedia.org". */
  readonly baseUrl: string;
}

/** Articles around a point, by relevance: one call of the Action API (mediawiki.org, Help:CirrusSearch, nearcoord). */
export function createWikipediaSource({ http, baseUrl }: WikipediaOptions): PlaceSource {
  return {
    name: 'WIKIPEDIA',
    async find(query, signal) {
      const outcome = await http.request({
        upstream: 'wikipedia',
        url: endpoint(baseUrl, '/w/api.php', parametersOf(query)),
        schema: wikipediaAnswer,
        judge: judgeWikipedia,
        signal,
      });
      if (!outcome.ok) return answerOfFailure(outcome);
      const pages = outcome.value.query?.pages ?? [];
      return answerWith(
        pages.toSorted((a, b) => a.index - b.index).map((page) => toPlace(page, query)),
      );
    },
  };
}

function parametersOf(query: PlaceQuery): Readonly<Record<string, string | number>> {
  const [lat, lng] = [coordinateText(query.centre.lat), coordinateText(query.centre.lng)];
  const radiusKm = Math.max(1, Math.ceil(query.radiusKm));
  return {
    action: 'query',
    format: 'json',
    formatversion: 2,
    generator: 'search',
    gsrsearch: `nearcoord:${radiusKm}km,${lat},${lng} ${searchWords(query).join(' OR ')}`,
    gsrnamespace: 0,
    gsrlimit: MAX_PAGES,
    prop: 'coordinates|pageimages|description|extracts|info|pageprops',
    // The default of ten drops the coordinates of every further page without a word.
    colimit: 'max',
    coprop: 'type|dim',
    codistancefrompoint: `${lat}|${lng}`,
    piprop: 'thumbnail|name',
    pithumbsize: THUMBNAIL_WIDTH_PX,
    pilimit: MAX_PAGES,
    pilicense: 'free',
    exintro: 1,
    explaintext: 1,
    exsentences: EXTRACT_SENTENCES,
    exlimit: MAX_EXTRACTS,
    inprop: 'url',
    ppprop: 'wikibase_item',
  };
}

function toPlace(page: WikipediaPage, query: PlaceQuery): FoundPlace | undefined {
  const point = page.coordinates.find(({ globe }) => globe === 'earth');
  const coordinates = coordinatesOf(point?.lat, point?.lon);
  if (coordinates === undefined || !isWithin(query, coordinates)) return undefined;
  const { title, description, extract, fullurl, thumbnail, pageimage, pagelanguage } = page;
  const category = inferCategory({ description, name: title, extract });
  if (category === 'NO_PLACE') return undefined;
  const item = page.pageprops?.wikibase_item;
  return toFoundPlace({
    id: `wp-${page.pageid}`,
    name: title,
    description: extract ?? description,
    category,
    coordinates,
    url: fullurl,
    image: thumbnail && { url: thumbnail.source, attribution: commonsCredit(pageimage ?? title) },
    source: 'WIKIPEDIA',
    attributions: [wikipediaCredit(title, fullurl)],
    identifiers: { wikipedia: `${pagelanguage}:${title}`, ...(isItem(item) && { wikidata: item }) },
    tags: [description],
  });
}

function isItem(item: string | undefined): item is string {
  return item !== undefined && /^Q[1-9]\d*$/u.test(item);
}
