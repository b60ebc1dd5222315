import { describe, expect, it } from 'vitest';
import { openAtlasFile, GAZETTEER_SECTIONS } from '../../../src/atlas/binary-layout.ts';
import type { GazetteerMatch } from '../../../src/domain/gazetteer.ts';
import { distanceKm } from '../../../src/domain/geo/coordinates.ts';
import { foldKey } from '../../../src/domain/text/fold.ts';
import { gazetteer } from './load-atlas.ts';

const lookup = (text: string, limit?: number) => gazetteer.lookup(foldKey(text), limit);
const told = ({ entry, nameKind }: GazetteerMatch) =>
  `${nameKind} ${entry.kind} ${entry.countryCode}.${entry.admin1Code}`;

describe('lookup', () => {
  it('finds every town of a name with its state and county', () => {
    const found = lookup('Pikeville').map(({ entry }) => [entry.admin1Name, entry.admin2Name]);
    expect(found).toEqual([
      ['Kentucky', 'Pike County'],
      ['Tennessee', 'Bledsoe County'],
      ['North Carolina', 'Wayne County'],
    ]);
  });

  it('tells what a search needs of a town', () => {
    const [first] = lookup('Pikeville');
    expect(first?.entry).toMatchObject({
      name: 'Pikeville',
      kind: 'TOWN',
      countryCode: 'US',
      admin1Code: 'KY',
      admin2Code: '195',
      timeZone: 'America/New_York',
      extentKm: 0,
    });
    expect(first?.entry.division).toBeUndefined();
    expect(
      distanceKm(first?.entry.coordinates ?? { lat: 0, lng: 0 }, { lat: 37.47927, lng: -82.51876 }),
    ).toBeLessThan(0.2);
  });

  it.each([
    ['NYC', 'ABBREVIATION CITY US.NY', 'New York City'],
    ['St. Louis', 'NAME CITY US.MO', 'St. Louis'],
    ['saint louis', 'NAME CITY US.MO', 'St. Louis'],
    ['görlitz', 'NAME CITY DE.13', 'Görlitz'],
    ['Goerlitz', 'NAME CITY DE.13', 'Görlitz'],
    ['München', 'ALTERNATE CITY DE.02', 'Munich'],
    ['東京', 'ALTERNATE CITY JP.40', 'Tokyo'],
    ['Ft. Worth', 'NAME CITY US.TX', 'Fort Worth'],
    ['ky', 'ABBREVIATION STATE US.KY', 'Kentucky'],
    ['Calif.', 'ABBREVIATION STATE US.CA', 'California'],
    ['Kentucky', 'NAME STATE US.KY', 'Kentucky'],
    ['Bayern', 'NAME STATE DE.02', 'Bavaria'],
    ['Bavaria', 'NAME STATE DE.02', 'Bavaria'],
    ['Toscana', 'NAME STATE IT.16', 'Tuscany'],
    ['Scotland', 'NAME STATE GB.SCT', 'Scotland'],
    ['U.K.', 'NAME COUNTRY GB.', 'United Kingdom'],
    ['Deutschland', 'NAME COUNTRY DE.', 'Germany'],
    ['Allemagne', 'ALTERNATE COUNTRY DE.', 'Germany'],
    ['Czech Republic', 'NAME COUNTRY CZ.', 'Czechia'],
    ['New England', 'NAME REGION US.', 'New England'],
    ['Terlingua', 'NAME LANDMARK US.TX', 'Terlingua'],
    ['Mammoth Cave', 'NAME LANDMARK US.KY', 'Mammoth Cave National Park'],
    ['Bodie', 'NAME LANDMARK US.CA', 'Bodie'],
    ['Stonehenge', 'NAME LANDMARK GB.ENG', 'Stonehenge'],
  ])('knows %s as %s', (text, expected, name) => {
    const found = lookup(text);
    const first = found.find(({ nameKind }) => nameKind !== 'ALTERNATE') ?? found[0];
    expect(first && told(first)).toBe(expected);
    expect(first?.entry.name).toBe(name);
  });

  it('gives a province and the cities that share its name', () => {
    const found = lookup('Ontario').map(told);
    expect(found).toContain('NAME STATE CA.08');
    expect(found).toContain('NAME CITY US.CA');
  });

  it('has counties by full name, by abbreviation, and weakly by bare name', () => {
    const pike = (text: string) =>
      lookup(text).find(
        ({ entry }) =>
          entry.kind === 'COUNTY' && entry.admin1Code === 'KY' && entry.admin2Code === '195',
      );
    expect(pike('Pike County')?.nameKind).toBe('NAME');
    expect(pike('Pike Co.')?.nameKind).toBe('ABBREVIATION');
    expect(pike('Pike')?.nameKind).toBe('ALTERNATE');
    expect(pike('Pike County')?.entry.division).toEqual({
      countryCode: 'US',
      admin1Code: 'KY',
      admin2Code: '195',
    });
  });

  it('measures areas', () => {
    const kentucky = lookup('Kentucky')[0]?.entry;
    expect(kentucky?.extentKm).toBeGreaterThan(150);
    expect(kentucky?.extentKm).toBeLessThan(400);
    expect(kentucky?.division).toEqual({ countryCode: 'US', admin1Code: 'KY' });
    expect(
      distanceKm(kentucky?.coordinates ?? { lat: 0, lng: 0 }, { lat: 37.8, lng: -85.3 }),
    ).toBeLessThan(80);
  });

  it('is by descending population, and names come before alternates where the list is cut', () => {
    const all = lookup('Victoria', 1000);
    const populations = all.map(({ entry }) => entry.population);
    expect(populations).toEqual([...populations].sort((a, b) => b - a));
    const names = all.filter(({ nameKind }) => nameKind === 'NAME').length;
    expect(lookup('Victoria', names).every(({ nameKind }) => nameKind === 'NAME')).toBe(true);
    expect(all.length).toBeGreaterThan(names);
  });

  it.each(['', ' ', 'no such place at all', 'zzzzzz', 'pikevill', '\u{10FFFF}'])(
    'finds nothing for "%s"',
    (key) => {
      expect(gazetteer.lookup(key)).toEqual([]);
    },
  );

  it('finds the first and the last key and none of the machine transliterations', () => {
    expect(lookup('Tokyo')[0]?.entry.name).toBe('Tokyo');
    expect(lookup('dong jing dou')).toEqual([]);
    expect(lookup('TYO')).toEqual([]);
  });
});

