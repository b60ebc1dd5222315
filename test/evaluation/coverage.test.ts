import { describe, expect, it } from 'vitest';
import { createAtlasSource } from '../../src/atlas/atlas-source.ts';
import { PLACES_DATA } from '../../src/atlas/data.ts';
import { createPlaceStore } from '../../src/atlas/place-store.ts';
import type { GazetteerEntry } from '../../src/domain/gazetteer.ts';
import type { Coordinates } from '../../src/domain/geo/coordinates.ts';
import { createAtlasSearch } from '../support/atlas-search.ts';
import { allTowns, GAZETTEER } from './gazetteer.ts';

/** Towns and failures named where a share is too low. */
const SHOWN = 20;
const TOWNS = allTowns();
const service = createAtlasSearch(GAZETTEER, createAtlasSource(createPlaceStore(PLACES_DATA)));

interface Question {
  readonly town: GazetteerEntry;
  readonly chatInput: string;
  /** Only where the sentence names no place: it would hide a name that is not read. */
  readonly near?: Coordinates;
}

/** Towns whose search brings no place, or no result at all; the second kind is a failure. */
async function searchAll(questions: readonly Question[]) {
  const failed: string[] = [];
  const empty: GazetteerEntry[] = [];
  for (const { town, ...input } of questions) {
    const outcome = await service.search({ ...input, force: false });
    if (outcome.kind !== 'RESULT') failed.push(`${input.chatInput}: ${outcome.message}`);
    else if (outcome.places.length === 0) empty.push(town);
  }
  return { failed, empty };
}

function byCountry(towns: readonly GazetteerEntry[]): string {
  const counts = new Map<string, number>();
  for (const { countryCode } of towns) counts.set(countryCode, (counts.get(countryCode) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .map(([country, count]) => `${country} ${count}`)
    .join(', ');
}

/** Fails where a search failed or too many brought nothing; prints the counts. */
async function expectPlaces(name: string, questions: readonly Question[], share: number) {
  const { failed, empty } = await searchAll(questions);
  const names = empty.slice(0, SHOWN).map((town) => `${town.name} ${town.admin1Code}`);
  const summary = `${name}: ${empty.length} of ${questions.length} have no place (${byCountry(empty)})`;
  console.info(summary);
  expect(failed.slice(0, SHOWN), `${failed.length} failed`).toEqual([]);
  expect(
    1 - empty.length / questions.length,
    `${summary}; first: ${names.join(', ')}`,
  ).toBeGreaterThanOrEqual(share);
}

describe('the atlas alone', () => {
  it('has a place for 99 % of the towns of the United States over 5,000 people', async () => {
    const questions = TOWNS.filter(
      ({ countryCode, population }) => countryCode === 'US' && population > 5000,
    ).map((town) => ({ town, chatInput: `hidden gems in ${town.name}, ${town.admin1Code}` }));
    expect(questions.length).toBeGreaterThan(7000);
    await expectPlaces('US towns over 5,000', questions, 0.99);
  }, 120_000);

  it('has a place for 85 % of the cities elsewhere over 100,000 people', async () => {
    const questions = TOWNS.filter(
      ({ countryCode, population }) => countryCode !== 'US' && population > 100_000,
    ).map((town) => ({ town, chatInput: 'hidden gems', near: town.coordinates }));
    expect(questions.length).toBeGreaterThan(4000);
    await expectPlaces('cities elsewhere over 100,000', questions, 0.85);
  }, 120_000);
});
