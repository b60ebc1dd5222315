import { GAZETTEER_SECTIONS, openAtlasFile } from '../../src/atlas/binary-layout.ts';
import { createEntryReader } from '../../src/atlas/gazetteer-entries.ts';
import { createPostingReader } from '../../src/atlas/gazetteer-postings.ts';
import type { GazetteerEntry } from '../../src/domain/gazetteer.ts';

/** Every town and city of a gazetteer file, in no particular order. */
export function townsOf(gazetteer: ArrayBuffer): readonly GazetteerEntry[] {
  const file = openAtlasFile(gazetteer, GAZETTEER_SECTIONS);
  const names = { postings: createPostingReader(file), keys: file.sortedStrings('keys') };
  const entries = createEntryReader(file, names);
  const count = entries.townCoordinates.length / 2;
  return Array.from({ length: count }, (_, index) => entries.at(index)).filter(
    ({ kind }) => kind === 'TOWN' || kind === 'CITY',
  );
}
