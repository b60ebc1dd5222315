import type { Gazetteer, GazetteerMatch } from '../gazetteer.ts';
import { nameSpellings } from './name-spelling.ts';
import type { Span, Token } from './tokens.ts';

/** Words of the sentence that the gazetteer knows as a name, with everything so named. */
export interface NameCandidate {
  readonly span: Span;
  readonly matches: readonly GazetteerMatch[];
  /** The name as the gazetteer spells it, where it is not what was typed. */
  readonly corrected?: string;
}

/** Longest place name in words that is looked up: "san fernando del valle de catamarca" has six. */
const MAX_NAME_WORDS = 7;
/** Shorter words have too many neighbours one edit away. */
const MIN_CORRECTED_LETTERS = 5;
const MAX_CORRECTED_WORDS = 3;

export interface NameSearch {
  readonly tokens: readonly Token[];
  readonly gazetteer: Gazetteer;
  /** Words that cannot be part of a name: dates, distances. */
  readonly isTaken: (at: number) => boolean;
}

/** A name does not run over a comma; a full stop is allowed behind "St" and the like. */
function breaksName(token: Token | undefined): boolean {
  return token === undefined || /[,;:!?()"“”/|]/u.test(token.before);
}

/** All names that start at a word, shortest first. */
function namesFrom(search: NameSearch, from: number): readonly NameCandidate[] {
  const found: NameCandidate[] = [];
  for (let to = from + 1; to <= Math.min(search.tokens.length, from + MAX_NAME_WORDS); to += 1) {
    if (search.isTaken(to - 1) || (to - from > 1 && breaksName(search.tokens[to - 1]))) break;
    const spellings = nameSpellings(search.tokens, { from, to });
    const matches = spellings.flatMap((key) => search.gazetteer.lookup(key));
    if (matches.length > 0) found.push({ span: { from, to }, matches });
    // Behind an elided word ("Coeur d'") the key is cut in the middle of a word and is no prefix yet.
    if (
      search.tokens[to - 1]?.elided !== true &&
      !spellings.some((key) => search.gazetteer.hasPrefix(key))
    )
      break;
  }
  return found;
}

/** Every run of words that is a name in the gazetteer, overlapping ones included. */
export function findNames(search: NameSearch): readonly NameCandidate[] {
  return search.tokens.flatMap((_, from) => (search.isTaken(from) ? [] : namesFrom(search, from)));
}

/** Names one edit away from the words that start at `from`; the longest run that has any. */
export function findMisspelledName(search: NameSearch, from: number): NameCandidate | undefined {
  for (let words = MAX_CORRECTED_WORDS; words >= 1; words -= 1) {
    const span = { from, to: from + words };
    const run = search.tokens.slice(span.from, span.to);
    if (
      run.length < words ||
      run.some(
        (token, offset) => search.isTaken(from + offset) || (offset > 0 && breaksName(token)),
      )
    )
      continue;
    const key = run.map((token) => token.key).join(' ');
    if (key.length < MIN_CORRECTED_LETTERS || /\d/u.test(key)) continue;
    const similar = search.gazetteer.similarKeys(key);
    const corrected = similar[0];
    if (corrected === undefined) continue;
    return { span, matches: similar.flatMap((name) => search.gazetteer.lookup(name)), corrected };
  }
  return undefined;
}
