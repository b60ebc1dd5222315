import type { Gazetteer, GazetteerEntry } from '../gazetteer.ts';
import type { Reading } from '../model.ts';
import { PLACE_CATEGORIES, type PlaceCategory } from '../places/category.ts';
import { foldKey } from '../text/fold.ts';
import { dangerIn } from './unsafe-text.ts';
import { holdsRun } from './words.ts';

export interface AcceptedLocation {
  /** As the model spells it. */
  readonly name: string;
  /** Name, region and country, as far as the sentence bears them out: what to ask a geocoder for. */
  readonly query: string;
  /** What the gazetteer knows by this name, within region and country where any is; may be empty. */
  readonly entries: readonly GazetteerEntry[];
}

/** A model's reading as far as the sentence and the gazetteer bear it out. */
export interface AcceptedReading {
  readonly location?: AcceptedLocation;
  readonly categories: readonly PlaceCategory[];
  readonly radiusKm?: number;
  /** Absent where it holds words that the sentence has not. */
  readonly intent?: string;
  /** 0 to 1; 0 without a location. */
  readonly confidence: number;
}

/** In code points. */
const MAX_NAME_LENGTH = 80;
const MAX_INTENT_LENGTH = 80;
const MIN_RADIUS_KM = 1;
const MAX_RADIUS_KM = 200;
/** The longest name that is looked for in a sentence, in words. */
const MAX_NAME_WORDS = 6;
const MAX_CATEGORIES = 8;

/** A sentence as its readings are held against it. */
interface Evidence {
  readonly keys: readonly string[];
  readonly gazetteer: Gazetteer;
}

/** Checks a model's reading of `sentence`. What is not borne out is left out; nothing is made up for it. */
export function acceptReading(
  reading: Reading,
  { sentence, gazetteer }: { readonly sentence: string; readonly gazetteer: Gazetteer },
): AcceptedReading {
  const evidence = { keys: keysIn(sentence), gazetteer };
  const location = acceptLocation(reading, evidence);
  const radiusKm = acceptRadius(reading.radiusKm);
  const intent = acceptIntent(reading.intent, evidence);
  const known = reading.categories.filter((one) => PLACE_CATEGORIES.includes(one));
  return {
    ...(location !== undefined && { location }),
    categories: [...new Set(known)].slice(0, MAX_CATEGORIES),
    ...(radiusKm !== undefined && { radiusKm }),
    ...(intent !== undefined && { intent }),
    confidence: location === undefined ? 0 : acceptConfidence(reading.confidence),
  };
}

function acceptLocation(reading: Reading, evidence: Evidence): AcceptedLocation | undefined {
  const name = reading.locationName?.trim() ?? '';
  if (!isBorneOut(name, evidence)) return undefined;
  const entries = entriesOf(name, evidence.gazetteer);
  const isEveryday = keysIn(name).every((key) => evidence.gazetteer.commonness(key) === 'COMMON');
  if (entries.length === 0 && isEveryday) return undefined;
  const parts = [name, reading.region ?? '', reading.country ?? ''].map((part) => part.trim());
  return {
    name,
    query: [...new Set(parts)].filter((part) => isBorneOut(part, evidence)).join(', '),
    entries: within(entries, reading, evidence.gazetteer),
  };
}

/** Whether a name stands in the sentence, or names something that the sentence names otherwise. */
function isBorneOut(name: string, { keys, gazetteer }: Evidence): boolean {
  const isName =
    name !== '' && Array.from(name).length <= MAX_NAME_LENGTH && dangerIn(name) === undefined;
  if (!isName) return false;
  const words = keysIn(name);
  const meant = new Set(entriesOf(name, gazetteer).map(({ index }) => index));
  // What nobody knows and is longer than a name is a piece of the sentence.
  if (holdsRun(keys, words)) return meant.size > 0 || words.length <= MAX_NAME_WORDS;
  return (
    meant.size > 0 &&
    runsIn(keys).some((run) => gazetteer.lookup(run).some(({ entry }) => meant.has(entry.index)))
  );
}

/** The model may know which of several is meant; it only ever chooses among what the gazetteer has. */
function within(
  entries: readonly GazetteerEntry[],
  { region, country }: Reading,
  gazetteer: Gazetteer,
): readonly GazetteerEntry[] {
  const countries = new Set(areaEntries(country, gazetteer, 'COUNTRY').map((of) => of.countryCode));
  const regionKey = foldKey(region ?? '');
  const states = new Set(
    areaEntries(region, gazetteer, 'STATE').map((of) => `${of.countryCode}.${of.admin1Code}`),
  );
  const narrowed = preferring(entries, (entry) => countries.has(entry.countryCode));
  return preferring(
    narrowed,
    (entry) =>
      states.has(`${entry.countryCode}.${entry.admin1Code}`) ||
      (regionKey !== '' &&
        [foldKey(entry.admin1Name), foldKey(entry.admin2Name)].includes(regionKey)),
  );
}

function areaEntries(
  name: string | undefined,
  gazetteer: Gazetteer,
  kind: GazetteerEntry['kind'],
): readonly GazetteerEntry[] {
  return entriesOf(name ?? '', gazetteer).filter((entry) => entry.kind === kind);
}

function preferring<T>(all: readonly T[], test: (one: T) => boolean): readonly T[] {
  const some = all.filter(test);
  return some.length > 0 ? some : all;
}

function entriesOf(name: string, gazetteer: Gazetteer): readonly GazetteerEntry[] {
  const key = foldKey(name);
  return key === '' ? [] : gazetteer.lookup(key).map(({ entry }) => entry);
}

function acceptRadius(radiusKm: number | undefined): number | undefined {
  const isInBounds =
    radiusKm !== undefined && radiusKm >= MIN_RADIUS_KM && radiusKm <= MAX_RADIUS_KM;
  return isInBounds ? radiusKm : undefined;
}

function acceptIntent(intent: string, { keys }: Evidence): string | undefined {
  const said = intent.trim();
  const words = keysIn(said);
  const isSaid = words.length > 0 && words.every((word) => keys.includes(word));
  const isShort = Array.from(said).length <= MAX_INTENT_LENGTH;
  return isSaid && isShort && dangerIn(said) === undefined ? said : undefined;
}

function acceptConfidence(confidence: number): number {
  return Number.isFinite(confidence) ? Math.min(1, Math.max(0, confidence)) : 0;
}

function keysIn(text: string): readonly string[] {
  return foldKey(text)
    .split(' ')
    .filter((key) => key !== '');
}

function runsIn(keys: readonly string[]): readonly string[] {
  return keys.flatMap((_, from) =>
    Array.from({ length: Math.min(MAX_NAME_WORDS, keys.length - from) }, (__, extra) =>
      keys.slice(from, from + extra + 1).join(' '),
    ),
  );
}
