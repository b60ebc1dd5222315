import { createHash } from 'node:crypto';
import {
  NO_YEAR,
  PLACES_SECTIONS,
  PLACES_STEPS_PER_DEGREE,
  TWO_TO_32,
} from '../../src/atlas/binary-layout.ts';
import { ID_SPACE_SIZE } from '../../src/atlas/place-id.ts';
import { PLACE_CATEGORIES } from '../../src/domain/places/category.ts';
import type { RawPlace } from './raw-places.ts';
import { assembleFile, capped, packSortedStrings, packStrings } from './section-writer.ts';
import { coordinateColumn, inTreeOrder, tableOf } from './write-gazetteer.ts';

/** Bytes of the hash that are read: more than an id holds, and exact in a number. */
const HASH_BYTES = 6;
const MAX_SITELINKS = 254;
const WIKIPEDIA = /^((?:voy:)?[a-z-]+):(.+)$/u;

/** The hash of its source's identity, for a place that no catalogue numbers; 0 for one that is numbered. */
function hashOf(place: RawPlace): number {
  if (place.isNumbered) return 0;
  const digest = createHash('sha256').update(place.identity).digest();
  return 1 + (digest.readUIntBE(0, HASH_BYTES) % (ID_SPACE_SIZE - 1));
}

/** Throws where two of all places, in whatever file, share an id. */
export function checkIds(places: readonly RawPlace[]): void {
  const seen = new Map<string, RawPlace>();
  for (const place of places) {
    const hash = hashOf(place);
    const id =
      hash !== 0
        ? `hash/${hash}`
        : place.osmType !== 0
          ? `osm/${place.osmType}/${place.osmId}`
          : place.wikidata;
    const other = seen.get(id);
    if (other)
      throw new Error(`Ids collide: "${place.identity}" and "${other.identity}" are both ${id}`);
    seen.set(id, place);
  }
}

/** Language and title of the article; the title is left out where it is the place's name. */
function articleOf(place: RawPlace): { language: string; title: string } {
  const [, language = '', title = ''] = WIKIPEDIA.exec(place.wikipedia) ?? [];
  return { language, title: title === place.name ? '' : title };
}

/** A file of places, in kd-tree order. */
export function writePlaces(
  places: readonly RawPlace[],
  divisionCodeOf: (place: RawPlace) => string,
): Uint8Array {
  const rows = inTreeOrder(places, PLACES_STEPS_PER_DEGREE);
  const hashes = rows.map(hashOf);
  const codes = new Map(rows.map((row) => [row, divisionCodeOf(row)]));
  const articles = rows.map(articleOf);
  const divisions = tableOf(['', ...codes.values()]);
  const rawCategories = tableOf(rows.map((row) => row.rawCategory));
  const sources = tableOf(rows.map((row) => row.source));
  const languages = tableOf(['', ...articles.map((article) => article.language)]);
  const details = tableOf(['', ...rows.map((row) => row.detail)]);
  return assembleFile(PLACES_SECTIONS, [
    ['coordinates', coordinateColumn(rows, PLACES_STEPS_PER_DEGREE)],
    ['categories', Uint8Array.from(rows, (row) => PLACE_CATEGORIES.indexOf(row.category))],
    ['rawCategories', Uint8Array.from(rows, (row) => rawCategories.position(row.rawCategory))],
    ['sources', Uint8Array.from(rows, (row) => sources.position(row.source))],
    ['divisions', Uint16Array.from(rows, (row) => divisions.position(codes.get(row) ?? ''))],
    ['years', Int16Array.from(rows, (row) => row.year ?? NO_YEAR)],
    [
      'sitelinks',
      Uint8Array.from(rows, (row) =>
        row.sitelinks === undefined ? 0 : 1 + Math.min(row.sitelinks, MAX_SITELINKS),
      ),
    ],
    ['wikidata', Uint32Array.from(rows, (row) => Number(row.wikidata.slice(1)))],
    ['osmTypes', Uint8Array.from(rows, (row) => row.osmType)],
    ['osmHigh', Uint8Array.from(rows, (row) => Math.floor(row.osmId / TWO_TO_32))],
    ['osmLow', Uint32Array.from(rows, (row) => row.osmId % TWO_TO_32)],
    ['hashHigh', Uint8Array.from(hashes, (hash) => Math.floor(hash / TWO_TO_32))],
    ['hashLow', Uint32Array.from(hashes, (hash) => hash % TWO_TO_32)],
    [
      'wikipediaLanguages',
      Uint8Array.from(articles, (article) => languages.position(article.language)),
    ],
    ['details', Uint16Array.from(rows, (row) => details.position(row.detail))],
    ...packStrings(
      'names',
      rows.map((row) => capped(row.name)),
    ),
    ...packStrings(
      'titles',
      articles.map((article) => capped(article.title)),
    ),
    ...packStrings('rawCategoryNames', rawCategories.values),
    ...packStrings('sourceNames', sources.values),
    ...packSortedStrings('divisionCodes', divisions.values),
    ...packStrings('wikipediaLanguageNames', languages.values),
    ...packStrings('detailNames', details.values.map(capped)),
  ]);
}
