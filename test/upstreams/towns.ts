import type { Point } from './geometry.ts';
import { fraction, hash } from './seed.ts';

/** A town that geocoders know. */
export interface Town {
  readonly id: number;
  readonly name: string;
  readonly admin1: string;
  readonly admin1Code: string;
  readonly country: string;
  readonly countryCode: string;
  readonly point: Point;
  readonly timeZone: string;
  /** Zero: unknown, and left out of answers. */
  readonly population: number;
}

const US = { country: 'United States', countryCode: 'US' };

/** Real towns, so that a test may compare with the gazetteer; namesakes on purpose. */
const TOWNS: readonly Town[] = [
  {
    ...US,
    id: 9_000_001,
    name: 'Pikeville',
    admin1: 'Kentucky',
    admin1Code: 'KY',
    point: { lat: 37.4793, lng: -82.5188 },
    timeZone: 'America/New_York',
    population: 7110,
  },
  {
    ...US,
    id: 9_000_002,
    name: 'Pikeville',
    admin1: 'Tennessee',
    admin1Code: 'TN',
    point: { lat: 35.6056, lng: -85.1889 },
    timeZone: 'America/Chicago',
    population: 1608,
  },
  {
    ...US,
    id: 9_000_003,
    name: 'Asheville',
    admin1: 'North Carolina',
    admin1Code: 'NC',
    point: { lat: 35.6009, lng: -82.554 },
    timeZone: 'America/New_York',
    population: 94_589,
  },
  {
    ...US,
    id: 9_000_004,
    name: 'Denver',
    admin1: 'Colorado',
    admin1Code: 'CO',
    point: { lat: 39.7392, lng: -104.9847 },
    timeZone: 'America/Denver',
    population: 715_522,
  },
  {
    ...US,
    id: 9_000_005,
    name: 'Paris',
    admin1: 'Texas',
    admin1Code: 'TX',
    point: { lat: 33.6609, lng: -95.5555 },
    timeZone: 'America/Chicago',
    population: 24_171,
  },
  {
    id: 9_000_006,
    name: 'Paris',
    admin1: 'Île-de-France',
    admin1Code: '11',
    country: 'France',
    countryCode: 'FR',
    point: { lat: 48.8534, lng: 2.3488 },
    timeZone: 'Europe/Paris',
    population: 2_138_551,
  },
  {
    id: 9_000_007,
    name: 'Berlin',
    admin1: 'Berlin',
    admin1Code: '16',
    country: 'Germany',
    countryCode: 'DE',
    point: { lat: 52.5244, lng: 13.4105 },
    timeZone: 'Europe/Berlin',
    population: 3_426_354,
  },
  {
    id: 9_000_008,
    name: 'Reykjavík',
    admin1: 'Capital Region',
    admin1Code: '39',
    country: 'Iceland',
    countryCode: 'IS',
    point: { lat: 64.1355, lng: -21.8954 },
    timeZone: 'Atlantic/Reykjavik',
    population: 118_918,
  },
  // On the Greenwich meridian: a longitude of zero is a longitude.
  {
    id: 9_000_009,
    name: 'Zero Point',
    admin1: 'England',
    admin1Code: 'ENG',
    country: 'United Kingdom',
    countryCode: 'GB',
    point: { lat: 51.4779, lng: 0 },
    timeZone: 'Europe/London',
    population: 0,
  },
];

/** Words that no geocoder finds; so is a name without letters, or one that ends in a bare state code. */
const UNKNOWN = /\b[Nn]owhere\b|xyzzy|^\P{L}*$|\s[A-Z]{2}$/u;

const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();

/**
 * Towns whose name begins with the words, biggest first; of a named area, in full, where one is given.
 * A name that nobody has heard of is invented.
 */
export function townsNamed(words: string, area?: string): Town[] {
  const wanted = fold(words);
  const named = TOWNS.filter((town) => fold(town.name).startsWith(wanted));
  const isAbbreviated = area !== undefined && /^[A-Z]{2}$/u.test(area);
  const invented = named.length > 0 || isAbbreviated ? undefined : inventTown(words, area);
  return [...named, ...(invented === undefined ? [] : [invented])]
    .filter(
      (town) =>
        area === undefined ||
        [town.admin1, town.country].some((known) => fold(known) === fold(area)),
    )
    .toSorted((a, b) => b.population - a.population);
}

/** Known towns that a free text means: every word of it is in the name, the division or the country. */
export function townsMeant(text: string): Town[] {
  const words = fold(text)
    .split(/[\s,]+/u)
    .filter((word) => word !== '' && !/^\d+$/u.test(word));
  if (words.length === 0) return [];
  return TOWNS.filter((town) => {
    const names = fold(
      `${town.name} ${town.admin1} ${town.admin1Code} ${town.country} ${town.countryCode} usa`,
    ).split(/\s+/u);
    return (
      words.every((word) => names.includes(word)) &&
      fold(town.name)
        .split(' ')
        .some((part) => words.includes(part))
    );
  }).toSorted((a, b) => b.population - a.population);
}

/** The known town that a sentence names, the one whose division it names too before its namesakes. */
export function townIn(sentence: string): Town | undefined {
  const words = ` ${fold(sentence).replaceAll(/[^\p{L}\d]+/gu, ' ')} `;
  const named = TOWNS.filter((town) => words.includes(` ${fold(town.name)} `));
  const namesDivision = (town: Town): boolean =>
    [town.admin1, town.country].some((division) => words.includes(` ${fold(division)} `)) ||
    sentence.includes(` ${town.admin1Code}`);
  return named.find(namesDivision) ?? named.toSorted((a, b) => b.population - a.population)[0];
}

/** A town made up for a name that nobody has heard of: always the same one, in the middle of North America. */
export function inventTown(name: string, area?: string): Town | undefined {
  if (UNKNOWN.test(name.trim())) return undefined;
  const key = fold(`${name}/${area ?? ''}`);
  return {
    ...US,
    id: 9_100_000 + (hash(key) % 800_000),
    name: name.trim(),
    admin1: area ?? 'Kansas',
    admin1Code: 'KS',
    point: {
      lat: Number((33 + fraction(key) * 12).toFixed(4)),
      lng: Number((-110 + fraction(`${key}/lng`) * 28).toFixed(4)),
    },
    timeZone: 'America/Chicago',
    population: 0,
  };
}
