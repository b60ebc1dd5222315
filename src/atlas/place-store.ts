import type { Coordinates } from '../domain/geo/coordinates.ts';
import { distanceKm } from '../domain/geo/coordinates.ts';
import type { Division } from '../domain/geo/location.ts';
import type { PlaceCategory } from '../domain/places/category.ts';
import type { FoundPlace } from '../domain/places/place.ts';
import { boxesAround } from './bounding-boxes.ts';
import { openPlaceColumns, type PlaceColumns } from './place-columns.ts';
import { parsePlaceId } from './place-id.ts';

/** Places of the atlas by number: a number is a position, good for as long as the store lives. */
export interface PlaceStore {
  readonly size: number;
  /** Numbers of all places within `radiusKm` of `centre`, in no particular order. */
  within(centre: Coordinates, radiusKm: number): number[];
  /** Numbers of all places whose nearest town lies in the division. Reads every row: about a millisecond. */
  inDivision(division: Division): number[];
  /** Places by their public ids, in the order asked; undefined for those not in the atlas. One pass for all. */
  byIds(ids: readonly string[]): (FoundPlace | undefined)[];
  place(number: number): FoundPlace;
  categoryOf(number: number): PlaceCategory;
  coordinatesOf(number: number): Coordinates;
  sitelinksOf(number: number): number | undefined;
  /** Whether Wikidata or Wikipedia knows it. */
  isDocumented(number: number): boolean;
}

/** Ids are sifted by their lowest bits before they are compared. */
const ID_BUCKETS = 2 ** 16;

interface File {
  readonly columns: PlaceColumns;
  /** Number of its first place. */
  readonly first: number;
}

/** A store over one or more files of places; several are numbered one after the other. Throws on other buffers. */
export function createPlaceStore(buffers: readonly ArrayBuffer[]): PlaceStore {
  const files: File[] = [];
  let size = 0;
  for (const buffer of buffers) {
    const columns = openPlaceColumns(buffer);
    files.push({ columns, first: size });
    size += columns.size;
  }

  function fileOf(number: number): File {
    const file = files.findLast(({ first }) => number >= first);
    if (!file || number >= size)
      throw new RangeError(`Atlas has no place ${number}: it has ${size}`);
    return file;
  }

  function read<Value>(number: number, of: (columns: PlaceColumns, row: number) => Value): Value {
    const { columns, first } = fileOf(number);
    return of(columns, number - first);
  }

  function within(centre: Coordinates, radiusKm: number): number[] {
    const boxes = boxesAround(centre, radiusKm);
    return files.flatMap(({ columns, first }) =>
      boxes
        .flatMap((box) => columns.index.range(box.west, box.south, box.east, box.north))
        .filter((row) => distanceKm(centre, columns.coordinatesOf(row)) <= radiusKm)
        .map((row) => first + row),
    );
  }

  function byIds(ids: readonly string[]): (FoundPlace | undefined)[] {
    const numbers = ids.map(parsePlaceId);
    const found = new Map<number, FoundPlace>();
    const wanted = new Set(numbers.filter((number) => number !== undefined));
    const isCandidate = new Uint8Array(ID_BUCKETS);
    for (const number of wanted) isCandidate[number % ID_BUCKETS] = 1;
    for (const { columns } of wanted.size > 0 ? files : []) {
      for (let row = 0; row < columns.size; row++) {
        if (isCandidate[columns.idLowOf(row) % ID_BUCKETS] === 0) continue;
        const number = columns.idNumberOf(row);
        if (wanted.has(number)) found.set(number, columns.place(row));
      }
    }
    return numbers.map((number) => (number === undefined ? undefined : found.get(number)));
  }

  return {
    size,
    within,
    inDivision: (division) =>
      files.flatMap(({ columns, first }) => columns.rowsIn(division).map((row) => first + row)),
    byIds,
    place: (number) => read(number, (columns, row) => columns.place(row)),
    categoryOf: (number) => read(number, (columns, row) => columns.categoryOf(row)),
    coordinatesOf: (number) => read(number, (columns, row) => columns.coordinatesOf(row)),
    sitelinksOf: (number) => read(number, (columns, row) => columns.sitelinksOf(row)),
    isDocumented: (number) => read(number, (columns, row) => columns.isDocumented(row)),
  };
}
