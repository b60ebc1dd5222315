import type { NarrativeRequest } from '../model.ts';
import { PLACE_NOUNS } from './everyday-words.ts';
import { dangerIn } from './unsafe-text.ts';
import { OTHER_LETTERS } from './scripts.ts';
import { holdsRun, keysOf, wordsOf, type Word } from './words.ts';

/** What a narrative may name, as folded words. */
export interface KnownNames {
  /** Names by the id of their place: in full, and without what follows a comma or bracket. */
  readonly places: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Everything else that may be written with capitals: the location, what was asked for. */
  readonly others: readonly (readonly string[])[];
}

const MAX_NAME_WORDS = 8;
const ENDS_AS_SENTENCE = /[.!?…]\s*$/u;
const NAME_TAIL = /\s*(?:[,(;:]|\s[–—-]\s).*$/u;
/** Between the words of a name stands little more than this. */
export const NAME_GAP = /^[\s,.()'’&–—-]{0,3}$/u;

/** A place whose own name is a link or an order has no name that could be told. */
export function knownNames({ places, locationName, intent }: NarrativeRequest): KnownNames {
  return {
    places: new Map(places.map(({ id, name }) => [id, safeForms(name)])),
    others: [...safeForms(locationName), ...(isTopic(intent) ? safeForms(intent) : [])],
  };
}

/** Where names of places stand in a text: for each of its words whether it is part of one. */
export function coveredWords(
  { words, text }: { readonly words: readonly Word[]; readonly text: string },
  names: readonly (readonly string[])[],
): readonly boolean[] {
  const covered = words.map(() => false);
  for (const name of names) {
    for (let at = 0; at + name.length <= words.length; at += 1) {
      const isHere = name.every(
        (key, offset) =>
          words[at + offset]?.key === key &&
          (offset === 0 || NAME_GAP.test(gapBefore(words, at + offset, text))),
      );
      if (isHere) covered.fill(true, at, at + name.length);
    }
  }
  return covered;
}

/** Whether words are a part of some name that may be told. */
export function isKnownRun({ places, others }: KnownNames, run: readonly string[]): boolean {
  return isPartOfPlace({ places }, run) || others.some((name) => holdsRun(name, run));
}

export function isPartOfPlace(
  { places }: Pick<KnownNames, 'places'>,
  run: readonly string[],
): boolean {
  return [...places.values()].flat().some((name) => holdsRun(name, run));
}

function gapBefore(words: readonly Word[], at: number, text: string): string {
  return text.slice(words[at - 1]?.to, words[at]?.from);
}

function safeForms(name: string): readonly (readonly string[])[] {
  const forms = [name, name.replace(NAME_TAIL, '')].filter((form) => isTellable(form));
  return forms.map(keysOf).filter((keys) => keys.length > 0);
}

/** A name is short and no sentence; of other scripts nobody here can tell a name from an order. */
function isTellable(name: string): boolean {
  return (
    dangerIn(name) === undefined &&
    !OTHER_LETTERS.test(name) &&
    !ENDS_AS_SENTENCE.test(name) &&
    keysOf(name).length <= MAX_NAME_WORDS
  );
}

/** What was asked for is a topic ("Civil War sites"), unless it is the name of some place ("Mirage Palace"). */
function isTopic(intent: string): boolean {
  return !wordsOf(intent).some(({ raw, key }) => /\p{Lu}/u.test(raw) && PLACE_NOUNS.has(key));
}
