import { describe, expect, it } from 'vitest';
import { createAtlasSource } from '../../src/atlas/atlas-source.ts';
import { PLACES_DATA } from '../../src/atlas/data.ts';
import { createPlaceStore } from '../../src/atlas/place-store.ts';
import type { GazetteerEntry } from '../../src/domain/gazetteer.ts';
import { createSearchService } from '../../src/domain/search/create-search-service.ts';
import { NO_LIVE_SOURCES } from '../../src/domain/search/live-sources.ts';
import { RUNTIME_TIMERS } from '../../src/platform/timers.ts';
import { allTowns, GAZETTEER } from './gazetteer.ts';

const TOWNS = allTowns();
const service = createSearchService({
  gazetteer: GAZETTEER,
  local: createAtlasSource(createPlaceStore(PLACES_DATA)),
  live: NO_LIVE_SOURCES,
  timers: RUNTIME_TIMERS,
  clock: Date.now,
  deadlineMs: 180,
  patienceMs: 1500,
});

/** Towns whose search brings no place, or no result at all; the second kind is a failure. */
async function searchAll(towns: readonly GazetteerEntry[], ask: (town: GazetteerEntry) => string) {
  const failed: string[] = [];
  const empty: GazetteerEntry[] = [];
  for (const town of towns) {
    const outcome = await service.search({
      chatInput: ask(town),
      force: false,
      near: town.coordinates,
    });
    if (outcome.kind !== 'RESULT') failed.push(`${ask(town)}: ${outcome.message}`);
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

describe('the atlas alone', () => {
  it('has a place for 99 % of the towns of the United States over 5,000 people', async () => {
    const towns = TOWNS.filter(
      ({ countryCode, population }) => countryCode === 'US' && population > 5000,
    );
    const { failed, empty } = await searchAll(
      towns,
      (town) => `hidden gems in ${town.name}, ${town.admin1Code}`,
    );
    expect(failed).toEqual([]);
    expect(towns.length).toBeGreaterThan(7000);
    expect(
      1 - empty.length / towns.length,
      `${empty.length} of ${towns.length} have none`,
    ).toBeGreaterThanOrEqual(0.99);
  }, 120_000);

  it('has a place for 85 % of the cities elsewhere over 100,000 people', async () => {
    const towns = TOWNS.filter(
      ({ countryCode, population }) => countryCode !== 'US' && population > 100_000,
    );
    const { failed, empty } = await searchAll(towns, () => 'hidden gems near me');
    expect(failed).toEqual([]);
    expect(towns.length).toBeGreaterThan(4000);
    expect(1 - empty.length / towns.length, `none in ${byCountry(empty)}`).toBeGreaterThanOrEqual(
      0.85,
    );
  }, 120_000);
});
