import KDBush from 'kdbush';
import {
  ENTRY_KINDS,
  GAZETTEER_SECTIONS,
  GAZETTEER_STEPS_PER_DEGREE,
  KD_NODE_SIZE,
  NAME_FROM_KEY,
  NAME_KINDS,
  POSTING_KINDS,
  WORD_CLASSES,
} from '../../src/atlas/binary-layout.ts';
import { nameFromKey } from '../../src/atlas/name-from-key.ts';
import { STRINGS_PER_BLOCK } from '../../src/atlas/packed-strings.ts';
import type { NameKind } from '../../src/domain/gazetteer.ts';
import { foldKey } from '../../src/domain/text/fold.ts';
import type { GazetteerRows, Row } from './gazetteer-rows.ts';
import { assembleFile, capped, packSortedStrings, packStrings } from './section-writer.ts';

const TOWN_KINDS: readonly string[] = ['TOWN', 'CITY', 'NEIGHBOURHOOD'];

/** Degrees on a grid that a 32-bit float holds exactly; the zero bits compress well. */
export function onGrid(degrees: number, stepsPerDegree: number): number {
  return Math.round(degrees * stepsPerDegree) / stepsPerDegree;
}

/** Bytewise order of UTF-8, which is the order of code points. */
export function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Rows in the order of a kd-tree over their coordinates, so that the index needs no ids. */
export function inTreeOrder<T extends { lat: number; lng: number }>(
  rows: readonly T[],
  stepsPerDegree: number,
): T[] {
  const index = new KDBush(rows.length, KD_NODE_SIZE, Float32Array);
  for (const row of rows)
    index.add(onGrid(row.lng, stepsPerDegree), onGrid(row.lat, stepsPerDegree));
  index.finish();
  return Array.from(index.ids, (id) => rows[id]).filter((row) => row !== undefined);
}

export function coordinateColumn(
  rows: readonly { lat: number; lng: number }[],
  stepsPerDegree: number,
): Float32Array {
  return Float32Array.from(
    rows.flatMap((row) => [onGrid(row.lng, stepsPerDegree), onGrid(row.lat, stepsPerDegree)]),
  );
}

/** Distinct values, sorted, and the position of each. */
export function tableOf(values: Iterable<string>): {
  values: string[];
  position: (value: string) => number;
} {
  const sorted = [...new Set(values)].sort(byBytes);
  const positions = new Map(sorted.map((value, i) => [value, i]));
  return { values: sorted, position: (value) => positions.get(value) ?? 0 };
}

/** Every division code in use and those above it, with "" first. */
function withParents(codes: Iterable<string>): Set<string> {
  const all = new Set(['']);
  for (const code of codes) {
    const parts = code.split('.');
    parts.forEach((_, i) => all.add(parts.slice(0, i + 1).join('.')));
  }
  return all;
}

/** Whether the row's name can be made from this key, so that it need not be stored. */
function isNamedBy(row: Row, key: string): boolean {
  return nameFromKey(key) === row.name;
}

function postingColumns(gazetteer: GazetteerRows, order: ReadonlyMap<Row, number>) {
  const keys = [...gazetteer.keys.keys()].sort(byBytes);
  const postings: number[] = [];
  const counts = new Uint16Array(keys.length);
  const blocks = new Uint32Array(Math.ceil(keys.length / STRINGS_PER_BLOCK));
  const rank = (kind: NameKind) => (kind === 'ALTERNATE' ? 1 : 0);
  keys.forEach((key, i) => {
    if (i % STRINGS_PER_BLOCK === 0) blocks[i / STRINGS_PER_BLOCK] = postings.length;
    const named = [...(gazetteer.keys.get(key) ?? [])];
    named.sort(
      ([a, how], [b, other]) =>
        rank(how) - rank(other) ||
        b.population - a.population ||
        (order.get(a) ?? 0) - (order.get(b) ?? 0),
    );
    counts[i] = named.length;
    for (const [row, kind] of named) {
      const stored =
        kind === 'NAME' && isNamedBy(row, key) ? NAME_FROM_KEY : NAME_KINDS.indexOf(kind);
      postings.push((order.get(row) ?? 0) * POSTING_KINDS + stored);
    }
  });
  return { keys, postings: Uint32Array.from(postings), counts, blocks };
}

/** The name as it is stored: "" where a key tells it. */
function storedName(gazetteer: GazetteerRows, row: Row): string {
  const key = foldKey(row.name);
  const isTold = isNamedBy(row, key) && gazetteer.keys.get(key)?.get(row) === 'NAME';
  return isTold ? '' : capped(row.name);
}

/** `gazetteer.bin`: towns in kd-tree order, then areas and landmarks in the order they were added. */
export function writeGazetteer(
  gazetteer: GazetteerRows,
  options: {
    divisionNames: ReadonlyMap<string, string>;
    words: readonly [string, (typeof WORD_CLASSES)[number]][];
  },
): Uint8Array {
  const isTown = (row: Row) => TOWN_KINDS.includes(row.kind);
  const towns = inTreeOrder(gazetteer.rows.filter(isTown), GAZETTEER_STEPS_PER_DEGREE);
  const others = gazetteer.rows.filter((row) => !isTown(row));
  const rows = [...towns, ...others];
  const order = new Map(rows.map((row, i) => [row, i]));
  const divisions = tableOf(withParents(rows.map((row) => row.divisionCode)));
  const zones = tableOf(rows.map((row) => row.timeZone));
  const words = [...options.words].sort(([a], [b]) => byBytes(a, b));
  const { keys, postings, counts, blocks } = postingColumns(gazetteer, order);
  return assembleFile(GAZETTEER_SECTIONS, [
    ['counts', Uint32Array.of(towns.length)],
    ['coordinates', coordinateColumn(rows, GAZETTEER_STEPS_PER_DEGREE)],
    ['populations', Uint32Array.from(rows, (row) => row.population)],
    ['kinds', Uint8Array.from(rows, (row) => ENTRY_KINDS.indexOf(row.kind))],
    ['divisions', Uint16Array.from(rows, (row) => divisions.position(row.divisionCode))],
    ['timeZones', Uint16Array.from(rows, (row) => zones.position(row.timeZone))],
    ['extents', Float32Array.from(others, (row) => Math.round(row.extentKm))],
    ...packStrings(
      'names',
      rows.map((row) => storedName(gazetteer, row)),
    ),
    ...packSortedStrings('divisionCodes', divisions.values),
    ...packStrings(
      'divisionNames',
      divisions.values.map((code) => capped(options.divisionNames.get(code) ?? '')),
    ),
    [
      'divisionParents',
      Uint16Array.from(divisions.values, (code) =>
        divisions.position(code.split('.').slice(0, -1).join('.')),
      ),
    ],
    ...packStrings('timeZoneNames', zones.values),
    ...packSortedStrings('keys', keys),
    ['postingCounts', counts],
    ['postingBlocks', blocks],
    ['postings', postings],
    ...packSortedStrings(
      'words',
      words.map(([word]) => word),
    ),
    ['wordClasses', Uint8Array.from(words, ([, wordClass]) => WORD_CLASSES.indexOf(wordClass))],
  ]);
}
