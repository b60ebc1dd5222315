import { foldKey } from '../text/fold.ts';

/** Words that say what a place is and not which one: they do not tell two names apart. */
const WEAK_WORDS = new Set(
  'the of and de la le les du des di da del der die das el a an in at on site historic historical old national park memorial monument museum house ruins castle fort cave st saint'.split(
    ' ',
  ),
);

function bigrams(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < text.length - 1; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Sørensen–Dice coefficient over letter pairs, 0 to 1. */
function dice(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = bigrams(a);
  let shared = 0;
  for (const [pair, count] of bigrams(b)) shared += Math.min(count, pairs.get(pair) ?? 0);
  return (2 * shared) / (a.length + b.length - 2);
}

function strongWords(folded: string): readonly string[] {
  return folded.split(' ').filter((word) => !WEAK_WORDS.has(word));
}

function contains(longer: readonly string[], shorter: readonly string[]): boolean {
  return shorter.length > 0 && shorter.every((word) => longer.includes(word));
}

/**
 * 0 to 1: how likely two names of places that lie close together name the same one.
 * "Eastern State Penitentiary" and "Eastern State Penitentiary Historic Site" → 1.
 */
export function nameSimilarity(a: string, b: string): number {
  const [foldedA, foldedB] = [foldKey(a), foldKey(b)];
  if (foldedA === foldedB) return 1;
  const [wordsA, wordsB] = [strongWords(foldedA), strongWords(foldedB)];
  const sameStrongWords = wordsA.length === wordsB.length && contains(wordsA, wordsB);
  if (sameStrongWords && wordsA.length > 0) return 1;
  const inside =
    wordsA.length > wordsB.length ? contains(wordsA, wordsB) : contains(wordsB, wordsA);
  return Math.max(
    dice(foldedA, foldedB),
    inside && Math.min(wordsA.length, wordsB.length) > 1 ? 0.9 : 0,
  );
}
