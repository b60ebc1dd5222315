import type { PlaceCategory } from '../places/category.ts';
import { CATEGORY_PHRASES } from './lexicon/categories.ts';
import { FILLER_PHRASES } from './lexicon/fillers.ts';
import { GENERIC_INTENT_PHRASES, OFFBEAT_PHRASES } from './lexicon/intent.ts';
import { HERE_PHRASES, PREPOSITIONS } from './lexicon/prepositions.ts';
import { createPhraseIndex, type PhraseIndex, type PhraseMatch } from './phrase-index.ts';
import type { Token } from './tokens.ts';

/** What a known phrase does in a sentence. */
export type LexicalValue =
  | { readonly role: 'CATEGORY'; readonly categories: readonly PlaceCategory[] }
  /** `offbeat`: 0 to 1, how much it asks for the unusual. */
  | { readonly role: 'INTENT'; readonly offbeat: number }
  | { readonly role: 'FILLER' }
  /** `strength`: 0 to 1, how surely a location follows. */
  | { readonly role: 'PREPOSITION'; readonly strength: number }
  | { readonly role: 'HERE' };

export type LexicalMatch = PhraseMatch<LexicalValue>;

/** Where two tables have a phrase, the first of them wins. */
function* phraseTable(): Generator<readonly [string, LexicalValue]> {
  for (const phrase of HERE_PHRASES) yield [phrase, { role: 'HERE' }];
  for (const { phrase, strength } of PREPOSITIONS)
    yield [phrase, { role: 'PREPOSITION', strength }];
  for (const { phrase, categories } of CATEGORY_PHRASES)
    yield [phrase, { role: 'CATEGORY', categories }];
  for (const { phrase, offbeat } of [...OFFBEAT_PHRASES, ...GENERIC_INTENT_PHRASES])
    yield [phrase, { role: 'INTENT', offbeat }];
  for (const phrase of FILLER_PHRASES) yield [phrase, { role: 'FILLER' }];
}

let index: PhraseIndex<LexicalValue> | undefined;

/** Every phrase of the lexicon in a sentence, the longest first at each word. */
export function lexicalMatches(tokens: readonly Token[]): readonly LexicalMatch[] {
  // Built on first use: some ten thousand phrases need not weigh on the start of an isolate.
  index ??= createPhraseIndex(phraseTable());
  return index.matches(tokens);
}
