import { describe, expect, it } from 'vitest';
import { divisionCodeOf, isListed, readTowns } from '../../../../scripts/atlas/towns.ts';
import { distanceKm } from '../../../../src/domain/geo/coordinates.ts';
import { foldKey } from '../../../../src/domain/text/fold.ts';
import { gazetteer } from '../load-atlas.ts';

const NO_LIMIT = 100_000;
/** A prime, so that samples run through all countries. */
const STRIDE = 17;
const towns = readTowns();
const listed = towns.filter(isListed);

function find(name: string, town: (typeof towns)[number]) {
  return gazetteer
    .lookup(foldKey(name), NO_LIMIT)
    .find(({ entry }) => entry.extentKm === 0 && distanceKm(entry.coordinates, town) < 1);
}

describe('the gazetteer against GeoNames', () => {
  it('holds every row of the United States, and elsewhere every town of a thousand', () => {
    const missing = towns
      .filter((town) => town.countryCode === 'US' || town.population >= 1000)
      .filter((town) => !find(town.name, town));
    expect(missing.map(({ name }) => name)).toEqual([]);
    expect(listed.length).toBeGreaterThan(120_000);
  });

  it('tells of each sampled row what the raw data tells', () => {
    const sample = listed.filter((_, i) => i % STRIDE === 0);
    const wrong = sample.filter((town) => {
      const matches = gazetteer.lookup(foldKey(town.name), NO_LIMIT);
      return !matches.some(
        ({ entry, nameKind }) =>
          nameKind === 'NAME' &&
          entry.name === town.name &&
          entry.population === town.population &&
          entry.timeZone === town.timeZone &&
          [entry.countryCode, entry.admin1Code, entry.admin2Code].filter(Boolean).join('.') ===
            divisionCodeOf(town) &&
          distanceKm(entry.coordinates, town) < 0.1,
      );
    });
    expect(sample.length).toBeGreaterThan(7000);
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('finds cities by names of any script that GeoNames has for them', () => {
    const cities = listed.filter((town) => town.population >= 1_000_000);
    const native = cities.flatMap((town) =>
      town.alternates
        .filter((name) => /^\p{Script=Han}{2,6}$/u.test(name))
        .map((name) => ({ name, town })),
    );
    expect(native.length).toBeGreaterThan(500);
    expect(native.filter(({ name, town }) => !find(name, town))).toEqual([]);
  });

  it('finds the nearest town as a look at every town does', () => {
    const inhabited = listed.filter((town) => town.featureCode !== 'PPLX');
    for (const at of [
      { lat: 37.1, lng: -86.1 },
      { lat: 51.16, lng: 14.97 },
      { lat: -33.9, lng: 151.1 },
      { lat: 64.9, lng: -18.6 },
    ]) {
      const expected = Math.min(...inhabited.map((town) => distanceKm(at, town)));
      const found = gazetteer.nearestTown(at, 500);
      expect(found && Math.abs(distanceKm(at, found.coordinates) - expected)).toBeLessThan(0.2);
    }
  });
});
