import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GazetteerEntry } from '../../src/domain/gazetteer.ts';
import { PROJECT_DIRECTORY } from '../../src/local/project.ts';
import { INTENTS, TOWN_TEMPLATES } from '../evaluation/phrasings.ts';
import { pick, seededRandom } from '../evaluation/random.ts';
import { townsOf } from '../evaluation/towns.ts';

const GAZETTEER_FILE = join(PROJECT_DIRECTORY, 'src/atlas/data/gazetteer.bin');
const MIN_CITY_POPULATION = 100_000;

/** Areas, ambiguous names, misspelt ones and other languages: what costs the parser most. */
const HARD_ONES: readonly string[] = [
  'ghost towns in Nevada',
  "what's strange in Ontario",
  'castles in Scotland',
  'weird museums in the Cotswolds',
  'geisterstädte bei Görlitz',
  'lieux insolites en Bretagne',
  'caves within 30 miles of Bowling Green',
  'things to do in Paris, TX',
  'hidden gems in Ashevile',
  'abandoned places in Orange County, CA',
  'ruins in Mexico',
  'waterfalls in Springfield',
];

/** The gazetteer's towns, read on Node where no bundler hands its file over. */
export function readTowns(): readonly GazetteerEntry[] {
  const { buffer } = Uint8Array.from(readFileSync(GAZETTEER_FILE));
  return townsOf(buffer);
}

/** Sentences that are nearly all different: US towns in free phrasings, cities of the world, hard ones. */
export function benchSentences(count: number, seed: number): readonly string[] {
  const random = seededRandom(seed);
  const towns = readTowns();
  const american = towns.filter(({ countryCode }) => countryCode === 'US');
  const cities = towns.filter(({ population }) => population > MIN_CITY_POPULATION);
  const makers: readonly (() => string)[] = [
    () => inTown(pick(american, random)),
    () => inTown(pick(american, random)),
    () => `${pick(INTENTS, random).text} in ${pick(cities, random).name}`,
    () => pick(HARD_ONES, random),
  ];
  const inTown = ({ name, admin1Code, admin1Name }: GazetteerEntry): string =>
    pick(TOWN_TEMPLATES, random)
      .replace('{intent}', pick(INTENTS, random).text)
      .replace('{town}', name)
      .replace('{st}', admin1Code)
      .replace('{state}', admin1Name);
  return Array.from({ length: count }, () => pick(makers, random)());
}
