import { foldKey } from '../text/fold.ts';

/** One word of a text, with its place in it (UTF-16 units). */
export interface Word {
  readonly raw: string;
  /** Folded, without a possessive ending. */
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

const WORDS = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
const POSSESSIVE = /['’]s$/iu;

/** The words of a text in order, without what folds to nothing. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORDS)]
    .map(({ 0: raw, index }) => ({
      raw,
      key: foldKey(raw.replace(POSSESSIVE, '')),
      from: index,
      to: index + raw.length,
    }))
    .filter(({ key }) => key !== '');
}

export function keysOf(text: string): readonly string[] {
  return wordsOf(text).map(({ key }) => key);
}

/** Whether `part` stands in `whole` as consecutive words. */
export function holdsRun(whole: readonly string[], part: readonly string[]): boolean {
  if (part.length === 0) return false;
  return whole.some((_, at) => part.every((key, offset) => whole[at + offset] === key));
}
