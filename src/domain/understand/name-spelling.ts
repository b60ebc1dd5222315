import type { Span, Token } from './tokens.ts';

/** Ways in which people shorten or lengthen words of place names. */
const INTERCHANGEABLE: Readonly<Record<string, readonly string[]>> = {
  st: ['saint', 'sankt'],
  saint: ['st'],
  sankt: ['st'],
  ste: ['sainte'],
  sainte: ['ste'],
  mt: ['mount'],
  mount: ['mt'],
  mtn: ['mountain'],
  mts: ['mountains'],
  ft: ['fort'],
  fort: ['ft'],
  pt: ['point', 'port'],
  n: ['north'],
  s: ['south'],
  e: ['east'],
  w: ['west'],
  cnty: ['county'],
  natl: ['national'],
  np: ['national park'],
  spgs: ['springs'],
  hts: ['heights'],
  bch: ['beach'],
  jct: ['junction'],
};

/** A name with many such words is no name: bounds the look-ups of hostile text. */
const MAX_SPELLINGS = 6;

function spellingsOf(token: Token): readonly string[] {
  const withoutPossessive = /['’]s$/iu.test(token.raw) ? [token.key.slice(0, -1)] : [];
  return [token.key, ...withoutPossessive, ...(INTERCHANGEABLE[token.key] ?? [])];
}

/** The keys under which the gazetteer may know the words of a span, as typed first. */
export function nameSpellings(tokens: readonly Token[], span: Span): readonly string[] {
  let spellings: readonly string[] = [''];
  let separator = '';
  for (const token of tokens.slice(span.from, span.to)) {
    spellings = spellings
      .flatMap((start) => spellingsOf(token).map((word) => `${start}${separator}${word}`))
      .slice(0, MAX_SPELLINGS);
    separator = token.elided ? '' : ' ';
  }
  return spellings;
}
