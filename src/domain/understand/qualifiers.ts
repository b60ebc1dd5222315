import type { Gazetteer, GazetteerEntry, GazetteerMatch } from '../gazetteer.ts';
import { isArea } from './areas.ts';
import type { CaseStyle } from './lexical-roles.ts';
import { nameSpellings } from './name-spelling.ts';
import type { Span, Token } from './tokens.ts';

/** An area named right behind a place name, to say which one is meant: ", KY", "Kentucky", "in Texas". */
export interface Qualifier {
  /** From the end of the name to the end of the area, joining words included. */
  readonly span: Span;
  readonly areas: readonly GazetteerEntry[];
  /** Set off by a comma or written as an abbreviation in capitals: surely meant as one. */
  readonly explicit: boolean;
}

/** Longest area name in words: "district of columbia", "saint vincent and the grenadines". */
const MAX_AREA_WORDS = 6;

/** Codes of areas that are everyday words; in lower case they count only at the end or behind a comma. */
const WORDY_CODES = new Set(
  'in or me ok hi oh us it is at be by to so no my am as do pm an on'.split(' '),
);

const JOINERS: readonly (readonly string[])[] = [
  [],
  ['in'],
  ['in', 'the', 'state', 'of'],
  ['in', 'the'],
  ['of'],
  ['en'],
  ['au'],
  ['the'],
  ['state', 'of'],
];

export interface QualifierContext {
  readonly tokens: readonly Token[];
  readonly gazetteer: Gazetteer;
  readonly caseStyle: CaseStyle;
  /** Words that are already something else (a date, a radius) and cannot be part of an area. */
  readonly isTaken: (at: number) => boolean;
}

function joinerEnd(
  tokens: readonly Token[],
  at: number,
  words: readonly string[],
): number | undefined {
  return words.every((word, offset) => tokens[at + offset]?.key === word)
    ? at + words.length
    : undefined;
}

function isPlausibleCode(context: QualifierContext, span: Span, afterComma: boolean): boolean {
  const token = context.tokens[span.from];
  if (span.to - span.from > 1 || token === undefined || !WORDY_CODES.has(token.key)) return true;
  if (context.caseStyle !== 'SHOUTED' && token.upperCase) return true;
  const next = context.tokens[span.to];
  return afterComma || next === undefined || next.before !== '' || context.isTaken(span.to);
}

/** Runs of words from a start that may be an area's name, longest first. */
function spansFrom(context: QualifierContext, start: number): readonly Span[] {
  const { tokens, gazetteer } = context;
  const spans: Span[] = [];
  const end = Math.min(tokens.length, start + MAX_AREA_WORDS);
  for (let to = start + 1; to <= end; to += 1) {
    const isBroken = to - start > 1 && /[,;:!?()]/u.test(tokens[to - 1]?.before ?? '');
    if (isBroken || context.isTaken(to - 1)) break;
    const span = { from: start, to };
    spans.unshift(span);
    if (!nameSpellings(tokens, span).some((key) => gazetteer.hasPrefix(key))) break;
  }
  return spans;
}

function areasAt(context: QualifierContext, span: Span): readonly GazetteerMatch[] {
  return nameSpellings(context.tokens, span)
    .flatMap((key) => context.gazetteer.lookup(key))
    .filter(({ entry }) => isArea(entry));
}

function readArea(context: QualifierContext, at: number, start: number): Qualifier | undefined {
  const { tokens } = context;
  const afterComma =
    (tokens[at]?.before ?? '').includes(',') || (tokens[start]?.before ?? '').includes(',');
  for (const span of spansFrom(context, start)) {
    const matches = areasAt(context, span);
    if (matches.length === 0 || !isPlausibleCode(context, span, afterComma)) continue;
    const abbreviated =
      matches.some(({ nameKind }) => nameKind === 'ABBREVIATION') &&
      tokens[start]?.upperCase === true;
    return {
      span: { from: at, to: span.to },
      areas: matches.map(({ entry }) => entry),
      explicit: afterComma || abbreviated,
    };
  }
  return undefined;
}

/** The area that starts at a word, behind any joining words, longest name first. */
export function readQualifier(context: QualifierContext, at: number): Qualifier | undefined {
  if (/[.;:!?]/u.test(context.tokens[at]?.before ?? '')) return undefined;
  for (const joiner of JOINERS) {
    const start = joinerEnd(context.tokens, at, joiner);
    const qualifier = start === undefined ? undefined : readArea(context, at, start);
    if (qualifier !== undefined) return qualifier;
  }
  return undefined;
}
