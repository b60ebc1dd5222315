import type { PlaceCategory } from '../places/category.ts';
import type { LexicalMatch } from './lexicon.ts';
import { overlaps, textOf, type Span, type Token } from './tokens.ts';

/** What a sentence asks for. */
export interface Intent {
  readonly intent: string;
  readonly words: readonly string[];
  readonly kindWords: readonly string[];
  readonly categories: readonly PlaceCategory[];
  readonly offbeat: number;
}

export interface IntentOptions {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexical: readonly LexicalMatch[];
  readonly locationSpan: Span | undefined;
}

/** What Underfoot is for, where the sentence says nothing of it. */
const DEFAULT_INTENT = 'offbeat places';

function isContent({ value }: LexicalMatch): boolean {
  return value.role === 'CATEGORY' || value.role === 'INTENT';
}

/** Intents that stand alone; behind any other single word ("strange") a noun is missing. */
const NOUNS = new Set(
  'gems stuff things places spots treasures sights attractions oddities wonders secrets stops activities sightseeing something anything adventure nightlife'.split(
    ' ',
  ),
);

/** "strange" → "strange places", for answers that read as sentences. */
function withNoun(intent: string, content: readonly LexicalMatch[]): string {
  const isLoneAdjective =
    /^[a-z]+$/u.test(intent) &&
    !NOUNS.has(intent) &&
    content.every(({ value }) => value.role === 'INTENT');
  return isLoneAdjective ? `${intent} places` : intent;
}

/** Neighbouring phrases read as one: "weird" + "museums". */
function joinNeighbours(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && last.to === span.from)
      joined[joined.length - 1] = { from: last.from, to: span.to };
    else joined.push(span);
  }
  return joined;
}

function keysIn(tokens: readonly Token[], matches: readonly LexicalMatch[]): readonly string[] {
  const keys = matches.flatMap(({ span }) =>
    tokens.slice(span.from, span.to).map(({ key }) => key),
  );
  return [...new Set(keys)];
}

/** Kinds, offbeat words and the rest of the question, from the phrases outside the location's words. */
export function readIntent({ text, tokens, lexical, locationSpan }: IntentOptions): Intent {
  const outside = lexical.filter(
    ({ span }) => locationSpan === undefined || !overlaps(span, locationSpan),
  );
  const content = outside.filter(isContent);
  const spans = joinNeighbours(content.map(({ span }) => span));
  const categories = content.flatMap(({ value }) =>
    value.role === 'CATEGORY' ? value.categories : [],
  );
  const offbeat = content.map(({ value }) => (value.role === 'INTENT' ? value.offbeat : 0));
  const said = spans.map((span) => textOf(text, tokens, span).toLowerCase()).join(', ');
  return {
    intent: said === '' ? DEFAULT_INTENT : withNoun(said, content),
    words: keysIn(tokens, content),
    kindWords: keysIn(
      tokens,
      content.filter(({ value }) => value.role === 'CATEGORY'),
    ),
    categories: [...new Set(categories)],
    offbeat: Math.max(0, ...offbeat),
  };
}
