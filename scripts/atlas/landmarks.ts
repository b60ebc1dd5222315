import type { NameKind } from '../../src/domain/gazetteer.ts';
import { distanceKm } from '../../src/domain/geo/coordinates.ts';
import { foldKey } from '../../src/domain/text/fold.ts';
import type { GazetteerRows, Row } from './gazetteer-rows.ts';
import { readLocalities } from './named-tables.ts';
import type { RawPlace } from './raw-places.ts';

/** A town or landmark of the same name so near stands for it already. */
const SAME_NAME_KM = 15;
const MAX_WORDS = 5;
const MIN_LETTERS = 4;
const LATIN_NAME = /^[\p{Script=Latin}\p{M}\p{P}\p{Zs}\p{Sk}]+$/u;
const CAPITAL_START = /^[^\p{L}]*\p{Lu}/u;

/** What people name as they name a town, by the source's word, and whether it has to be documented for it. */
const ALWAYS = new Set(['nps unit', 'world heritage', 'ghost town', 'volcano']);
const DOCUMENTED = new Set([
  'ancient city',
  'archaeological site',
  'attraction',
  'castle',
  'castle ruin',
  'cave',
  'megalith',
  'mountain',
  'nature reserve',
  'palace',
]);
const WELL_KNOWN = new Set(['nps unit', 'world heritage']);
const WELL_KNOWN_MEGALITHS = 'pleiades';

const SUFFIXES =
  / (?:national (?:park(?: and preserve)?|monument|preserve|historic site|historical park|historic park|memorial|recreation area|seashore|lakeshore|battlefield(?: park)?|military park|river|scenic riverway)|national heritage area|archaeological (?:site|park|zone)|historic district|ghost town|caldera|volcanic field|impact crater|crater)$/u;
const PREFIXES =
  /^(?:historic sanctuary of|archaeological site of|ancient city of|historic centre of|old town of|medieval city of|ruins of|site of) /u;

/** Single words that name a thing of its kind and not one of them. */
const GENERIC = new Set(
  'monument castle cemetery ruins fort temple church tomb cave museum palace tower bridge mine lighthouse monastery citadel fortress acropolis agora forum theatre theater amphitheatre amphitheater necropolis bath baths villa mill mound island park'.split(
    ' ',
  ),
);

function isNamedLikeATown(place: RawPlace): boolean {
  if (!LATIN_NAME.test(place.name) || !CAPITAL_START.test(place.name)) return false;
  if (ALWAYS.has(place.rawCategory)) return true;
  const isDocumented =
    place.wikidata !== '' || place.wikipedia !== '' || place.sitelinks !== undefined;
  if (place.rawCategory === 'megalith' && place.source === WELL_KNOWN_MEGALITHS) return true;
  return DOCUMENTED.has(place.rawCategory) && isDocumented;
}

function keysOf(place: RawPlace): string[] {
  const key = foldKey(place.name.replace(/\s*[([].*?[)\]]/gu, ''));
  const bare = key.replace(SUFFIXES, '').replace(PREFIXES, '');
  const beforeComma = foldKey(place.name.split(',')[0] ?? '');
  return [...new Set([key, bare, beforeComma])];
}

/** Everyday words name a place only together, and only a well-known one: "Mammoth Cave", not "Old Mine". */
function isUsable(key: string, place: RawPlace, isEveryday: (word: string) => boolean): boolean {
  const words = key.split(' ');
  if (key.length < MIN_LETTERS || words.length > MAX_WORDS) return false;
  if (words.every((word) => GENERIC.has(word))) return false;
  if (WELL_KNOWN.has(place.rawCategory) && words.length > 1) return true;
  return !words.every((word) => GENERIC.has(word) || isEveryday(word));
}

/** Adds landmarks where no town or landmark of that name is near. `divisionOf` tells the codes at a point. */
export function addLandmarks(
  gazetteer: GazetteerRows,
  places: readonly RawPlace[],
  options: {
    isEveryday: (word: string) => boolean;
    divisionOf: (at: RawPlace) => string;
    timeZoneOf: (at: Row) => string;
  },
): number {
  const isTaken = (key: string, at: { lat: number; lng: number }) =>
    gazetteer
      .named(key, 'NAME')
      .some((row) => row.extentKm === 0 && distanceKm(row, at) < SAME_NAME_KM);
  const add = (row: Row, keys: readonly string[]) => {
    const free = keys.filter((key) => !isTaken(key, row));
    if (free.length === 0) return 0;
    const claims = free.map((key): readonly [string, NameKind] => [key, 'NAME']);
    gazetteer.add({ ...row, timeZone: options.timeZoneOf(row) }, claims);
    return 1;
  };
  let added = 0;
  for (const { row, keys } of readLocalities()) added += add(row, keys);
  for (const place of places.filter(isNamedLikeATown)) {
    const keys = keysOf(place).filter((key) => isUsable(key, place, options.isEveryday));
    const row: Row = {
      name: place.name,
      kind: 'LANDMARK',
      lat: place.lat,
      lng: place.lng,
      divisionCode: options.divisionOf(place),
      population: 0,
      timeZone: '',
      extentKm: 0,
    };
    if (keys.length > 0) added += add(row, keys);
  }
  return added;
}
