import { around } from 'geokdbush';
import type KDBush from 'kdbush';
import type { Gazetteer, GazetteerEntry, GazetteerMatch } from '../domain/gazetteer.ts';
import type { Coordinates } from '../domain/geo/coordinates.ts';
import { GAZETTEER_SECTIONS, openAtlasFile, WORD_CLASSES } from './binary-layout.ts';
import { createEntryReader } from './gazetteer-entries.ts';
import { createPostingReader } from './gazetteer-postings.ts';
import { kdIndexOver } from './kd-index.ts';
import { positionsOneEditAway } from './similar-keys.ts';

const DEFAULT_MATCHES = 64;
const DEFAULT_SIMILAR_KEYS = 8;
/** A typo is not corrected to a hamlet: there are too many of them near any word. */
const MIN_SIMILAR_POPULATION = 500;

/** By descending population; of equals, the one that bears the name itself first. */
function byPopulation(a: GazetteerMatch, b: GazetteerMatch): number {
  return (
    b.entry.population - a.entry.population ||
    Number(b.nameKind === 'NAME') - Number(a.nameKind === 'NAME')
  );
}

/**
 * The gazetteer over `gazetteer.bin`, read in place. Throws where the buffer is no such file.
 * Data: GeoNames, CC BY 4.0. Populations are inhabitants, distances kilometres.
 */
export function createGazetteer(buffer: ArrayBuffer): Gazetteer {
  const file = openAtlasFile(buffer, GAZETTEER_SECTIONS);
  const keys = file.sortedStrings('keys');
  const postings = createPostingReader(file);
  const entries = createEntryReader(file, { postings, keys });
  const words = file.sortedStrings('words');
  const wordClasses = file.uint8('wordClasses');
  let towns: KDBush | undefined;

  function lookup(key: string, limit = DEFAULT_MATCHES): readonly GazetteerMatch[] {
    const position = keys.indexOf(key);
    if (position < 0) return [];
    return postings
      .of(position, limit)
      .map(({ index, nameKind }) => ({ entry: entries.at(index), nameKind }))
      .sort(byPopulation);
  }

  function hasPrefix(key: string): boolean {
    if (key === '') return false;
    const candidate = keys.at(keys.lowerBound(key));
    return candidate === key || candidate.startsWith(`${key} `);
  }

  /** The most inhabitants of anything that a key names by more than a code; -1 where none is worth a guess. */
  function weight(position: number): number {
    let most = -1;
    for (const { index, nameKind } of postings.of(position, DEFAULT_MATCHES)) {
      if (nameKind === 'ABBREVIATION') continue;
      const population = entries.populationOf(index);
      if (entries.isArea(index) || population >= MIN_SIMILAR_POPULATION)
        most = Math.max(most, population);
    }
    return most;
  }

  function similarKeys(key: string, limit = DEFAULT_SIMILAR_KEYS): readonly string[] {
    return [...positionsOneEditAway(keys, key)]
      .map((position) => ({ position, weight: weight(position) }))
      .filter((candidate) => candidate.weight >= 0)
      .sort((a, b) => b.weight - a.weight || a.position - b.position)
      .slice(0, limit)
      .map(({ position }) => keys.at(position));
  }

  function nearestTown(
    at: Coordinates,
    maxKm: number,
    minPopulation = 0,
  ): GazetteerEntry | undefined {
    towns ??= kdIndexOver(entries.townCoordinates);
    const isTown = (index: number) =>
      !entries.isNeighbourhood(index) && entries.populationOf(index) >= minPopulation;
    const [nearest] = around(towns, at.lng, at.lat, 1, maxKm, isTown);
    return nearest === undefined ? undefined : entries.at(nearest);
  }

  return {
    lookup,
    hasPrefix,
    similarKeys,
    nearestTown,
    commonness: (word) =>
      WORD_CLASSES[wordClasses[words.indexOf(word)] ?? WORD_CLASSES.length] ?? 'UNKNOWN',
  };
}
