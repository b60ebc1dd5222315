import type { NameKind } from '../../src/domain/gazetteer.ts';
import { foldKey } from '../../src/domain/text/fold.ts';
import { isOneEditApart } from './edit-distance.ts';
import type { Town } from './towns.ts';

/** From here on people may ask in any script; below, other scripts only cost space. */
const ANY_SCRIPT_POPULATION = 100_000;
/** Below, GeoNames' alternates are mostly other transliterations and former names, some of them other towns'. */
const ALTERNATES_POPULATION = 5000;
/** Names of five letters and more are found in spite of one typo, if so many live there. */
const TYPO_LETTERS = 5;
const MIN_ALTERNATE_LETTERS = 3;
const MAX_ALTERNATE_LETTERS = 40;
const MAX_ALTERNATE_WORDS = 5;

const LATIN = /^[\p{Script=Latin}\p{M}\p{P}\p{Zs}\p{Sk}]+$/u;
const HAS_CAPITAL = /\p{Lu}/u;
const HAS_DIGIT = /\p{N}/u;
/** Airport, railway and registration codes, which GeoNames keeps among the names. */
const CODE = /^[A-Z]{1,4}$/;
const UMLAUTS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  Ø: 'Oe',
  Å: 'Aa',
};

/** First words that people write short or in full. */
const ABBREVIATED_WORDS: readonly (readonly [string, string])[] = [
  ['saint', 'st'],
  ['sainte', 'ste'],
  ['mount', 'mt'],
  ['fort', 'ft'],
  ['port', 'pt'],
];
const KIND_OF_TOWN = /^(village|town|township|city|borough) of /;

export type Claim = readonly [key: string, kind: NameKind];

/** A name as people shorten it: without what stands in parentheses, each side of a slash by itself. */
function parts(name: string): string[] {
  const bare = name.replace(/\s*[([].*?[)\]]/gu, '').trim();
  return [bare, ...bare.split(/\s*\/\s*/u)].filter((part) => part !== '' && part !== name);
}

/** "saint louis" for "st louis" and back, for towns whose name starts so. */
export function spelledOtherwise(key: string): string[] {
  for (const [long, short] of ABBREVIATED_WORDS) {
    if (key.startsWith(`${long} `)) return [short + key.slice(long.length)];
    if (key.startsWith(`${short} `)) return [long + key.slice(short.length)];
  }
  return [];
}

function nameKeys(town: Town): string[] {
  const names = [town.name, town.asciiName, ...parts(town.name)];
  const german = names.map((name) =>
    name.replace(/[äöüøåÄÖÜØÅ]/gu, (letter) => UMLAUTS[letter] ?? letter),
  );
  const keys = [...names, ...german].map(foldKey);
  return keys.flatMap((key) => [key, ...spelledOtherwise(key)]);
}

function isUsefulAlternate(name: string, population: number): boolean {
  if (HAS_DIGIT.test(name) || name.includes('،')) return false;
  if (!LATIN.test(name)) return population >= ANY_SCRIPT_POPULATION;
  // GeoNames' machine transliterations ("a shen wei er") are written without capitals.
  return HAS_CAPITAL.test(name) && !CODE.test(name);
}

function isUsefulKey(key: string): boolean {
  const length = [...key].length;
  const latin = /^[a-z ]+$/u.test(key);
  if (length > MAX_ALTERNATE_LETTERS || key.split(' ').length > MAX_ALTERNATE_WORDS) return false;
  return length >= (latin ? MIN_ALTERNATE_LETTERS : 2);
}

/**
 * Every key that names a town, and how. `isEveryday` tells words of running text: no small town
 * is found by an everyday word that is not its own name.
 */
export function townClaims(town: Town, isEveryday: (word: string) => boolean): Claim[] {
  const own = nameKeys(town);
  const isTypo = (key: string) =>
    key.length >= TYPO_LETTERS &&
    own.some((name) => name.length >= TYPO_LETTERS && isOneEditApart(key, name));
  const alternates = town.population >= ALTERNATES_POPULATION ? town.alternates : [];
  const others = alternates
    .filter((name) => isUsefulAlternate(name, town.population))
    .flatMap((name) => [name, ...parts(name)])
    .map(foldKey)
    .concat(own.map((key) => key.replace(KIND_OF_TOWN, '')))
    .filter((key) => isUsefulKey(key) && !isTypo(key))
    .filter((key) => town.population >= ANY_SCRIPT_POPULATION || !isEveryday(key));
  return [
    ...own.filter((key) => key !== '').map((key): Claim => [key, 'NAME']),
    ...others.map((key): Claim => [key, 'ALTERNATE']),
  ];
}
