/** Strings a block: the first of each is stored whole, the others without what they share with the one before. */
export const SORTED_STRINGS_PER_BLOCK = 32;
/** Shared and own lengths are stored in one byte each. */
export const MAX_SORTED_STRING_BYTES = 255;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The arrays in which a sorted list of strings is stored. */
export interface SortedArrays {
  /** Bytes that each string shares with the one before it; 0 for the first of a block. */
  readonly shared: Uint8Array;
  /** Bytes that follow the shared ones. */
  readonly own: Uint8Array;
  /** Offset into `bytes` of the first string of each block. */
  readonly blocks: Uint32Array;
  readonly bytes: Uint8Array;
}

/** A list of strings in bytewise order of their UTF-8, searched in place. */
export class SortedStrings {
  readonly #arrays: SortedArrays;
  /** The string last decoded, and its length. */
  readonly #current = new Uint8Array(MAX_SORTED_STRING_BYTES);
  #currentLength = 0;

  constructor(arrays: SortedArrays) {
    this.#arrays = arrays;
  }

  get length(): number {
    return this.#arrays.own.length;
  }

  /** Decodes the string at `index`, the one before it having been decoded; returns the offset behind it. */
  #decode(index: number, offset: number): number {
    const { shared, own, bytes } = this.#arrays;
    const start = shared[index] ?? 0;
    const length = own[index] ?? 0;
    for (let i = 0; i < length; i++) this.#current[start + i] = bytes[offset + i] ?? 0;
    this.#currentLength = start + length;
    return offset + length;
  }

  /** Whether the string last decoded comes before `needle`. */
  #isBefore(needle: Uint8Array): boolean {
    const length = Math.min(needle.length, this.#currentLength);
    for (let i = 0; i < length; i++) {
      const difference = (this.#current[i] ?? 0) - (needle[i] ?? 0);
      if (difference !== 0) return difference < 0;
    }
    return this.#currentLength < needle.length;
  }

  #currentText(): string {
    return decoder.decode(this.#current.subarray(0, this.#currentLength));
  }

  /** The string at `index`; "" outside the list. */
  at(index: number): string {
    if (index < 0 || index >= this.length) return '';
    const block = Math.floor(index / SORTED_STRINGS_PER_BLOCK);
    let offset = this.#arrays.blocks[block] ?? 0;
    for (let i = block * SORTED_STRINGS_PER_BLOCK; i <= index; i++)
      offset = this.#decode(i, offset);
    return this.#currentText();
  }

  /** The last block in [from, to) whose first string is before `needle`; `from` where none is. */
  #blockBefore(needle: Uint8Array, from: number, to: number): number {
    let low = from;
    let high = to;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      this.#decode(middle * SORTED_STRINGS_PER_BLOCK, this.#arrays.blocks[middle] ?? 0);
      if (this.#isBefore(needle)) low = middle;
      else high = middle;
    }
    return low;
  }

  /** The first index in [from, to] whose string is not before `text`; its string is left decoded. */
  lowerBound(text: string, from = 0, to = this.length): number {
    const needle = encoder.encode(text);
    const firstBlock = Math.floor(from / SORTED_STRINGS_PER_BLOCK);
    const block = this.#blockBefore(needle, firstBlock, Math.ceil(to / SORTED_STRINGS_PER_BLOCK));
    let offset = this.#arrays.blocks[block] ?? 0;
    for (let i = block * SORTED_STRINGS_PER_BLOCK; i < to; i++) {
      offset = this.#decode(i, offset);
      if (i >= from && !this.#isBefore(needle)) return i;
    }
    return to;
  }

  /** The index of `text` within [from, to), or -1. */
  indexOf(text: string, from = 0, to = this.length): number {
    const index = this.lowerBound(text, from, to);
    return index < to && this.#currentText() === text ? index : -1;
  }
}
