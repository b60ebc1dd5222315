import type { NameKind } from '../domain/gazetteer.ts';
import {
  type AtlasFile,
  type GazetteerSection,
  NAME_FROM_KEY,
  NAME_KINDS,
  POSTING_KINDS,
} from './binary-layout.ts';
import { STRINGS_PER_BLOCK } from './packed-strings.ts';

export interface Posting {
  /** Index of the entry that the key names. */
  readonly index: number;
  readonly nameKind: NameKind;
}

/** What each key names. Stored names first and alternates last, each by descending population. */
export interface PostingReader {
  of(keyPosition: number, limit: number): Posting[];
  /** By entry: the position of the key that its name can be made from, plus one; 0 where there is none. */
  nameKeys(): Uint32Array;
}

export function createPostingReader(file: AtlasFile<GazetteerSection>): PostingReader {
  const counts = file.uint16('postingCounts');
  const blocks = file.uint32('postingBlocks');
  const postings = file.uint32('postings');
  const entryCount = file.uint8('kinds').length;
  let nameKeys: Uint32Array | undefined;

  function scanNameKeys(): Uint32Array {
    const found = new Uint32Array(entryCount);
    let next = 0;
    for (let key = 0; key < counts.length; key++) {
      for (let i = counts[key] ?? 0; i > 0; i--) {
        const posting = postings[next++] ?? 0;
        if (posting % POSTING_KINDS === NAME_FROM_KEY)
          found[Math.floor(posting / POSTING_KINDS)] = key + 1;
      }
    }
    return found;
  }

  return {
    of(keyPosition, limit) {
      const block = Math.floor(keyPosition / STRINGS_PER_BLOCK);
      let start = blocks[block] ?? 0;
      for (let i = block * STRINGS_PER_BLOCK; i < keyPosition; i++) start += counts[i] ?? 0;
      const end = start + Math.min(limit, counts[keyPosition] ?? 0);
      return Array.from(postings.subarray(start, end), (posting) => ({
        index: Math.floor(posting / POSTING_KINDS),
        nameKind: NAME_KINDS[posting % POSTING_KINDS] ?? 'ALTERNATE',
      }));
    },
    nameKeys: () => (nameKeys ??= scanNameKeys()),
  };
}
