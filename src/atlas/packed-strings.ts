/** Strings a block: one absolute offset is stored for each block, lengths for the rest. */
export const STRINGS_PER_BLOCK = 64;
/** Lengths are stored in one byte. */
export const MAX_STRING_BYTES = 255;

const decoder = new TextDecoder();

/** The arrays in which a list of strings is stored. */
export interface PackedArrays {
  /** Length of each string in UTF-8 bytes. */
  readonly lengths: Uint8Array;
  /** Offset into `bytes` of the first string of each block. */
  readonly blocks: Uint32Array;
  readonly bytes: Uint8Array;
}

/** A list of strings read in place: nothing is decoded before it is asked for. */
export class PackedStrings {
  readonly #arrays: PackedArrays;

  constructor(arrays: PackedArrays) {
    this.#arrays = arrays;
  }

  get length(): number {
    return this.#arrays.lengths.length;
  }

  #span(index: number): { start: number; end: number } {
    const { lengths, blocks } = this.#arrays;
    const block = Math.floor(index / STRINGS_PER_BLOCK);
    let start = blocks[block] ?? 0;
    for (let i = block * STRINGS_PER_BLOCK; i < index; i++) start += lengths[i] ?? 0;
    return { start, end: start + (lengths[index] ?? 0) };
  }

  /** The string at `index`; "" outside the list. */
  at(index: number): string {
    const { start, end } = this.#span(index);
    return start === end ? '' : decoder.decode(this.#arrays.bytes.subarray(start, end));
  }
}
