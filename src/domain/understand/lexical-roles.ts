import type { Span, Token } from './tokens.ts';

/** How the letters of a sentence tell names from words. */
export type CaseStyle =
  /** No capitals inside: case says nothing. */
  | 'LOWER'
  /** All capitals, or nearly every word starts with one: case says nothing. */
  | 'SHOUTED'
  /** Ordinary prose: a capital inside the sentence marks a name. */
  | 'MIXED';

const MOST_WORDS = 0.8;

export function caseStyleOf(tokens: readonly Token[]): CaseStyle {
  const words = tokens.filter(
    (token) => /\p{L}/u.test(token.key) && token.key !== 'i' && !token.raw.startsWith("I'"),
  );
  const capitalised = words.filter((token) => token.capitalised);
  // One- and two-letter capitals alone ("KY") are how people write states in any style.
  const inside = words.slice(1).filter((token) => token.capitalised && token.raw.length > 2);
  if (inside.length === 0) return 'LOWER';
  return words.length > 2 && capitalised.length / words.length >= MOST_WORDS ? 'SHOUTED' : 'MIXED';
}

/** What each word does in the sentence; `undefined` for words that no table knows. */
export type Role = 'CATEGORY' | 'INTENT' | 'FILLER' | 'PREPOSITION' | 'HERE' | 'DATE' | 'RADIUS';

export interface RoleMap {
  readonly roles: readonly (Role | undefined)[];
  /** Strength (0 to 1) of the location preposition that ends right before a word; 0 where there is none. */
  strengthBefore(at: number): number;
}

export interface RoleSpan {
  readonly span: Span;
  readonly role: Role;
  readonly strength?: number;
}

function untakenEnd(roles: readonly (Role | undefined)[], { from, to }: Span): Span {
  let start = to;
  while (start > from && roles[start - 1] === undefined) start -= 1;
  return { from: start, to };
}

/** Lays role spans over the words; earlier spans win, so give dates and radii first. */
export function createRoleMap(length: number, spans: readonly RoleSpan[]): RoleMap {
  const roles: (Role | undefined)[] = Array.from({ length });
  const strengths = new Float32Array(length + 1);
  for (const { span, role, strength } of spans) {
    // "weekend in" where "this weekend" is taken already: what is left, "in", keeps its role.
    const { from, to } = untakenEnd(roles, span);
    if (from === to) continue;
    roles.fill(role, from, to);
    if (strength !== undefined) strengths[to] = strength;
  }
  return { roles, strengthBefore: (at) => strengths[at] ?? 0 };
}
