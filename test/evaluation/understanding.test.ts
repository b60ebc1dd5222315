import { describe, expect, it } from 'vitest';
import type { GazetteerEntry } from '../../src/domain/gazetteer.ts';
import type { Understanding } from '../../src/domain/understand/understanding.ts';
import { NONE, type EvaluationSentence } from './expectation.ts';
import { allTowns } from './gazetteer.ts';
import { INTENTS, PLACELESS_TEMPLATES, TOWN_TEMPLATES } from './phrasings.ts';
import { pick, seededRandom } from './random.ts';
import {
  describeReading,
  expectShare,
  isWhatExpected,
  isWhereExpected,
  read,
  type Trial,
} from './score.ts';
import { PLACELESS_SENTENCES } from './sentences-placeless.ts';
import { SENTENCES } from './sentences.ts';

const WITHIN_KM = 25;
const TOWNS = allTowns();
const US_TOWNS = TOWNS.filter(({ countryCode }) => countryCode === 'US');

/** As typed, in lower case, shouted: the way people treat the shift key. */
const CASES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toLowerCase(),
  (text) => text.toLowerCase(),
  (text) => text.toUpperCase(),
];

function at(town: GazetteerEntry) {
  return { ...town.coordinates, withinKm: WITHIN_KM };
}

function fill(template: string, intent: string, town: GazetteerEntry): string {
  return template
    .replace('{intent}', intent)
    .replace('{town}', town.name)
    .replace('{st}', town.admin1Code)
    .replace('{state}', town.admin1Name);
}

function tryTown(text: string, town: GazetteerEntry): Trial {
  const understanding = read(text);
  return {
    text,
    isRight: isWhereExpected(understanding, at(town)),
    got: describeReading(understanding),
  };
}

function tryNoPlace(text: string): Trial {
  const understanding = read(text);
  return {
    text,
    isRight: isWhereExpected(understanding, NONE),
    got: describeReading(understanding),
  };
}

describe('sentences made from the gazetteer', () => {
  it('finds 97 % of "INTENT in TOWN, ST"', () => {
    const random = seededRandom(1);
    const trials = Array.from({ length: 2000 }, () => {
      const town = pick(US_TOWNS, random);
      return tryTown(fill('{intent} in {town}, {st}', pick(INTENTS, random).text, town), town);
    });
    expectShare('INTENT in TOWN, ST', trials, 0.97);
  });

  it('finds 95 % of free phrasings, in any case', () => {
    const random = seededRandom(2);
    const trials = Array.from({ length: 3000 }, () => {
      const town = pick(US_TOWNS, random);
      const text = fill(pick(TOWN_TEMPLATES, random), pick(INTENTS, random).text, town);
      return tryTown(pick(CASES, random)(text), town);
    });
    expectShare('free phrasings', trials, 0.95);
  });

  it('reads the kinds asked for in 99 % of them', () => {
    const random = seededRandom(3);
    const trials = Array.from({ length: 1000 }, () => {
      const intent = pick(INTENTS, random);
      const filled = fill(pick(TOWN_TEMPLATES, random), intent.text, pick(US_TOWNS, random));
      const text = pick(CASES, random)(filled);
      const understanding = read(text);
      const isRight = intent.categories.every((kind) => understanding.categories.includes(kind));
      return { text, isRight, got: describeReading(understanding) };
    });
    expectShare('kinds', trials, 0.99);
  });

  it.each(['{town}', 'hidden gems in {town}'])(
    'finds 95 of 100 among the 300 largest cities by "%s"',
    (template) => {
      const largest = TOWNS.toSorted((a, b) => b.population - a.population).slice(0, 300);
      expectShare(
        `300 largest cities, "${template}"`,
        largest.map((city) => tryTown(fill(template, '', city), city)),
        0.95,
      );
    },
  );

  it('finds no place in 95 % of sentences without one, in any case', () => {
    const random = seededRandom(4);
    const trials = PLACELESS_TEMPLATES.flatMap((template) =>
      INTENTS.map(({ text }) =>
        tryNoPlace(pick(CASES, random)(template.replace('{intent}', text))),
      ),
    );
    expectShare('generated without a place', trials, 0.95);
  });
});

describe('sentences written by hand', () => {
  const readings = SENTENCES.map((sentence) => ({
    sentence,
    understanding: read(sentence.text, sentence.near),
  }));

  const isWhere = (understanding: Understanding, { expect }: EvaluationSentence) =>
    isWhereExpected(understanding, expect);

  function trialsOf(isRight: typeof isWhatExpected): readonly Trial[] {
    return readings.map(({ sentence, understanding }) => ({
      text: sentence.text,
      isRight: isRight(understanding, sentence),
      got: describeReading(understanding),
    }));
  }

  it('are more than 150', () => {
    expect(SENTENCES.length).toBeGreaterThan(150);
  });

  it('are found, or found to name no place, in 95 % of cases', () => {
    expectShare('written by hand, location', trialsOf(isWhere), 0.95);
  });

  it('give no place in 95 % of those without one', () => {
    const trials = PLACELESS_SENTENCES.map(({ text }) => tryNoPlace(text));
    expectShare('written by hand without a place', trials, 0.95);
  });

  it('give intent, kinds and radius in 98 % of cases', () => {
    expectShare('written by hand, the rest', trialsOf(isWhatExpected), 0.98);
  });
});
