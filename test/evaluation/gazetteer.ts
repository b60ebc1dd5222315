import { GAZETTEER_DATA } from '../../src/atlas/data.ts';
import { GAZETTEER_SECTIONS, openAtlasFile } from '../../src/atlas/binary-layout.ts';
import { createEntryReader } from '../../src/atlas/gazetteer-entries.ts';
import { createPostingReader } from '../../src/atlas/gazetteer-postings.ts';
import { createGazetteer } from '../../src/atlas/gazetteer.ts';
import type { GazetteerEntry } from '../../src/domain/gazetteer.ts';

/** The gazetteer that ships. */
export const GAZETTEER = createGazetteer(GAZETTEER_DATA);

/** Every town and city of it, in no particular order. */
export function allTowns(): readonly GazetteerEntry[] {
  const file = openAtlasFile(GAZETTEER_DATA, GAZETTEER_SECTIONS);
  const names = { postings: createPostingReader(file), keys: file.sortedStrings('keys') };
  const entries = createEntryReader(file, names);
  const count = entries.townCoordinates.length / 2;
  return Array.from({ length: count }, (_, index) => entries.at(index)).filter(
    ({ kind }) => kind === 'TOWN' || kind === 'CITY',
  );
}