describe('hasPrefix', () => {
  it.each(['bowling', 'bowling green', 'san', 'coeur d', 'new york'])(
    'goes on after "%s"',
    (key) => {
      expect(gazetteer.hasPrefix(key)).toBe(key !== 'coeur d');
    },
  );

  it.each(['bowlin', 'bowling gree', 'pikeville kentucky', '', 'qqq'])(
    'stops after "%s": whole words only',
    (key) => {
      expect(gazetteer.hasPrefix(key)).toBe(false);
    },
  );
});

describe('similarKeys', () => {
  it.each([
    ['pikevile', 'pikeville'],
    ['detriot', 'detroit'],
    ['kentuky', 'kentucky'],
    ['boling green', 'bowling green'],
    ['ashevillle', 'asheville'],
    ['xashville', 'nashville'],
  ])('%s is one edit from %s', (typo, key) => {
    expect(gazetteer.similarKeys(typo)).toContain(key);
  });

  it('puts the most populous first, at most as many as asked', () => {
    expect(gazetteer.similarKeys('ashville').slice(0, 2)).toEqual(['nashville', 'asheville']);
    expect(gazetteer.similarKeys('ashville', 1)).toEqual(['nashville']);
  });

  it('guesses nothing from short words', () => {
    expect(gazetteer.similarKeys('kyx')).toEqual([]);
    expect(gazetteer.similarKeys('pqri').every((key) => key.length >= 5)).toBe(true);
  });
});

describe('nearestTown', () => {
  const nearPikeville = { lat: 37.49, lng: -82.53 };

  it('is the nearest, or the nearest of a size', () => {
    expect(gazetteer.nearestTown(nearPikeville, 20)?.name).toBe('Pikeville');
    const city = gazetteer.nearestTown(nearPikeville, 300, 100_000);
    expect(city?.population).toBeGreaterThanOrEqual(100_000);
  });

  it('is none in the ocean, and looks across the date line', () => {
    expect(gazetteer.nearestTown({ lat: 0, lng: -140 }, 300)).toBeUndefined();
    expect(gazetteer.nearestTown({ lat: 66.3, lng: 179.9 }, 60)?.name).toBe('Egvekinot');
  });

  it('is never a neighbourhood', () => {
    expect(gazetteer.nearestTown({ lat: 43.348, lng: 5.354 }, 50)?.kind).not.toBe('NEIGHBOURHOOD');
  });
});

describe('commonness', () => {
  it.each([
    ['reading', 'COMMON'],
    ['nice', 'COMMON'],
    ['may', 'COMMON'],
    ['bei', 'COMMON'],
    ['um', 'COMMON'],
    ['paris', 'PROPER'],
    ['boston', 'PROPER'],
    ['pikeville', 'UNKNOWN'],
  ] as const)('%s is %s', (word, expected) => {
    expect(gazetteer.commonness(word)).toBe(expected);
  });

  it('knows rare words that stand in names', () => {
    expect(gazetteer.commonness('kiln')).toBe('RARE');
  });
});

describe('the file', () => {
  it('is refused where it has another layout', () => {
    expect(() => openAtlasFile(new ArrayBuffer(64), GAZETTEER_SECTIONS)).toThrow(/build:atlas/);
  });
});
