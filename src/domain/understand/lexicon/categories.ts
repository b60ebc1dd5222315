import type { PlaceCategory } from '../../places/category.ts';
import { DUTCH_AND_POLISH } from './categories-dutch-polish.ts';
import { ENGLISH_BUILT } from './categories-english.ts';
import { ENGLISH_NATURE_AND_CULTURE } from './categories-english-nature.ts';
import { GERMAN } from './categories-german.ts';
import { ROMANCE_BUILT } from './categories-romance.ts';
import { ROMANCE_NATURE_AND_CULTURE } from './categories-romance-nature.ts';
import type { CategoryGroup } from './phrases.ts';

/** One phrase that asks for kinds of place; the first category is the one meant most. */
export interface CategoryPhrase {
  /** Folded by `foldKey`; one to five words. */
  readonly phrase: string;
  readonly categories: readonly PlaceCategory[];
}

const GROUPS: readonly CategoryGroup[] = [
  ...ENGLISH_BUILT,
  ...ENGLISH_NATURE_AND_CULTURE,
  ...GERMAN,
  ...ROMANCE_BUILT,
  ...ROMANCE_NATURE_AND_CULTURE,
  ...DUTCH_AND_POLISH,
];

/** Every phrase once, in every language we read: no phrase stands for two sets of categories. */
export const CATEGORY_PHRASES: readonly CategoryPhrase[] = GROUPS.flatMap(
  ({ categories, phrases }) => phrases.map((phrase) => ({ phrase, categories })),
);
