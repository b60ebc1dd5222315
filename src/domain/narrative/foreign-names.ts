import { ALWAYS_CAPITAL, BEFORE_NOUNS, PLACE_NOUNS, SENTENCE_STARTS } from './everyday-words.ts';
import { isKnownRun, isPartOfPlace, NAME_GAP, type KnownNames } from './known-names.ts';
import type { Word } from './words.ts';

/** A sentence whose words are told apart into names of listed places and the rest. */
export interface MarkedSentence {
  readonly text: string;
  readonly words: readonly Word[];
  /** For each word, whether it is part of a listed place's name. */
  readonly covered: readonly boolean[];
}

const CAPITAL = /\p{Lu}|\p{Lt}/u;
const STARTS_SENTENCE = /(?:^|[.!?…:;]["'”’)]*\s+|[–—]\s*)["'“‘(]*$/u;
/** Words of one name stand this close. */
const WITHIN_NAME = /^(?:\s+|-|\s*&\s*|\.\s+)$/u;
const QUOTES = /["“”„«»‹›「」]|(?<!\p{L})['‘]|['’](?!\p{L})/u;

/** Whether a sentence may name a place that is not on the list: by capitals, quotation marks or a place noun. */
export function namesForeignPlace(sentence: MarkedSentence, known: KnownNames): boolean {
  return (
    QUOTES.test(withoutNames(sentence).replaceAll(/s['’](?=\s)/gu, 's')) ||
    capitalRuns(sentence).some((run) => !isKnownRun(known, run)) ||
    compounds(sentence).some((run) => !isPartOfPlace(known, run))
  );
}

/** The sentence with listed names blanked out. */
export function withoutNames({ text, words, covered }: MarkedSentence): string {
  let rest = '';
  let at = 0;
  words.forEach(({ from, to }, index) => {
    if (covered[index] !== true) return;
    const gap = text.slice(at, from);
    // What stands between two words of one name goes with it.
    const isInside = index > 0 && covered[index - 1] === true && NAME_GAP.test(gap);
    rest += isInside ? ' ' : `${gap} `;
    at = to;
  });
  return rest + text.slice(at);
}

/** Runs of capitalised words outside listed names, without the everyday word that begins a sentence. */
function capitalRuns(sentence: MarkedSentence): readonly (readonly string[])[] {
  const { text, words, covered } = sentence;
  const runs: string[][] = [];
  let isOpen = false;
  words.forEach(({ raw, key, from }, index) => {
    const starts = STARTS_SENTENCE.test(text.slice(0, from));
    const isName =
      covered[index] !== true &&
      CAPITAL.test(raw) &&
      !ALWAYS_CAPITAL.has(key) &&
      !(starts && SENTENCE_STARTS.has(key));
    if (!isName) {
      isOpen = false;
      return;
    }
    const gap = text.slice(words[index - 1]?.to ?? 0, from);
    const run = runs.at(-1);
    if (isOpen && run !== undefined && !starts && WITHIN_NAME.test(gap)) run.push(key);
    else runs.push([key]);
    isOpen = true;
  });
  return runs;
}

/** Place nouns with the word before them, where that is none that any noun may have. */
function compounds({ text, words, covered }: MarkedSentence): readonly (readonly string[])[] {
  return words.flatMap(({ key, from }, index) => {
    const before = words[index - 1];
    const isBare = covered[index] !== true && PLACE_NOUNS.has(key) && before !== undefined;
    if (!isBare || BEFORE_NOUNS.has(before.key)) return [];
    return /^[\s-]+$/u.test(text.slice(before.to, from)) ? [[before.key, key]] : [];
  });
}
