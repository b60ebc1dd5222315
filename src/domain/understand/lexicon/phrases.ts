import type { PlaceCategory } from '../../places/category.ts';

/** Phrases that all ask for the same kinds of place. Folded by `foldKey`, singular and plural. */
export interface CategoryGroup {
  readonly categories: readonly PlaceCategory[];
  readonly phrases: readonly string[];
}

/** Folded phrases from a comma-separated list, so that a table reads as prose and not as one word a line. */
export function phrases(list: string): readonly string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/gu, ' '))
    .filter((phrase) => phrase !== '');
}
