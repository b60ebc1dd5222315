import type { Commonness, Gazetteer, GazetteerEntry } from '../gazetteer.ts';
import type { CaseStyle, RoleMap } from './lexical-roles.ts';
import type { Language } from './language.ts';
import type { NameCandidate } from './name-candidates.ts';
import type { RankedMatch } from './priors.ts';
import type { Qualifier } from './qualifiers.ts';
import type { Span, Token } from './tokens.ts';

/**
 * What speaks for and against a run of words being the location, in units of log odds:
 * the terms add up, and above 0 it is likelier a location than not.
 */
export const EVIDENCE = {
  /** Most names in a sentence are not where somebody wants to go. */
  base: -2.2,
  /** "in", "near": times the strength of the preposition. */
  preposition: 3.2,
  /** ", KY" or "Texas" behind it. */
  explicitQualifier: 3.8,
  qualifier: 2.8,
  /** Two words and more are rarely a name by accident. */
  severalWords: 1.2,
  /** One of them no everyday word: "hay on wye". */
  severalWordsWithName: 2,
  /** Each word beyond two: "truth or consequences" is no accident. */
  eachFurtherWord: 0.9,
  /** A word that no dictionary has, or that it has as a name. */
  nameWord: 1.6,
  rareWord: -0.4,
  commonWord: -3,
  /** "in mobile": right behind a preposition and before the end, even a common word is a name. */
  commonWordInPlace: -1.2,
  allCommonWords: -0.8,
  /** Per power of ten of inhabitants above or below `populationMidpoint`. */
  population: 0.6,
  populationMidpoint: 3.5,
  capitalised: 1.2,
  /** No capital where other words have one. */
  notCapitalised: -0.6,
  alternateName: -0.4,
  codeInCapitals: 0.6,
  codeInLowerCase: -0.8,
  /** "la", "in", "us": words first, codes second. */
  wordyCodeInLowerCase: -3,
  /** The words also say what is looked for: "cave", "weird". */
  lexicalWords: -4,
  lexicalWordsInPlace: -1.3,
  /** Or hold the sentence together: "the", "show me". */
  fillerWords: -4.5,
  atEnd: 0.8,
  /** First in the sentence, before a comma or words that are no part of a name. */
  leading: 0.9,
  wholeSentence: 2,
  /** An unknown word follows at once: "orange juice", "buffalo wings". */
  runsOn: -3.5,
  runsOnCapitalised: -1.5,
  /** The same where the sentence does ask for something: "Melbourne laneways graffiti". */
  runsOnInQuestion: -1.8,
  /** Neither preposition nor area, in a sentence that asks for nothing: "Lincoln was a president". */
  noQuestion: -2.6,
  /** "the" or "a" right before, for anything but an area or a landmark. */
  article: -2.4,
  corrected: -0.9,
} as const;

export interface EvidenceContext {
  readonly tokens: readonly Token[];
  readonly roles: RoleMap;
  readonly caseStyle: CaseStyle;
  readonly gazetteer: Gazetteer;
  readonly language?: Language;
}

export interface Judged {
  readonly candidate: NameCandidate;
  readonly best: RankedMatch;
  readonly qualifier?: Qualifier;
  /** Where the location's words end: behind the qualifier and words such as "area". */
  readonly end: number;
}

/** Words between a preposition and a name that belong to neither: "in downtown Detroit", "near the city of Ely". */
const BETWEEN = new Set(
  'the downtown greater central city town village of old metro metropolitan suburban northern southern eastern western north south east west upstate rural beautiful sunny lovely historic der die das dem den la le les el los las il lo gli o os as het de'.split(
    ' ',
  ),
);
const ARTICLES = new Set([
  'the',
  'a',
  'an',
  'my',
  'your',
  'our',
  'his',
  'her',
  'their',
  'this',
  'that',
  'some',
  'any',
  'every',
  'no',
]);

/** "à Bruxelles", "a Roma": the English article, and the "at" of the Romance languages. */
const ROMANCE_AT_STRENGTH = 0.85;
const ROMANCE: ReadonlySet<Language | undefined> = new Set<Language>(['fr', 'es', 'it', 'pt']);

function isRomanceAt({ tokens, language }: EvidenceContext, at: number): boolean {
  const token = tokens[at];
  return token?.key === 'a' && (token.raw.toLowerCase() === 'à' || ROMANCE.has(language));
}

/** Strength of the preposition before a name, looking past at most three words that may stand between. */
export function prepositionStrength(context: EvidenceContext, from: number): number {
  for (let at = from; at >= Math.max(0, from - 3); at -= 1) {
    const strength = context.roles.strengthBefore(at);
    if (strength > 0) return isRomanceAt(context, at - 1) ? ROMANCE_AT_STRENGTH : strength;
    if (
      at > 0 &&
      (context.tokens[at]?.before !== '' || !BETWEEN.has(context.tokens[at - 1]?.key ?? ''))
    )
      return 0;
  }
  return 0;
}

function endsCleanly(context: EvidenceContext, at: number): boolean {
  const next = context.tokens[at];
  return (
    next === undefined ||
    next.before !== '' ||
    ['DATE', 'RADIUS'].includes(context.roles.roles[at] ?? '')
  );
}

function isPlaceLike(entry: GazetteerEntry): boolean {
  return entry.kind === 'REGION' || entry.kind === 'LANDMARK' || entry.kind === 'COUNTRY';
}

