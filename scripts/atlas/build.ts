import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { buildGazetteer, readDivisionNames } from './build-gazetteer.ts';
import { readInput } from './inputs.ts';
import { addLandmarks } from './landmarks.ts';
import { createManifest } from './manifest.ts';
import { mergePlaces } from './merge-places.ts';
import { PERMISSIVE_FILES, readPlaces, SHARE_ALIKE_FILES } from './raw-places.ts';
import { createTownIndex, divisionCodeAt } from './town-index.ts';
import { readTowns } from './towns.ts';
import { chooseWords, readEnglishWords } from './words.ts';
import { writeGazetteer } from './write-gazetteer.ts';
import { checkIds, writePlaces } from './write-places.ts';

const DATA = new URL('../../src/atlas/data/', import.meta.url);
/** All files together; the Worker carries them in every isolate. */
const MAX_COMPRESSED_BYTES = 7_000_000;

const withShareAlike = !process.argv.includes('--without-share-alike');

const permissive = readPlaces(PERMISSIVE_FILES, false);
const shareAlike = withShareAlike
  ? readPlaces(SHARE_ALIKE_FILES, true)
  : { places: [], dropped: 0 };
const places = mergePlaces([...permissive.places, ...shareAlike.places]);
checkIds(places);

const towns = readTowns();
const townAt = createTownIndex(towns);
const divisionOf = divisionCodeAt(townAt);
const english = readEnglishWords();
const isEveryday = (word: string) => english.get(word) === 'COMMON';
const names = readDivisionNames();

const { gazetteer, unresolved } = buildGazetteer(towns, { names, isEveryday });
const landmarks = addLandmarks(gazetteer, places, {
  isEveryday,
  divisionOf,
  timeZoneOf: (row) => townAt(row, row.divisionCode)?.timeZone ?? '',
});
const words = chooseWords(english, gazetteer);

const files = {
  'gazetteer.bin': writeGazetteer(gazetteer, {
    divisionNames: new Map([...names.first, ...names.second]),
    words,
  }),
  'places.bin': writePlaces(
    places.filter((place) => !place.isShareAlike),
    divisionOf,
  ),
  'places-share-alike.bin': writePlaces(
    places.filter((place) => place.isShareAlike),
    divisionOf,
  ),
};

// The licence of a share-alike file must be on record even where the file is left out.
if (!withShareAlike) SHARE_ALIKE_FILES.forEach(readInput);
const manifest = createManifest({ files, places, withShareAlike });
mkdirSync(DATA, { recursive: true });
for (const [name, bytes] of Object.entries(files)) writeFileSync(new URL(name, DATA), bytes);
writeFileSync(new URL('manifest.json', DATA), `${JSON.stringify(manifest, null, 2)}\n`);

let compressed = 0;
for (const [name, bytes] of Object.entries(files)) {
  const size = gzipSync(bytes, { level: 9 }).length;
  compressed += size;
  console.log(`${name}: ${bytes.length} bytes, ${size} compressed`);
}
console.log(
  `${gazetteer.rows.length} entries of which ${landmarks} landmarks, ${gazetteer.keys.size} keys, ` +
    `${words.length} words, ${places.length} places; rows dropped as broken: ${permissive.dropped + shareAlike.dropped}, ` +
    `merged: ${permissive.places.length + shareAlike.places.length - places.length}`,
);
for (const nickname of unresolved) console.warn(`No such town: ${nickname}`);
if (compressed > MAX_COMPRESSED_BYTES) {
  throw new Error(`The atlas is ${compressed} bytes compressed, more than ${MAX_COMPRESSED_BYTES}`);
}
