import type { Gazetteer } from '../gazetteer.ts';
import type { Coordinates } from '../geo/coordinates.ts';
import { findCoordinates } from './coordinates-in-text.ts';
import { findDates } from './dates.ts';
import { prepositionStrength, type EvidenceContext } from './evidence.ts';
import { findLocation, type LocationSearch } from './find-location.ts';
import { readIntent } from './intent.ts';
import { languageOf } from './language.ts';
import { caseStyleOf, createRoleMap, type RoleSpan } from './lexical-roles.ts';
import { lexicalMatches, type LexicalMatch } from './lexicon.ts';
import { rememberingGazetteer } from './remembering-gazetteer.ts';
import { findRadius, type RadiusMention } from './radius.ts';
import { textOf, tokenise, type Span, type Token } from './tokens.ts';
import type { Understanding, UnderstoodLocation } from './understanding.ts';

export interface UnderstandOptions {
  readonly gazetteer: Gazetteer;
  /** Draws ambiguous names towards the caller. */
  readonly near?: Coordinates;
}

function lexicalSpans(matches: readonly LexicalMatch[]): readonly RoleSpan[] {
  return matches.map(({ span, value }) => ({
    span,
    role: value.role,
    ...(value.role === 'PREPOSITION' && { strength: value.strength }),
  }));
}

/** The words behind a preposition that nothing explains: what somebody took for a place name. */
function unknownNameIn(text: string, context: EvidenceContext): string | undefined {
  const { tokens, roles, gazetteer } = context;
  const from = tokens.findIndex(
    ({ key }, at) =>
      roles.roles[at] === undefined &&
      gazetteer.commonness(key) !== 'COMMON' &&
      prepositionStrength(context, at) >= 0.5,
  );
  if (from < 0) return undefined;
  const length = tokens
    .slice(from)
    .findIndex(
      (token, offset) =>
        offset > 0 && (roles.roles[from + offset] !== undefined || token.before !== ''),
    );
  return textOf(text, tokens, { from, to: length < 0 ? tokens.length : from + length });
}

function locationOf(
  text: string,
  context: EvidenceContext,
  found: LocationSearch,
): UnderstoodLocation {
  const { tokens, roles } = context;
  const point = findCoordinates(text);
  if (point !== undefined) return { kind: 'POINT', ...point };
  if (found.reading !== undefined) {
    return {
      kind: 'NAMED',
      reading: found.reading,
      words: textOf(text, tokens, found.reading.span),
    };
  }
  const here = roles.roles.indexOf('HERE');
  if (here >= 0) {
    const to = roles.roles.findIndex((role, at) => at > here && role !== 'HERE');
    return {
      kind: 'HERE',
      words: textOf(text, tokens, { from: here, to: to < 0 ? tokens.length : to }),
    };
  }
  const unknownName = unknownNameIn(text, context);
  return {
    kind: 'NONE',
    rejected: found.rejected,
    ...(unknownName !== undefined && { unknownName }),
  };
}

function locationSpan(location: UnderstoodLocation): Span | undefined {
  return location.kind === 'NAMED' ? location.reading.span : undefined;
}

function confidenceOf(location: UnderstoodLocation, hasIntent: boolean): number {
  const ofKind = { POINT: 1, HERE: 0.9, NONE: 0.1 };
  const ofLocation =
    location.kind === 'NAMED' ? location.reading.confidence : ofKind[location.kind];
  return ofLocation * (hasIntent ? 1 : 0.8);
}

function contextOf(
  tokens: readonly Token[],
  spans: readonly RoleSpan[],
  gazetteer: Gazetteer,
): EvidenceContext {
  const language = languageOf(tokens);
  return {
    tokens,
    roles: createRoleMap(tokens.length, spans),
    caseStyle: caseStyleOf(tokens),
    gazetteer,
    ...(language !== undefined && { language }),
  };
}

/** "within 50 miles of me": the caller, where a name would stand. */
function hereAfter(
  radius: RadiusMention | undefined,
  tokens: readonly Token[],
): readonly RoleSpan[] {
  const at = radius?.introducesLocation === true ? radius.span.to : -1;
  const isHere = [
    'me',
    'us',
    'here',
    'home',
    'mir',
    'uns',
    'hier',
    'moi',
    'mi',
    'aqui',
    'qui',
  ].includes(tokens[at]?.key ?? '');
  return isHere ? [{ span: { from: at, to: at + 1 }, role: 'HERE' }] : [];
}

/**
 * Reads a cleaned sentence: where, what, how far and when. Pure, and without network: all knowledge
 * of places comes from the gazetteer, all knowledge of words from the lexicon.
 */
export function understand(text: string, { gazetteer, near }: UnderstandOptions): Understanding {
  const tokens = tokenise(text);
  const remembering = rememberingGazetteer(gazetteer);
  const dates = findDates(tokens);
  const radius = findRadius(tokens);
  const lexical = lexicalMatches(tokens);
  const context = contextOf(
    tokens,
    [
      ...(radius === undefined
        ? []
        : [
            {
              span: radius.span,
              role: 'RADIUS' as const,
              strength: radius.introducesLocation ? 1 : 0,
            },
          ]),
      ...hereAfter(radius, tokens),
      ...dates.map(({ span }) => ({ span, role: 'DATE' as const })),
      ...lexicalSpans(lexical),
    ],
    remembering,
  );
  const location = locationOf(
    text,
    context,
    findLocation(context, {
      ...(near !== undefined && { near }),
      ...(context.language !== undefined && { language: context.language }),
      ...(radius !== undefined && { inMiles: radius.inMiles }),
    }),
  );
  const intent = readIntent({ text, tokens, lexical, locationSpan: locationSpan(location) });
  return {
    text,
    location,
    ...intent,
    ...(radius !== undefined && { radiusKm: radius.radiusKm }),
    ...(dates[0] !== undefined && { dates: dates[0].phrase }),
    confidence: confidenceOf(location, intent.words.length > 0),
  };
}