function wordEvidence(
  context: EvidenceContext,
  { candidate: { span }, best }: Judged,
  inPlace: boolean,
): number {
  const kinds: Commonness[] = context.tokens
    .slice(span.from, span.to)
    .map(({ key }) => context.gazetteer.commonness(key));
  const everyday = kinds.filter((kind) => kind === 'COMMON').length;
  if (kinds.length > 1) {
    const further = EVIDENCE.eachFurtherWord * (kinds.length - 2);
    // The table of regions holds only names that people use as names, however plain their words.
    if (everyday === kinds.length && best.entry.kind !== 'REGION') {
      return EVIDENCE.severalWords + EVIDENCE.allCommonWords + further;
    }
    const hasName = kinds.some((kind) => kind === 'UNKNOWN' || kind === 'PROPER');
    return (hasName ? EVIDENCE.severalWordsWithName : EVIDENCE.severalWords) + further;
  }
  if (kinds[0] === 'COMMON') return inPlace ? EVIDENCE.commonWordInPlace : EVIDENCE.commonWord;
  return kinds[0] === 'RARE' ? EVIDENCE.rareWord : EVIDENCE.nameWord;
}

function lexicalEvidence(context: EvidenceContext, span: Span, inPlace: boolean): number {
  // "LA" in capitals is no French article.
  const isCode =
    span.to - span.from === 1 &&
    context.caseStyle !== 'SHOUTED' &&
    context.tokens[span.from]?.upperCase === true;
  if (isCode) return 0;
  const roles = context.roles.roles.slice(span.from, span.to);
  if (roles.every((role) => role === 'FILLER' || role === 'PREPOSITION' || role === 'HERE'))
    return EVIDENCE.fillerWords;
  if (roles.some((role) => role === undefined)) return 0;
  return inPlace ? EVIDENCE.lexicalWordsInPlace : EVIDENCE.lexicalWords;
}

function caseEvidence(
  context: EvidenceContext,
  { candidate, best }: Judged,
  inPlace: boolean,
): number {
  const words = context.tokens.slice(candidate.span.from, candidate.span.to);
  if (best.nameKind === 'ABBREVIATION' && words.length === 1) {
    const written = words[0]?.upperCase === true && context.caseStyle !== 'SHOUTED';
    if (written) return EVIDENCE.codeInCapitals;
    const wordy = context.gazetteer.commonness(words[0]?.key ?? '') === 'COMMON';
    return wordy && !inPlace ? EVIDENCE.wordyCodeInLowerCase : EVIDENCE.codeInLowerCase;
  }
  if (context.caseStyle !== 'MIXED') return 0;
  if (words.every((word) => word.capitalised))
    return candidate.span.from === 0 ? 0 : EVIDENCE.capitalised;
  return words.some((word) => word.capitalised) ? 0 : EVIDENCE.notCapitalised;
}

function runOnEvidence(context: EvidenceContext, { candidate, best, end }: Judged): number {
  const next = context.tokens[end];
  if (next === undefined || endsCleanly(context, end) || context.roles.roles[end] !== undefined)
    return 0;
  const first = context.tokens[candidate.span.from];
  if (best.entry.kind === 'LANDMARK' && candidate.span.to - candidate.span.from > 1) return 0;
  if (asksSomething(context)) return EVIDENCE.runsOnInQuestion;
  return context.caseStyle === 'MIXED' && first?.capitalised === true && !next.capitalised
    ? EVIDENCE.runsOnCapitalised
    : EVIDENCE.runsOn;
}

/** The sentence says what is looked for: a kind of place, or something odd. */
function asksSomething({ roles }: EvidenceContext): boolean {
  return roles.roles.some((role) => role === 'CATEGORY' || role === 'INTENT');
}

function questionEvidence(
  context: EvidenceContext,
  { candidate, qualifier, end }: Judged,
  strength: number,
): number {
  const isWhole = candidate.span.from === 0 && end === context.tokens.length;
  return strength > 0 || qualifier !== undefined || isWhole || asksSomething(context)
    ? 0
    : EVIDENCE.noQuestion;
}

function positionEvidence(context: EvidenceContext, from: number, end: number): number {
  const first = from === 0;
  const last = end === context.tokens.length;
  if (first && last) return EVIDENCE.wholeSentence;
  if (last || endsCleanly(context, end)) return EVIDENCE.atEnd;
  const next = context.roles.roles[end];
  return first && (next === 'CATEGORY' || next === 'INTENT') ? EVIDENCE.leading : 0;
}

function articleEvidence(context: EvidenceContext, { candidate, best }: Judged): number {
  const before = context.tokens[candidate.span.from - 1]?.key ?? '';
  if (!ARTICLES.has(before)) return 0;
  return before === 'the' && isPlaceLike(best.entry) ? 0 : EVIDENCE.article;
}

function qualifierEvidence(qualifier: Qualifier | undefined): number {
  if (qualifier === undefined) return 0;
  return qualifier.explicit ? EVIDENCE.explicitQualifier : EVIDENCE.qualifier;
}

/** Log odds that a candidate, read as its likeliest entry, is the location that was meant. */
export function weigh(context: EvidenceContext, judged: Judged): number {
  const { candidate, best, qualifier, end } = judged;
  const { span } = candidate;
  const strength = prepositionStrength(context, span.from);
  const inPlace = qualifier !== undefined || (strength >= 0.7 && endsCleanly(context, end));
  return (
    EVIDENCE.base +
    EVIDENCE.preposition * strength +
    qualifierEvidence(qualifier) +
    wordEvidence(context, judged, inPlace) +
    EVIDENCE.population * (best.prior - EVIDENCE.populationMidpoint) +
    caseEvidence(context, judged, inPlace) +
    (best.nameKind === 'ALTERNATE' ? EVIDENCE.alternateName : 0) +
    lexicalEvidence(context, span, inPlace) +
    positionEvidence(context, span.from, end) +
    runOnEvidence(context, judged) +
    articleEvidence(context, judged) +
    questionEvidence(context, judged, strength) +
    (candidate.corrected === undefined ? 0 : EVIDENCE.corrected)
  );
}
