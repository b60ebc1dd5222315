import { HEADER_WORDS, MAGIC, SECTION_ALIGNMENT } from '../../src/atlas/binary-layout.ts';
import { MAX_STRING_BYTES, STRINGS_PER_BLOCK } from '../../src/atlas/packed-strings.ts';
import {
  MAX_SORTED_STRING_BYTES,
  SORTED_STRINGS_PER_BLOCK,
} from '../../src/atlas/sorted-strings.ts';

const encoder = new TextEncoder();

type Column = Uint8Array | Uint16Array | Int16Array | Uint32Array | Float32Array;

/** Cuts a text to what a packed string holds, never inside a character. */
export function capped(text: string): string {
  let result = text;
  while (encoder.encode(result).length > MAX_STRING_BYTES)
    result = [...result].slice(0, -1).join('');
  return result;
}

/** The three sections of a list of strings, under `${name}.`. */
export function packStrings(name: string, strings: readonly string[]): [string, Column][] {
  const encoded = strings.map((text) => encoder.encode(text));
  const lengths = Uint8Array.from(encoded, (bytes) => bytes.length);
  const tooLong = encoded.findIndex((bytes) => bytes.length > MAX_STRING_BYTES);
  if (tooLong >= 0)
    throw new Error(`${name}: "${strings[tooLong]}" is longer than ${MAX_STRING_BYTES} bytes`);
  const blocks = new Uint32Array(Math.ceil(strings.length / STRINGS_PER_BLOCK));
  let offset = 0;
  encoded.forEach((bytes, i) => {
    if (i % STRINGS_PER_BLOCK === 0) blocks[i / STRINGS_PER_BLOCK] = offset;
    offset += bytes.length;
  });
  return [
    [`${name}.lengths`, lengths],
    [`${name}.blocks`, blocks],
    [`${name}.bytes`, new Uint8Array(Buffer.concat(encoded))],
  ];
}

/** The four sections of a list of strings in bytewise order, under `${name}.`. */
export function packSortedStrings(name: string, sorted: readonly string[]): [string, Column][] {
  const encoded = sorted.map((text) => Buffer.from(text));
  const shared = new Uint8Array(encoded.length);
  const own = new Uint8Array(encoded.length);
  const blocks = new Uint32Array(Math.ceil(encoded.length / SORTED_STRINGS_PER_BLOCK));
  const chunks: Buffer[] = [];
  let offset = 0;
  encoded.forEach((bytes, i) => {
    const before = encoded[i - 1];
    if (bytes.length > MAX_SORTED_STRING_BYTES)
      throw new Error(`${name}: "${sorted[i]}" is too long`);
    if (before && Buffer.compare(before, bytes) >= 0)
      throw new Error(`${name}: "${sorted[i]}" is out of order`);
    const isHead = i % SORTED_STRINGS_PER_BLOCK === 0;
    let common = 0;
    while (!isHead && before && common < before.length && before[common] === bytes[common])
      common++;
    if (isHead) blocks[i / SORTED_STRINGS_PER_BLOCK] = offset;
    shared[i] = common;
    own[i] = bytes.length - common;
    chunks.push(bytes.subarray(common));
    offset += bytes.length - common;
  });
  return [
    [`${name}.shared`, shared],
    [`${name}.own`, own],
    [`${name}.blocks`, blocks],
    [`${name}.bytes`, new Uint8Array(Buffer.concat(chunks))],
  ];
}

/** Lays sections out as `binary-layout.ts` describes. Fails where one is missing or unknown. */
export function assembleFile(
  order: readonly string[],
  columns: Iterable<[string, Column]>,
): Uint8Array {
  const byName = new Map(columns);
  const unknown = [...byName.keys()].filter((name) => !order.includes(name));
  if (unknown.length > 0) throw new Error(`Sections not in the layout: ${unknown.join(', ')}`);
  const align = (offset: number) => Math.ceil(offset / SECTION_ALIGNMENT) * SECTION_ALIGNMENT;
  const header = new Uint32Array(HEADER_WORDS + 2 * order.length);
  header.set([MAGIC, order.length]);
  let end = header.byteLength;
  for (const [i, name] of order.entries()) {
    const column = byName.get(name);
    if (!column) throw new Error(`Section ${name} is missing`);
    const offset = align(end);
    header.set([offset, column.byteLength], HEADER_WORDS + 2 * i);
    end = offset + column.byteLength;
  }
  const file = new Uint8Array(align(end));
  file.set(new Uint8Array(header.buffer));
  for (const [i, name] of order.entries()) {
    const column = byName.get(name);
    if (!column) continue;
    const bytes = new Uint8Array(column.buffer, column.byteOffset, column.byteLength);
    file.set(bytes, header[HEADER_WORDS + 2 * i] ?? 0);
  }
  return file;
}
