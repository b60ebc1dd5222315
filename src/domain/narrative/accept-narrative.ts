import type { Gazetteer } from '../gazetteer.ts';
import type { NarrativeRequest, NarrativeSentence } from '../model.ts';
import { namesForeignPlace, withoutNames } from './foreign-names.ts';
import { coveredWords, knownNames, type KnownNames } from './known-names.ts';
import { namesKnownPlace } from './lower-case-places.ts';
import { OTHER_LETTERS } from './scripts.ts';
import { dangerIn } from './unsafe-text.ts';
import { wordsOf } from './words.ts';

/** What is left of a model's narrative. */
export interface AcceptedNarrative {
  /** One to three sentences. */
  readonly text: string;
  /** Places that it tells of, in the order of telling. */
  readonly placeIds: readonly string[];
  /** How many parts of it were dropped. */
  readonly dropped: number;
}

/** What a narrative is held against. */
export interface NarrativeEvidence {
  readonly request: NarrativeRequest;
  readonly gazetteer: Gazetteer;
}

/** The voice speaks in two or three sentences; one part of an answer may hold several. */
const MAX_SENTENCES = 3;
/** In code points. */
const MAX_PART_LENGTH = 300;
const SENTENCE_ENDS = /[.!?…](?=\s|$)/gu;

/**
 * A model's narrative, part by part: each cites places of the list and nothing else, names at least
 * one of them, and holds no other name, link, markup or order. Undefined where nothing is left.
 */
export function acceptNarrative(
  sentences: readonly NarrativeSentence[],
  { request, gazetteer }: NarrativeEvidence,
): AcceptedNarrative | undefined {
  const check = { known: knownNames(request), gazetteer };
  const accepted: NarrativeSentence[] = [];
  let length = 0;
  for (const { text, placeIds } of sentences) {
    const sentence = { text: text.normalize('NFC').trim(), placeIds };
    const isNew = accepted.every((earlier) => earlier.text !== sentence.text);
    if (!isNew || !isAcceptable(sentence, check)) continue;
    length += sentenceCount(sentence.text);
    if (length > MAX_SENTENCES) break;
    accepted.push(sentence);
  }
  if (accepted.length === 0) return undefined;
  return {
    text: accepted.map(({ text }) => ended(text)).join(' '),
    placeIds: [...new Set(accepted.flatMap(({ placeIds }) => placeIds))],
    dropped: sentences.length - accepted.length,
  };
}

interface Check {
  readonly known: KnownNames;
  readonly gazetteer: Gazetteer;
}

function isAcceptable({ text, placeIds }: NarrativeSentence, { known, gazetteer }: Check): boolean {
  if (text === '' || Array.from(text).length > MAX_PART_LENGTH) return false;
  if (placeIds.length === 0 || !placeIds.every((id) => known.places.has(id))) return false;
  const cited = placeIds.flatMap((id) => known.places.get(id) ?? []);
  const words = wordsOf(text);
  if (!coveredWords({ words, text }, cited).includes(true)) return false;
  const covered = coveredWords({ words, text }, [...known.places.values()].flat());
  const marked = { text, words, covered };
  const rest = withoutNames(marked);
  // The whole is searched too, since what is harmless beside a name may be none with it.
  return (
    dangerIn(rest) === undefined &&
    dangerIn(text) === undefined &&
    !OTHER_LETTERS.test(rest) &&
    !namesForeignPlace(marked, known) &&
    !namesKnownPlace(marked, { known, gazetteer })
  );
}

function sentenceCount(text: string): number {
  return Math.max(1, text.match(SENTENCE_ENDS)?.length ?? 0);
}

function ended(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text.replace(/[,;:–—-]+$/u, '').trimEnd()}.`;
}
