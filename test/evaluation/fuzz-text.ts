import { pick } from './random.ts';

/** Makes one string; everything random in it comes from the argument. */
export type TextMaker = (random: () => number) => string;

const MAX_CODE_POINTS = 500;

const PIECES = [
  'in',
  'near',
  'St.',
  'Mt.',
  ',',
  'KY',
  "d'",
  'the',
  'within 30 miles of',
  'this weekend',
  'ghost towns',
  'near me',
  '-',
  '"',
  "'; DROP TABLE places; --",
  "1' OR '1'='1' UNION SELECT * FROM partners",
  '{ __schema { types { name } } }',
  'query($a:SearchInput!){search(input:$a){__typename}}',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  '${7*7}',
  '%00',
  '../../etc/passwd',
  '(((((',
  '\\u0000',
  '\u202E',
  '\u200F',
  '\u200D',
  '\u0000',
  '\u0007',
  '\u001B[31m',
  '\uD800',
  '\uFEFF',
  '😀',
  '👩‍👩‍👧‍👦',
  '🏴‍☠️',
  '🎃',
  '½',
  'ﬁ',
  'İ',
  'ß',
  '\u0301\u0302\u0303',
  '12.5',
  '37.48, -82.52',
  '2026-12-05',
  '99999999999',
  '1e309',
] as const;

/** First and last code point of writing systems, and of what keyboards put between them. */
const BLOCKS = [
  [0x0000, 0x001f],
  [0x0080, 0x009f],
  [0x00c0, 0x024f],
  [0x0300, 0x036f],
  [0x0370, 0x03ff],
  [0x0400, 0x04ff],
  [0x0530, 0x058f],
  [0x0590, 0x05ff],
  [0x0600, 0x06ff],
  [0x0900, 0x097f],
  [0x0e00, 0x0e7f],
  [0x10a0, 0x10ff],
  [0x1200, 0x137f],
  [0x1f00, 0x1fff],
  [0x2000, 0x206f],
  [0x2190, 0x21ff],
  [0x3040, 0x30ff],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xd800, 0xdfff],
  [0xe000, 0xe0ff],
  [0xfb00, 0xfdff],
  [0x1d400, 0x1d7ff],
  [0x1f300, 0x1faff],
  [0xe0000, 0xe007f],
] as const;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'.split('');

function upTo(most: number, random: () => number): number {
  return 1 + Math.floor(random() * most);
}

function several(most: number, random: () => number, make: () => string): readonly string[] {
  return Array.from({ length: upTo(most, random) }, make);
}

function letters(most: number, random: () => number): string {
  return several(most, random, () => pick(LETTERS, random)).join('');
}

function codePointOf(block: readonly [number, number], random: () => number): string {
  const [first, last] = block;
  return String.fromCodePoint(first + Math.floor(random() * (last - first + 1)));
}

/** Code, controls, prepositions and dates thrown together. */
export const mixedPieces: TextMaker = (random) =>
  several(24, random, () => pick(PIECES, random)).join(pick([' ', '', ', '], random));

/** One thing over and over: "in in in …". */
export const repeatedPiece: TextMaker = (random) =>
  `${pick(PIECES, random)}${pick([' ', ''], random)}`.repeat(upTo(80, random));

/** Single letters, which are all abbreviations of something. */
export const singleLetters: TextMaker = (random) =>
  several(120, random, () => pick(LETTERS, random)).join(' ');

/** Words that nobody has written, after which the parser looks for similar names. */
export const inventedWords: TextMaker = (random) =>
  several(14, random, () => letters(14, random)).join(' ');

/** One writing system. */
export const oneScript: TextMaker = (random) => {
  const block = pick(BLOCKS, random);
  return several(120, random, () => (random() < 0.15 ? ' ' : codePointOf(block, random))).join('');
};

/** All of Unicode at once, unassigned and surrogate code points too. */
export const anyCodePoints: TextMaker = (random) =>
  several(120, random, () => codePointOf([0, 0x10ffff], random)).join('');

/** Real names one after the other, some misspelt, with what people write between them. */
export function chainsOf(names: readonly string[]): TextMaker {
  return (random) =>
    several(9, random, () => misspelt(pick(names, random), random)).join(
      pick([' ', ' ', ', ', ' in ', ' near ', '-', ''], random),
    );
}

/** One name in five with a letter replaced. */
function misspelt(name: string, random: () => number): string {
  if (random() > 0.2) return name;
  const at = Math.floor(random() * name.length);
  return `${name.slice(0, at)}${pick(LETTERS, random)}${name.slice(at + 1)}`;
}

/** The longest texts of each kind that the gateway lets through. */
export const LONGEST_TEXTS: readonly string[] = [
  '😀',
  '👩‍👩‍👧‍👦',
  '\u0301',
  'a\u0301',
  'in ',
  'in near around within of ',
  'a ',
  'i ',
  'ny ',
  'San ',
  'Saint St Mount Fort ',
  'new york city ',
  'York New York New ',
  'xqzjkvwpbf ',
  'ashevile pikevile nashvile bostn ',
  'springfeild ',
  'in springfield ',
  'springfield',
  '1 mile ',
  'within 30 miles of ',
  'next weekend ',
  '37.5, -82.5 ',
  'ghost towns ',
  ', ',
  '-',
  '(',
  '1',
  "d'",
  'St. ',
  '東京',
  'Île ',
  'Washington DC, ',
].map((unit) => unit.repeat(MAX_CODE_POINTS));

/** A text cut where the gateway would refuse it. */
export function cutToLimit(text: string): string {
  return Array.from(text).slice(0, MAX_CODE_POINTS).join('');
}
