import { describe, expect, it } from 'vitest';
import { PLACE_CATEGORIES } from '../../../src/domain/places/category.ts';
import { foldKey } from '../../../src/domain/text/fold.ts';
import { CATEGORY_PHRASES } from '../../../src/domain/understand/lexicon/categories.ts';
import { FILLER_PHRASES } from '../../../src/domain/understand/lexicon/fillers.ts';
import {
  GENERIC_INTENT_PHRASES,
  OFFBEAT_PHRASES,
} from '../../../src/domain/understand/lexicon/intent.ts';
import { HERE_PHRASES, PREPOSITIONS } from '../../../src/domain/understand/lexicon/prepositions.ts';

const TABLES = {
  categories: CATEGORY_PHRASES.map(({ phrase }) => phrase),
  offbeat: OFFBEAT_PHRASES.map(({ phrase }) => phrase),
  generic: GENERIC_INTENT_PHRASES.map(({ phrase }) => phrase),
  prepositions: PREPOSITIONS.map(({ phrase }) => phrase),
  here: HERE_PHRASES,
  fillers: FILLER_PHRASES,
} satisfies Record<string, readonly string[]>;

function categoriesOf(phrase: string): readonly string[] | undefined {
  return CATEGORY_PHRASES.find((entry) => entry.phrase === phrase)?.categories;
}

describe('the lexicon', () => {
  it.each(Object.entries(TABLES))(
    'spells every phrase of %s as sentences are folded',
    (_, table) => {
      expect(table.filter((phrase) => foldKey(phrase) !== phrase || phrase === '')).toEqual([]);
    },
  );

  it('gives no phrase two meanings', () => {
    const meanings = new Map<string, string[]>();
    for (const [name, table] of Object.entries(TABLES)) {
      for (const phrase of table) meanings.set(phrase, [...(meanings.get(phrase) ?? []), name]);
    }
    expect([...meanings].filter(([, names]) => names.length > 1)).toEqual([]);
  });

  it('keeps strengths between 0 and 1', () => {
    const strengths = [
      ...OFFBEAT_PHRASES.map(({ offbeat }) => offbeat),
      ...GENERIC_INTENT_PHRASES.map(({ offbeat }) => offbeat),
      ...PREPOSITIONS.map(({ strength }) => strength),
    ];
    expect(strengths.filter((strength) => strength < 0 || strength > 1)).toEqual([]);
    expect(OFFBEAT_PHRASES.filter(({ offbeat }) => offbeat === 0)).toEqual([]);
  });

  it('has words for every kind of place', () => {
    const named = new Set<string>(CATEGORY_PHRASES.flatMap(({ categories }) => categories));
    expect(
      PLACE_CATEGORIES.filter((category) => category !== 'OTHER' && !named.has(category)),
    ).toEqual([]);
  });

  it('leaves the word for the unusual outside the words for the kind', () => {
    const offbeat = new Set(['weird', 'strange', 'odd', 'quirky', 'unusual', 'hidden', 'kuriose']);
    const swallowed = CATEGORY_PHRASES.filter(({ phrase }) =>
      offbeat.has(phrase.split(' ')[0] ?? ''),
    );
    expect(swallowed).toEqual([]);
  });

  it.each([
    ['ghost towns', ['GHOST_TOWN']],
    ['caves', ['CAVE']],
    ['oddities museums', ['MUSEUM']],
    ['Geisterstädte', ['GHOST_TOWN']],
    ['villes fantômes', ['GHOST_TOWN']],
    ['pueblos fantasma', ['GHOST_TOWN']],
    ['città fantasma', ['GHOST_TOWN']],
    ['Höhlen', ['CAVE']],
    ['jaskinie', ['CAVE']],
    ['drive-ins', ['THEATER']],
    ["world's largest", ['ROADSIDE_ATTRACTION']],
    ['musuem', ['MUSEUM']],
  ])('knows what %s are', (phrase, categories) => {
    expect(categoriesOf(foldKey(phrase))).toEqual(categories);
  });
});
