import type { GazetteerEntry } from '../domain/gazetteer.ts';
import type { Division } from '../domain/geo/location.ts';
import type { PostingReader } from './gazetteer-postings.ts';
import type { SortedStrings } from './sorted-strings.ts';
import { nameFromKey } from './name-from-key.ts';
import { ENTRY_KINDS, type AtlasFile, type GazetteerSection } from './binary-layout.ts';

const DIVISION_SEPARATOR = '.';
const NEIGHBOURHOOD = ENTRY_KINDS.indexOf('NEIGHBOURHOOD');
const FIRST_AREA_KIND = ENTRY_KINDS.indexOf('COUNTY');
const KINDS_WITH_DIVISION: readonly string[] = ['COUNTY', 'STATE', 'COUNTRY'];

/** Entries of the gazetteer, made into objects one at a time. */
export interface EntryReader {
  at(index: number): GazetteerEntry;
  populationOf(index: number): number;
  isArea(index: number): boolean;
  isNeighbourhood(index: number): boolean;
  /** Longitude and latitude of the towns, which come first and in kd-tree order. */
  readonly townCoordinates: Float32Array;
}

/** "US.KY.195" as the codes that tell its members; "" names no area. */
function toDivision(code: string): Division | undefined {
  const [countryCode, admin1Code, admin2Code] = code.split(DIVISION_SEPARATOR);
  if (!countryCode) return undefined;
  return {
    countryCode,
    ...(admin1Code ? { admin1Code } : {}),
    ...(admin2Code ? { admin2Code } : {}),
  };
}

/** Reads entries from an opened gazetteer file. Most names are made from a key, which is a third shorter to store. */
export function createEntryReader(
  file: AtlasFile<GazetteerSection>,
  { postings, keys }: { postings: PostingReader; keys: SortedStrings },
): EntryReader {
  const coordinates = file.float32('coordinates');
  const populations = file.uint32('populations');
  const kinds = file.uint8('kinds');
  const divisions = file.uint16('divisions');
  const timeZones = file.uint16('timeZones');
  const extents = file.float32('extents');
  const names = file.strings('names');
  const divisionCodes = file.sortedStrings('divisionCodes');
  const divisionNames = file.strings('divisionNames');
  const divisionParents = file.uint16('divisionParents');
  const timeZoneNames = file.strings('timeZoneNames');
  const townCount = file.uint32('counts')[0] ?? 0;

  function readDivision(row: number) {
    const code = divisionCodes.at(row);
    const [countryCode = '', admin1Code = '', admin2Code = ''] = code.split(DIVISION_SEPARATOR);
    const admin1Row = admin2Code === '' ? row : (divisionParents[row] ?? 0);
    return {
      code,
      countryCode,
      admin1Code,
      admin1Name: admin1Code === '' ? '' : divisionNames.at(admin1Row),
      admin2Code,
      admin2Name: admin2Code === '' ? '' : divisionNames.at(row),
    };
  }

  /** Towns of a county share it, and the same states come up all the time. */
  const read = new Map<number, ReturnType<typeof readDivision>>();

  function divisionParts(index: number) {
    const row = divisions[index] ?? 0;
    const parts = read.get(row) ?? readDivision(row);
    read.set(row, parts);
    return parts;
  }

  function nameOf(index: number): string {
    const stored = names.at(index);
    if (stored !== '') return stored;
    return nameFromKey(keys.at((postings.nameKeys()[index] ?? 0) - 1));
  }

  function at(index: number): GazetteerEntry {
    const kind = ENTRY_KINDS[kinds[index] ?? 0] ?? 'LANDMARK';
    const { code, ...parts } = divisionParts(index);
    const division = KINDS_WITH_DIVISION.includes(kind) ? toDivision(code) : undefined;
    return {
      index,
      name: nameOf(index),
      kind,
      coordinates: { lat: coordinates[2 * index + 1] ?? 0, lng: coordinates[2 * index] ?? 0 },
      ...parts,
      population: populations[index] ?? 0,
      timeZone: timeZoneNames.at(timeZones[index] ?? 0),
      extentKm: index < townCount ? 0 : (extents[index - townCount] ?? 0),
      ...(division ? { division } : {}),
    };
  }

  return {
    at,
    populationOf: (index) => populations[index] ?? 0,
    isArea: (index) => (kinds[index] ?? 0) >= FIRST_AREA_KIND,
    isNeighbourhood: (index) => kinds[index] === NEIGHBOURHOOD,
    townCoordinates: coordinates.subarray(0, 2 * townCount),
  };
}
