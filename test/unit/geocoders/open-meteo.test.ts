import { describe, expect, it } from 'vitest';
import { createOpenMeteoGeocoder } from '../../../src/geocoders/open-meteo.ts';
import { askScripted } from './scripted.ts';

const POINT = { latitude: 0, longitude: 0 };

function kindsOf(rows: readonly object[]) {
  const results = rows.map((row) => ({ name: 'Somewhere', ...POINT, ...row }));
  return Promise.all(
    results.map(
      async (row) => (await askScripted(createOpenMeteoGeocoder, { results: [row] })).locations[0],
    ),
  );
}

describe('Open-Meteo', () => {
  it.each([
    ['PCLI', 0, 'COUNTRY'],
    ['ADM1', 0, 'STATE'],
    ['ADM2', 0, 'COUNTY'],
    ['ADM3', 0, 'TOWN'],
    ['PPLA', 15_000, 'CITY'],
    ['PPLA', 14_999, 'TOWN'],
    ['PPLX', 90_000, 'NEIGHBOURHOOD'],
    ['RGN', 0, 'REGION'],
    ['ISLS', 0, 'REGION'],
    ['MT', 0, 'LANDMARK'],
    [undefined, 0, 'TOWN'],
  ])('reads feature code %s with %i people as %s', async (feature_code, population, kind) => {
    const [location] = await kindsOf([{ feature_code, population }]);
    expect(location?.kind).toBe(kind);
    expect(location?.coordinates).toEqual({ lat: 0, lng: 0 });
  });

  it('gives a state no state of its own', async () => {
    const [state, town] = await kindsOf([
      { feature_code: 'ADM1', admin1: 'Somewhere' },
      { feature_code: 'PPL', admin1: 'Kentucky' },
    ]);
    expect(state).not.toHaveProperty('admin1');
    expect(town?.admin1).toBe('Kentucky');
  });

  it('writes countries in capitals, and drops countries and time zones that are none', async () => {
    const [good, bad] = await kindsOf([
      { country_code: 'us', timezone: 'America/New_York' },
      { country_code: '<b>', timezone: 'Mars/Olympus_Mons' },
    ]);
    expect(good).toMatchObject({ countryCode: 'US', timeZone: 'America/New_York' });
    expect(bad).not.toHaveProperty('countryCode');
    expect(bad).not.toHaveProperty('timeZone');
  });

  it('asks for as many as there are, of a name with its state in full', async () => {
    const { calls } = await askScripted(createOpenMeteoGeocoder, {}, { name: 'Pikeville, KY' });
    expect(Object.fromEntries(calls[0] ?? [])).toEqual({
      name: 'Pikeville, Kentucky',
      count: '100',
      language: 'en',
      format: 'json',
      countryCode: 'US',
    });
  });

  it('puts the name itself before bigger names like it, then size, then what is near', async () => {
    const results = [
      { name: 'Springfield Gardens', latitude: 40, longitude: -73, population: 900_000 },
      { name: 'Springfield', latitude: 42, longitude: -72, population: 20_000 },
      { name: 'Springfield', latitude: 37, longitude: -93, population: 160_000 },
    ];
    const order = async (near?: { lat: number; lng: number }) => {
      const query = { name: 'Springfield', ...(near && { near }) };
      const { locations } = await askScripted(createOpenMeteoGeocoder, { results }, query);
      return locations.map(({ coordinates }) => coordinates.lat);
    };
    expect(await order()).toEqual([37, 42, 40]);
    expect(await order({ lat: 42.1, lng: -72.1 })).toEqual([42, 37, 40]);
  });

  it('is less sure of another name than the one asked for', async () => {
    const sure = async (name: string) => {
      const results = [{ name, ...POINT }];
      return (await askScripted(createOpenMeteoGeocoder, { results })).locations[0]?.confidence;
    };
    expect(await sure('Somewhere')).toBe(0.8);
    expect(await sure('Somewhere Else')).toBe(0.4);
  });

  it('leaves out a row that it cannot read, and fails where it can read none', async () => {
    const broken = { name: 'Somewhere', latitude: 91, longitude: 0 };
    const good = { name: 'Somewhere', ...POINT };
    const some = await askScripted(createOpenMeteoGeocoder, { results: [broken, good] });
    expect(some.locations).toHaveLength(1);
    const none = await askScripted(createOpenMeteoGeocoder, { results: [broken] });
    expect(none.answer).toMatchObject({ kind: 'FAILED', status: 'ERROR' });
  });
});
