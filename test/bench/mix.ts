import type { GazetteerEntry } from '../../src/domain/gazetteer.ts';
import { INTENTS, TOWN_TEMPLATES } from '../evaluation/phrasings.ts';
import { pick, seededRandom } from '../evaluation/random.ts';

/** What a sentence of the mix is to the gateway that has answered those before it. */
export type MixKind = 'REPEATED' | 'NEW_SENTENCE' | 'NEW_PLACE';

export interface MixItem {
  readonly kind: MixKind;
  readonly sentence: string;
}

/** As much of a town as a sentence says of it. */
export type MixTown = Pick<GazetteerEntry, 'name' | 'admin1Code' | 'admin1Name'>;

export interface Mix {
  /** Asked once before the others count. */
  readonly known: readonly string[];
  readonly items: readonly MixItem[];
}

export interface MixOptions {
  readonly towns: readonly MixTown[];
  readonly count: number;
  /** How many sentences are known before. */
  readonly known: number;
  readonly seed: number;
}

const REPEATED_SHARE = 0.6;
const NEW_SENTENCE_SHARE = 0.3;

/**
 * A seeded mix of sentences: 60 % asked before, 30 % new ones about places asked about before, the
 * rest about places that nobody has asked about. Throws where there are too few towns.
 */
export function createMix({ towns, count, known, seed }: MixOptions): Mix {
  const random = seededRandom(seed);
  const fresh = shuffled(towns, random);
  const asked: string[] = [];
  const askedAt = new Set<string>();
  const places: MixTown[] = [];
  const askAbout = (town: MixTown): string => {
    for (;;) {
      const sentence = phrase(town, random);
      if (askedAt.has(sentence)) continue;
      askedAt.add(sentence);
      asked.push(sentence);
      return sentence;
    }
  };
  const newPlace = (): string => {
    const town = fresh.pop();
    if (town === undefined)
      throw new RangeError('The mix has more new places than there are towns');
    places.push(town);
    return askAbout(town);
  };
  const sentences = Array.from({ length: known }, newPlace);
  const items = Array.from({ length: count }, (): MixItem => {
    const roll = random();
    if (roll < REPEATED_SHARE) return { kind: 'REPEATED', sentence: pick(asked, random) };
    if (roll < REPEATED_SHARE + NEW_SENTENCE_SHARE)
      return { kind: 'NEW_SENTENCE', sentence: askAbout(pick(places, random)) };
    return { kind: 'NEW_PLACE', sentence: newPlace() };
  });
  return { known: sentences, items };
}

function phrase({ name, admin1Code, admin1Name }: MixTown, random: () => number): string {
  return pick(TOWN_TEMPLATES, random)
    .replace('{intent}', pick(INTENTS, random).text)
    .replace('{town}', name)
    .replace('{st}', admin1Code)
    .replace('{state}', admin1Name);
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
