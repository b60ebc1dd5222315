import { describe, expect, it } from 'vitest';
import type { GazetteerEntry } from '../../src/domain/gazetteer.ts';
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

describe('sentences made from the gazetteer', () => {
  it('finds 97 % of "INTENT in TOWN, ST"', () => {
    const random = seededRandom(1);
    const trials = Array.from({ length: 2000 }, () => {
      const town = pick(US_TOWNS, random);
      return tryTown(fill('{intent} in {town}, {st}', pick(INTENTS, random).text, town), town);
    });
    expectShare(trials, 0.97);
  });

  it('finds 95 % of free phrasings, in any case', () => {
    const random = seededRandom(2);
    const trials = Array.from({ length: 3000 }, () => {
      const town = pick(US_TOWNS, random);
      const text = fill(pick(TOWN_TEMPLATES, random), pick(INTENTS, random).text, town);
      return tryTown(pick(CASES, random)(text), town);
    });
    expectShare(trials, 0.95);
  });

  it('reads the kinds asked for in 99 % of them', () => {
    const random = seededRandom(3);
    const trials = Array.from({ length: 1000 }, () => {
      const intent = pick(INTENTS, random);
      const text = fill(pick(TOWN_TEMPLATES, random), intent.text, pick(US_TOWNS, random));
      const understanding = read(text);
      const isRight = intent.categories.every((kind) => understanding.categories.includes(kind));
      return { text, isRight, got: describeReading(understanding) };
    });
    expectShare(trials, 0.99);
  });

  it.each(['{town}', 'hidden gems in {town}'])(
    'finds 95 %% of the 300 largest cities by "%s"',
    (template) => {
      const largest = TOWNS.toSorted((a, b) => b.population - a.population).slice(0, 300);
      expectShare(
        largest.map((city) => tryTown(fill(template, '', city), city)),
        0.95,
      );
    },
  );

  it('finds no place in 95 % of sentences without one', () => {
    const trials = PLACELESS_TEMPLATES.flatMap((template) =>
      INTENTS.map((intent) => {
        const text = template.replace('{intent}', intent.text);
        const understanding = read(text);
        return {
          text,
          isRight: understanding.location.kind !== 'NAMED',
          got: describeReading(understanding),
        };
      }),
    );
    expectShare(trials, 0.95);
  });
});

describe('sentences written by hand', () => {
  const readings = SENTENCES.map((sentence) => ({
    sentence,
    understanding: read(sentence.text, sentence.near),
  }));

  it('are more than 150', () => {
    expect(SENTENCES.length).toBeGreaterThan(150);
  });

  it('are found, or found to name no place, in 95 % of cases', () => {
    expectShare(
      readings.map(({ sentence, understanding }) => ({
        text: sentence.text,
        isRight: isWhereExpected(understanding, sentence.expect),
        got: describeReading(understanding),
      })),
      0.95,
    );
  });

  it('give intent, kinds and radius in 98 % of cases', () => {
    expectShare(
      readings.map(({ sentence, understanding }) => ({
        text: sentence.text,
        isRight: isWhatExpected(understanding, sentence),
        got: describeReading(understanding),
      })),
      0.98,
    );
  });
});
