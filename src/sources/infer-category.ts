import type { PlaceCategory } from '../domain/places/category.ts';
import { CATEGORY_RULES } from './category-rules.ts';
import type { Verdict } from './category-rules.ts';

const COMPILED = CATEGORY_RULES.map(
  ([verdict, words]) =>
    [verdict, new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})s?(?![\\p{L}\\p{N}])`, 'gu')] as const,
);

/** Where the noun that says what it is ends: "historic cemetery | in Pikeville, Kentucky". */
const AFTER_HEAD =
  /\s(?:in|of|on|near|at|from|for|that|which|where|with|by|to|located|situated|within|between|along|over|under|above|across|through|around)\s|[,;(–—]|\.\s|\.$/u;

/** "Dils Cemetery is a historic cemetery on …": what follows the verb. */
const PREDICATE = /\b(?:is|was|are|were)\s+(?:a|an|the|one of the)?\s*(.+)$/u;

/** Long enough for a first sentence; what follows it describes the surroundings. */
const MAX_READ = 300;

/** What is known of a place in words; the most telling first. */
export interface PlaceWords {
  /** A phrase that says what it is: "cave in Kentucky", "Museum". */
  readonly description?: string | undefined;
  readonly name: string;
  /** Its first sentence. */
  readonly extract?: string | undefined;
}

/**
 * What kind of place the words mean: by the description's head noun, else the name's last word,
 * else the first sentence. `NO_PLACE` for settlements, roads, stations, schools and people;
 * `OTHER` where nothing tells.
 */
export function inferCategory({ description, name, extract }: PlaceWords): Verdict {
  const lowerName = name.toLowerCase();
  return (
    rightmost(headOf((description ?? '').toLowerCase())) ??
    rightmost(headOf(lowerName)) ??
    rightmost(headOf(predicateOf((extract ?? '').toLowerCase()))) ??
    'OTHER'
  );
}

/** The kind that a free text names first by rule, or undefined: for posts and pages that only mention places. */
export function mentionedCategory(text: string): PlaceCategory | undefined {
  const lower = text.slice(0, MAX_READ).toLowerCase();
  for (const [verdict, pattern] of COMPILED) {
    // Not `test`, which would leave its position behind in the shared pattern.
    if (verdict !== 'NO_PLACE' && lower.search(pattern) >= 0) return verdict;
  }
  return undefined;
}

/** In English the last noun of a phrase is what it is: a school museum is a museum. */
function rightmost(phrase: string): Verdict | undefined {
  let best: { readonly verdict: Verdict; readonly end: number } | undefined;
  for (const [verdict, pattern] of COMPILED) {
    for (const match of phrase.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (best === undefined || end > best.end) best = { verdict, end };
    }
  }
  return best?.verdict;
}

function headOf(text: string): string {
  const short = text.slice(0, MAX_READ).trim();
  const at = short.search(AFTER_HEAD);
  return at > 0 ? short.slice(0, at) : short;
}

function predicateOf(sentence: string): string {
  return PREDICATE.exec(sentence.slice(0, MAX_READ))?.[1] ?? '';
}
