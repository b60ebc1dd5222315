import type { GazetteerEntry } from '../gazetteer.ts';
import { holds, isArea } from './areas.ts';
import { prepositionStrength, weigh, type EvidenceContext, type Judged } from './evidence.ts';
import {
  findMisspelledName,
  findNames,
  type NameCandidate,
  type NameSearch,
} from './name-candidates.ts';
import { rankMatches, type Caller, type RankedMatch } from './priors.ts';
import { readQualifier, type Qualifier, type QualifierContext } from './qualifiers.ts';
import { overlaps, type Span } from './tokens.ts';

/** A location as read from the words alone. */
export interface LocationReading {
  /** All its words, qualifiers included. */
  readonly span: Span;
  /** What was meant, likeliest first; never empty. */
  readonly entries: readonly [GazetteerEntry, ...GazetteerEntry[]];
  /** 0 to 1. */
  readonly confidence: number;
}

export interface LocationSearch {
  readonly reading?: LocationReading;
  /** Names that were seen and not believed, likeliest first. */
  readonly rejected: readonly LocationReading[];
}

interface Weighed extends Judged {
  readonly matches: readonly RankedMatch[];
  readonly score: number;
}

/** Qualifiers follow one another at most this often: "Pikeville, Pike County, Kentucky, USA". */
const MAX_QUALIFIERS = 3;
/** Words behind a name that say what kind of place it is. */
const KIND_WORDS: Readonly<Record<string, 'STATE' | 'ANY'>> = {
  state: 'STATE',
  province: 'STATE',
  area: 'ANY',
  region: 'ANY',
  metro: 'ANY',
  suburbs: 'ANY',
  vicinity: 'ANY',
  surroundings: 'ANY',
  umgebung: 'ANY',
  downtown: 'ANY',
};
/** Two readings of one name closer than this (in powers of ten of inhabitants) are a toss-up. */
const TOSS_UP = 1;
const TOSS_UP_PENALTY = 0.25;
const LEAST_CONFIDENCE = 0.05;
/** Log odds below which a name is not even worth suggesting. */
const WORTH_SUGGESTING = -2.5;
const MAX_REJECTED = 3;
/** Each correction costs some hundred look-ups: bounds hostile text. */
const MAX_CORRECTIONS = 4;

function sigmoid(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

/** What a qualifier leaves: a code that is a state's and a country's ("CA") is read as the state's where that fits. */
function heldBy({ areas }: Qualifier, matches: readonly RankedMatch[]): readonly RankedMatch[] {
  const heldByAny = (some: readonly GazetteerEntry[]): readonly RankedMatch[] =>
    matches.filter(({ entry }) => some.some((area) => holds(area, entry)));
  const inState = heldByAny(areas.filter(({ kind }) => kind === 'STATE'));
  return inState.length > 0 ? inState : heldByAny(areas);
}

/** Reads areas behind a name for as long as they hold what is left of its readings. */
function qualify(
  matches: readonly RankedMatch[],
  context: QualifierContext,
  end: number,
): { matches: readonly RankedMatch[]; qualifier?: Qualifier } {
  let left = matches;
  let last: Qualifier | undefined;
  for (let count = 0; count < MAX_QUALIFIERS; count += 1) {
    const qualifier = readQualifier(context, last?.span.to ?? end);
    if (qualifier === undefined) break;
    const held = heldBy(qualifier, left);
    if (held.length === 0) break;
    left = held;
    last = {
      ...qualifier,
      span: { from: end, to: qualifier.span.to },
      explicit: qualifier.explicit || last?.explicit === true,
    };
  }
  return { matches: left, ...(last !== undefined && { qualifier: last }) };
}

/** "Washington state", "state of Georgia", "Görlitz area": drops readings of other kinds where one is named. */
function applyKindWords(
  context: EvidenceContext,
  candidate: NameCandidate,
  matches: readonly RankedMatch[],
): readonly RankedMatch[] {
  const { from, to } = candidate.span;
  const behind = KIND_WORDS[context.tokens[to]?.key ?? ''];
  const ahead = context.tokens[from - 1]?.key === 'of' ? (context.tokens[from - 2]?.key ?? '') : '';
  const isCountry = context.tokens[to + 1]?.key === 'country' || ahead === 'country';
  if (isCountry) return preferring(matches, (entry) => entry.kind === 'COUNTRY');
  if (behind === 'STATE' || ahead === 'state' || ahead === 'province')
    return preferring(matches, (entry) => entry.kind === 'STATE');
  const city =
    ahead === 'city' ||
    ahead === 'town' ||
    ahead === 'village' ||
    context.tokens[from - 1]?.key === 'downtown';
  return city ? preferring(matches, (entry) => !isArea(entry)) : matches;
}

function preferring(
  matches: readonly RankedMatch[],
  test: (entry: GazetteerEntry) => boolean,
): readonly RankedMatch[] {
  const preferred = matches.filter(({ entry }) => test(entry));
  return preferred.length > 0 ? preferred : matches;
}

interface Finder {
  readonly context: EvidenceContext;
  readonly search: NameSearch;
  readonly qualifiers: QualifierContext;
  readonly caller: Caller;
}

/** What a candidate means and how likely it is the location; empty where nothing is left of its readings. */
function weighCandidate(finder: Finder, candidate: NameCandidate): readonly Weighed[] {
  const { context } = finder;
  const ranked = applyKindWords(context, candidate, rankMatches(candidate.matches, finder.caller));
  const kindWords = KIND_WORDS[context.tokens[candidate.span.to]?.key ?? ''] === undefined ? 0 : 1;
  const nameEnd = candidate.span.to + kindWords;
  const { matches, qualifier } = qualify(ranked, finder.qualifiers, nameEnd);
  const best = matches[0];
  if (best === undefined) return [];
  const end = qualifier?.span.to ?? nameEnd;
  const judged: Judged = { candidate, best, end, ...(qualifier !== undefined && { qualifier }) };
  return [{ ...judged, matches, score: weigh(context, judged) }];
}

/** Where a name is expected: behind a preposition, with a capital, at an edge, or before an area. */
function expectsName({ context, qualifiers }: Finder, at: number): boolean {
  const { tokens, caseStyle } = context;
  return (
    at === 0 ||
    at === tokens.length - 1 ||
    prepositionStrength(context, at) > 0 ||
    (caseStyle === 'MIXED' && tokens[at]?.capitalised === true) ||
    readQualifier(qualifiers, at + 1) !== undefined
  );
}

function misspelledCandidates(finder: Finder): readonly Weighed[] {
  const { tokens, roles, gazetteer } = finder.context;
  return tokens
    .map((_, at) => at)
    .filter(
      (at) =>
        roles.roles[at] === undefined && gazetteer.commonness(tokens[at]?.key ?? '') !== 'COMMON',
    )
    .filter((at) => expectsName(finder, at))
    .slice(0, MAX_CORRECTIONS)
    .map((from) => findMisspelledName(finder.search, from))
    .filter((candidate) => candidate !== undefined)
    .flatMap((candidate) => weighCandidate(finder, candidate));
}

function wholeSpan({ candidate, end }: Weighed): Span {
  return { from: candidate.span.from, to: end };
}

function encloses(outer: Span, inner: Span): boolean {
  return (
    outer.from <= inner.from &&
    outer.to >= inner.to &&
    outer.to - outer.from > inner.to - inner.from
  );
}

/** The likeliest name; one that is part of a longer likely name ("Jordan" in "West Jordan") gives way to it. */
function bestOf(weighed: readonly Weighed[]): Weighed | undefined {
  const likely = weighed.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score);
  let best = likely[0];
  for (const other of likely)
    if (best !== undefined && encloses(wholeSpan(other), wholeSpan(best))) best = other;
  return best;
}

