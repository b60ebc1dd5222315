import type KDBush from 'kdbush';
import type { Coordinates } from '../domain/geo/coordinates.ts';
import type { Division } from '../domain/geo/location.ts';
import { PLACE_CATEGORIES, type PlaceCategory } from '../domain/places/category.ts';
import type { FoundPlace, PlaceIdentifiers } from '../domain/places/place.ts';
import { NO_YEAR, openAtlasFile, OSM_TYPES, PLACES_SECTIONS, TWO_TO_32 } from './binary-layout.ts';
import { kdIndexOver } from './kd-index.ts';
import { formatPlaceId, idNumber } from './place-id.ts';
import { PLACE_SOURCE_ATTRIBUTIONS } from './place-sources.ts';

const WIKIVOYAGE_PREFIX = 'voy:';
/** Space of ids by stored type of OpenStreetMap object. */
const OSM_ID_SPACES = ['HASH', 'OSM_NODE', 'OSM_WAY', 'OSM_RELATION'] as const;

/** One file of places, read in place. Rows are in kd-tree order. */
export interface PlaceColumns {
  readonly size: number;
  readonly index: KDBush;
  coordinatesOf(row: number): Coordinates;
  categoryOf(row: number): PlaceCategory;
  /** Languages of Wikipedia that have an article; undefined where nobody counted. */
  sitelinksOf(row: number): number | undefined;
  isDocumented(row: number): boolean;
  idNumberOf(row: number): number;
  /** The low 32 bits of the id's number, which tell most ids apart at a fraction of the cost. */
  idLowOf(row: number): number;
  /** Rows whose nearest town lies in the division. */
  rowsIn(division: Division): number[];
  place(row: number): FoundPlace;
}

interface Article {
  /** "en:Title"; undefined where the article is not one of Wikipedia. */
  readonly identifier?: string;
  readonly url: string;
}

function articleOf(language: string, title: string): Article | undefined {
  if (language === '') return undefined;
  const path = encodeURIComponent(title.replaceAll(' ', '_'));
  if (!language.startsWith(WIKIVOYAGE_PREFIX)) {
    return {
      identifier: `${language}:${title}`,
      url: `https://${language}.wikipedia.org/wiki/${path}`,
    };
  }
  return { url: `https://${language.slice(WIKIVOYAGE_PREFIX.length)}.wikivoyage.org/wiki/${path}` };
}

/** Sorts right after the full stop that joins codes, so it ends what starts with one of them. */
const AFTER_FULL_STOP = '/';

/** Throws where the buffer is no file of places. */
export function openPlaceColumns(buffer: ArrayBuffer): PlaceColumns {
  const file = openAtlasFile(buffer, PLACES_SECTIONS);
  const coordinates = file.float32('coordinates');
  const categories = file.uint8('categories');
  const rawCategories = file.uint8('rawCategories');
  const sources = file.uint8('sources');
  const divisions = file.uint16('divisions');
  const years = file.int16('years');
  const sitelinks = file.uint8('sitelinks');
  const wikidata = file.uint32('wikidata');
  const osmTypes = file.uint8('osmTypes');
  const osmHigh = file.uint8('osmHigh');
  const osmLow = file.uint32('osmLow');
  const hashHigh = file.uint8('hashHigh');
  const hashLow = file.uint32('hashLow');
  const languages = file.uint8('wikipediaLanguages');
  const details = file.uint16('details');
  const names = file.strings('names');
  const titles = file.strings('titles');
  const rawCategoryNames = file.strings('rawCategoryNames');
  const sourceNames = file.strings('sourceNames');
  const divisionCodes = file.sortedStrings('divisionCodes');
  const languageNames = file.strings('wikipediaLanguageNames');
  const detailNames = file.strings('detailNames');
  let index: KDBush | undefined;

  const coordinatesOf = (row: number): Coordinates => ({
    lat: coordinates[2 * row + 1] ?? 0,
    lng: coordinates[2 * row] ?? 0,
  });
  const categoryOf = (row: number) => PLACE_CATEGORIES[categories[row] ?? 0] ?? 'OTHER';
  const osmIdOf = (row: number) => (osmHigh[row] ?? 0) * TWO_TO_32 + (osmLow[row] ?? 0);
  const sitelinksOf = (row: number) => (sitelinks[row] ? (sitelinks[row] ?? 1) - 1 : undefined);

  function idNumberOf(row: number): number {
    const hash = (hashHigh[row] ?? 0) * TWO_TO_32 + (hashLow[row] ?? 0);
    if (hash !== 0) return idNumber('HASH', hash);
    const space = OSM_ID_SPACES[osmTypes[row] ?? 0] ?? 'HASH';
    return space === 'HASH'
      ? idNumber('WIKIDATA', wikidata[row] ?? 0)
      : idNumber(space, osmIdOf(row));
  }

  function idLowOf(row: number): number {
    if (hashLow[row] !== 0 || hashHigh[row] !== 0) return hashLow[row] ?? 0;
    return (osmTypes[row] === 0 ? wikidata[row] : osmLow[row]) ?? 0;
  }

  function tagsOf(row: number): string[] {
    const year = years[row] ?? NO_YEAR;
    const yearTag = year === NO_YEAR ? '' : year < 0 ? `${-year} BC` : String(year);
    const tags = [
      rawCategoryNames.at(rawCategories[row] ?? 0),
      detailNames.at(details[row] ?? 0),
      yearTag,
    ];
    return tags.filter((tag) => tag !== '');
  }

  function rowsIn({ countryCode, admin1Code, admin2Code }: Division): number[] {
    const code = [countryCode, admin1Code, admin2Code].filter(Boolean).join('.');
    const from = divisionCodes.lowerBound(code);
    const to = divisionCodes.lowerBound(code + AFTER_FULL_STOP);
    const found: number[] = [];
    for (let row = 0; row < divisions.length; row++) {
      const division = divisions[row] ?? 0;
      if (division >= from && division < to) found.push(row);
    }
    return found;
  }

  function place(row: number): FoundPlace {
    const name = names.at(row);
    const article = articleOf(languageNames.at(languages[row] ?? 0), titles.at(row) || name);
    const item = wikidata[row] ? `Q${wikidata[row]}` : undefined;
    const osmType = OSM_TYPES[osmTypes[row] ?? 0];
    const attribution = PLACE_SOURCE_ATTRIBUTIONS[sourceNames.at(sources[row] ?? 0)];
    const links = sitelinksOf(row);
    const url = article?.url ?? (item && `https://www.wikidata.org/wiki/${item}`);
    const identifiers: PlaceIdentifiers = {
      ...(item ? { wikidata: item } : {}),
      ...(article?.identifier ? { wikipedia: article.identifier } : {}),
      ...(osmType ? { osm: `${osmType}/${osmIdOf(row)}` } : {}),
    };
    return {
      id: formatPlaceId(idNumberOf(row)),
      name,
      category: categoryOf(row),
      coordinates: coordinatesOf(row),
      source: 'ATLAS',
      attributions: attribution ? [attribution] : [],
      identifiers,
      tags: tagsOf(row),
      ...(url ? { url } : {}),
      ...(links === undefined ? {} : { sitelinks: links }),
    };
  }

  return {
    size: categories.length,
    get index() {
      return (index ??= kdIndexOver(coordinates));
    },
    coordinatesOf,
    categoryOf,
    sitelinksOf,
    isDocumented: (row) => (wikidata[row] ?? 0) > 0 || (languages[row] ?? 0) > 0,
    idNumberOf,
    idLowOf,
    rowsIn,
    place,
  };
}
