import { foldKey } from '../text/fold.ts';

/** One word of the sentence. Positions are UTF-16 offsets into the text that was tokenised. */
export interface Token {
  readonly raw: string;
  /** Folded form; never empty. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Punctuation between the word before and this one, without spaces: "," or "". */
  readonly before: string;
  /** The first letter is a capital. */
  readonly capitalised: boolean;
  /** Every letter is a capital, two at least: "KY", "NYC". */
  readonly upperCase: boolean;
  /** Elided before the next word and written with it as one: the "d" of "d'Avignon". */
  readonly elided: boolean;
}

/** A run of tokens, end exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** No sentence within the limit of 500 characters has more words that matter. */
const MAX_TOKENS = 160;

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’‘ʻʼ`´][\p{L}\p{N}\p{M}]+)*/gu;
/** "N.C.", "U.S.", "D.C.": letters with full stops are one word. */
const DOTTED_LETTERS = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu;
/** Scripts written without spaces: a change of script is a word boundary. */
const SCRIPT_RUN =
  /\p{sc=Han}+|\p{sc=Hiragana}+|\p{sc=Katakana}+|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu;

/** Articles and prepositions that French and Italian elide: a word of their own, but no word apart in names. */
const ELISION = /^(?:d|l|qu|j|n|un|dell|nell|all|sull|dall)['’](?=\p{L}{2})/iu;

function isUpperCase(raw: string): boolean {
  return raw.length > 1 && /\p{Lu}/u.test(raw) && !/\p{Ll}/u.test(raw);
}

function tokenOf(raw: string, start: number, gap: string): Token | undefined {
  const key = foldKey(raw).replaceAll(' ', '');
  if (key === '') return undefined;
  return {
    raw,
    key,
    start,
    end: start + raw.length,
    before: gap.replace(/\s+/gu, ''),
    capitalised: /^\p{Lu}/u.test(raw),
    upperCase: isUpperCase(raw),
    elided: /['’]$/u.test(raw),
  };
}

function* rawWords(text: string): Generator<{ raw: string; start: number }> {
  for (const word of text.matchAll(WORD)) {
    const elision = ELISION.exec(word[0])?.[0] ?? '';
    if (elision !== '') yield { raw: elision, start: word.index };
    const rest = word[0].slice(elision.length);
    for (const run of rest.matchAll(SCRIPT_RUN))
      yield { raw: run[0], start: word.index + elision.length + run.index };
  }
}

/** Replaces the full stops of "N.C." by a joiner that keeps every offset where it was. */
function joinDottedLetters(text: string): string {
  return text.replace(DOTTED_LETTERS, (letters) => {
    const joined = letters.replaceAll('.', '’');
    return joined.endsWith('’') ? `${joined.slice(0, -1)} ` : joined;
  });
}

/** Words of a cleaned text in order, folded, with what the reader needs to know of case and punctuation. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let previousEnd = 0;
  for (const { raw, start } of rawWords(joinDottedLetters(text))) {
    const token = tokenOf(raw, start, text.slice(previousEnd, start));
    if (token === undefined) continue;
    tokens.push(token);
    previousEnd = token.end;
    if (tokens.length === MAX_TOKENS) break;
  }
  return tokens;
}

/** Folded words of a span with one space between, as the gazetteer and the lexicon spell them. */
export function keyOf(tokens: readonly Token[], span: Span): string {
  return tokens
    .slice(span.from, span.to)
    .map((token) => token.key)
    .join(' ');
}

/** The words of a span as they were typed. */
export function textOf(text: string, tokens: readonly Token[], span: Span): string {
  const first = tokens[span.from];
  const last = tokens[span.to - 1];
  return first === undefined || last === undefined ? '' : text.slice(first.start, last.end);
}

export function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}
