import { OSM_TYPES } from '../../src/atlas/binary-layout.ts';
import type { PlaceCategory } from '../../src/domain/places/category.ts';
import { foldKey } from '../../src/domain/text/fold.ts';
import { categoryOf } from './categories.ts';
import { readRecords } from './inputs.ts';

const SOURCES = 'scripts/atlas/sources';
export const PERMISSIVE_FILES = [
  `${SOURCES}/places-permissive-us-and-ancient.tsv.gz`,
  `${SOURCES}/places-permissive-world.tsv.gz`,
];
export const SHARE_ALIKE_FILES = [
  `${SOURCES}/places-share-alike.tsv.gz`,
  `${SOURCES}/places-share-alike-world.tsv.gz`,
];

const OSM_ID = /^osm\/(?:(node|way|relation)\/|([nwr]))(\d+)$/;
/** Ids of the sources that take over Wikidata's. */
const ITEM_ID = /^(?:wd|castlemap)\/Q\d+$/;
const OSM_LETTERS: Readonly<Record<string, string>> = { n: 'node', w: 'way', r: 'relation' };
const WIKIDATA_ID = /^Q\d+$/;
const NRHP_SOURCES = new Set(['nps-nrhp-ky', 'nps-nrhp-nc', 'wikipedia-nrhp']);
const GENERATED_SUFFIX = / \((?:volcano|disambiguation)\)$/u;
const HAS_LETTER = /\p{L}/u;

/** One place as its source gives it. */
export interface RawPlace {
  readonly name: string;
  readonly lat: number;
  readonly lng: number;
  readonly category: PlaceCategory;
  /** The source's own word for it, in words: "roman villa". */
  readonly rawCategory: string;
  /** What else the source says in a word or two: "Stratovolcano"; "" for nothing. */
  readonly detail: string;
  readonly wikidata: string;
  /** "en:Title", "voy:en:Title" or "". */
  readonly wikipedia: string;
  readonly year: number | undefined;
  readonly sitelinks: number | undefined;
  readonly osmType: number;
  readonly osmId: number;
  readonly source: string;
  readonly isShareAlike: boolean;
  /** Whether its own source knows it by its Wikidata item or OpenStreetMap object: then that is its id. */
  readonly isNumbered: boolean;
  /** What its stable id is computed from, where it is not numbered. */
  readonly identity: string;
}

function tagValue(tags: string, name: string): string {
  return (
    tags
      .split(';')
      .find((tag) => tag.startsWith(`${name}=`))
      ?.slice(name.length + 1) ?? ''
  );
}

function detailOf(tags: string, source: string): string {
  if (source === 'osm-nodes-2019' || source === 'osm-abandoned-us') return '';
  const type = tagValue(tags, 'type');
  if (type !== '') return type;
  return tags.includes('=') || tags === 'nrhp' || tags === 'mudf' ? '' : tags;
}

function yearOf(record: Readonly<Record<string, string>>): number | undefined {
  // The Register's year is that of the listing, not of the building.
  if (NRHP_SOURCES.has(record['source'] ?? '')) return undefined;
  const year = Number.parseInt(record['year'] ?? '', 10);
  return Number.isFinite(year) && Math.abs(year) < 30_000 ? year : undefined;
}

/** Businesses that a directory of sights holds by mistake: beds, meals, offices and supplies. */
const BUSINESS =
  /\b(inn|motel|hotel|suites|resort|camp(?:ground|ing)s?|kampgrounds?|koa|rv|golf|country club|bingo|casino|realty|office|supply|inc\.?$|apartments|restaurant|grill|cafe|pizza|auto|rentals?|cinemas|manor|clays|dept)\b/iu;
const DIRECTORY_SOURCE = 'wof-simplegeo';
/** Roads and lots on a plan, of which the map says "abandoned". */
const ROAD_OR_LOT =
  /\b(road|street|st|avenue|ave|drive|way|lane|boulevard|blvd|highway|parcel|lot|route)\b[ \d.A-Z-]*(\(.*\))?$|^(vacant|closed|machine)$/iu;

function isNoSight({ name, raw, source }: { name: string; raw: string; source: string }): boolean {
  if (raw === 'attraction' && source === DIRECTORY_SOURCE) return BUSINESS.test(name);
  return raw === 'abandoned' && ROAD_OR_LOT.test(name);
}

function isBroken(place: { name: string; lat: number; lng: number; raw: string }): boolean {
  if (!HAS_LETTER.test(place.name) || !Number.isFinite(place.lat + place.lng)) return true;
  if (Math.abs(place.lat) > 90 || Math.abs(place.lng) > 180 || (place.lat === 0 && place.lng === 0))
    return true;
  return foldKey(place.name) === foldKey(place.raw.replaceAll('_', ' '));
}

function toPlace(
  record: Readonly<Record<string, string>>,
  isShareAlike: boolean,
): RawPlace | undefined {
  const { id = '', category: raw = '', source = '', tags = '', wikidata = '' } = record;
  const name = (record['name'] ?? '').replace(GENERATED_SUFFIX, '').replaceAll(/\s+/gu, ' ').trim();
  const [lat, lng] = [Number(record['lat'] || Number.NaN), Number(record['lng'] || Number.NaN)];
  if (isBroken({ name, lat, lng, raw }) || isNoSight({ name, raw, source })) return undefined;
  const category = categoryOf({ raw, name, tags });
  if (category === undefined) throw new Error(`No category for "${raw}" of ${source}`);
  const osm = OSM_ID.exec(id);
  const sitelinks = Number.parseInt(tagValue(tags, 'sitelinks'), 10);
  return {
    name,
    lat,
    lng,
    category,
    rawCategory: raw.replaceAll('_', ' '),
    detail: detailOf(tags, source),
    wikidata: WIKIDATA_ID.test(wikidata) ? wikidata : '',
    wikipedia: (record['wikipedia'] ?? '').replaceAll('_', ' '),
    year: yearOf(record),
    sitelinks: Number.isFinite(sitelinks) ? sitelinks : undefined,
    osmType: osm
      ? OSM_TYPES.findIndex((type) => type === (osm[1] ?? OSM_LETTERS[osm[2] ?? '']))
      : 0,
    osmId: osm ? Number(osm[3]) : 0,
    source,
    isShareAlike,
    isNumbered: osm !== null || ITEM_ID.test(id),
    identity: [source, id, name, record['lat'], record['lng']].join('|'),
  };
}

/** Places of the files given. A source's own id is its identity where unique; else name and coordinates too. */
export function readPlaces(
  files: readonly string[],
  isShareAlike: boolean,
): { places: RawPlace[]; dropped: number } {
  const records = files.flatMap(readRecords);
  const uses = new Map<string, number>();
  for (const { id = '', source = '' } of records)
    uses.set(`${source}|${id}`, (uses.get(`${source}|${id}`) ?? 0) + 1);
  const places: RawPlace[] = [];
  for (const record of records) {
    const place = toPlace(record, isShareAlike);
    const own = `${record['source']}|${record['id']}`;
    const isUnique = record['id'] !== '' && uses.get(own) === 1;
    if (place) places.push(isUnique ? { ...place, identity: own } : place);
  }
  return { places, dropped: records.length - places.length };
}
