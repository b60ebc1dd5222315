import { PLACE_SOURCE_ATTRIBUTIONS } from '../../src/atlas/place-sources.ts';
import { inputDigests, sha256 } from './inputs.ts';
import type { RawPlace } from './raw-places.ts';

interface SourceCount {
  readonly source: string;
  readonly file: 'places.bin' | 'places-share-alike.bin';
  readonly places: number;
  readonly licence: string;
}

function countBySource(places: readonly RawPlace[]): SourceCount[] {
  const counts = new Map<string, { file: SourceCount['file']; places: number }>();
  for (const { source, isShareAlike } of places) {
    const file = isShareAlike ? 'places-share-alike.bin' : 'places.bin';
    counts.set(source, { file, places: (counts.get(source)?.places ?? 0) + 1 });
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([source, count]) => {
      const licence = PLACE_SOURCE_ATTRIBUTIONS[source]?.licence;
      if (licence === undefined)
        throw new Error(`Source ${source} has no licence in place-sources.ts`);
      return { source, ...count, licence };
    });
}

/** What the data files were built from, so that a test can tell whether they are current. */
export function createManifest(built: {
  files: Readonly<Record<string, Uint8Array>>;
  places: readonly RawPlace[];
  withShareAlike: boolean;
}) {
  return {
    gazetteer: { text: 'GeoNames', url: 'https://www.geonames.org/', licence: 'CC-BY-4.0' },
    withShareAlike: built.withShareAlike,
    sources: countBySource(built.places),
    files: Object.fromEntries(
      Object.entries(built.files).map(([name, bytes]) => [
        name,
        { bytes: bytes.length, sha256: sha256(bytes) },
      ]),
    ),
    inputs: inputDigests(),
  };
}