/** "Nevada ghost towns near Ely": an area named elsewhere in the sentence picks among namesakes. */
function inContext(best: Weighed, weighed: readonly Weighed[]): Weighed {
  if (best.qualifier !== undefined || isArea(best.best.entry)) return best;
  const areas = weighed
    .filter((other) => isArea(other.best.entry) && other.score > WORTH_SUGGESTING)
    .filter((other) => !overlaps(other.candidate.span, best.candidate.span))
    .map((other) => other.best.entry);
  const matches = best.matches.filter(({ entry }) => areas.some((area) => holds(area, entry)));
  const first = matches[0];
  return first === undefined ? best : { ...best, best: first, matches };
}

function toReading({ matches, qualifier, score, best, candidate, end }: Weighed): LocationReading {
  const [first, second] = matches;
  const tossUp =
    qualifier === undefined &&
    first !== undefined &&
    second !== undefined &&
    first.prior - second.prior < TOSS_UP;
  const others = matches
    .map(({ entry }) => entry)
    .filter((entry) => entry.index !== best.entry.index);
  return {
    span: { from: candidate.span.from, to: end },
    entries: [best.entry, ...new Set(others)],
    confidence: Math.max(LEAST_CONFIDENCE, sigmoid(score) - (tossUp ? TOSS_UP_PENALTY : 0)),
  };
}

/** The location that a sentence names, if any, and the names that were not believed. */
export function findLocation(context: EvidenceContext, caller: Caller = {}): LocationSearch {
  const isTaken = (at: number): boolean =>
    ['DATE', 'RADIUS', 'HERE'].includes(context.roles.roles[at] ?? '');
  const search = { tokens: context.tokens, gazetteer: context.gazetteer, isTaken };
  const finder: Finder = {
    context,
    search,
    qualifiers: { ...search, caseStyle: context.caseStyle },
    caller,
  };
  const exact = findNames(search).flatMap((candidate) => weighCandidate(finder, candidate));
  const weighed = bestOf(exact) === undefined ? [...exact, ...misspelledCandidates(finder)] : exact;
  const best = bestOf(weighed);
  if (best !== undefined) return { reading: toReading(inContext(best, weighed)), rejected: [] };
  const rejected = weighed
    .filter(({ score }) => score > WORTH_SUGGESTING)
    .toSorted((a, b) => b.score - a.score);
  return { rejected: rejected.slice(0, MAX_REJECTED).map(toReading) };
}
