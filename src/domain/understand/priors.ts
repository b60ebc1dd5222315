import type { GazetteerEntry, GazetteerMatch } from '../gazetteer.ts';
import { distanceKm, type Coordinates } from '../geo/coordinates.ts';
import { holds, isArea } from './areas.ts';
import { HOME_COUNTRIES, type Language } from './language.ts';

/**
 * How likely an entry is meant by its name alone, in powers of ten of inhabitants:
 * a town of 100,000 starts at 5, and everything else is expressed on that scale.
 */
export interface RankedMatch extends GazetteerMatch {
  readonly prior: number;
}

/** What is known of who asks; all of it draws ambiguous names one way. */
export interface Caller {
  readonly near?: Coordinates;
  readonly language?: Language;
  /** Distances in the sentence are in miles. */
  readonly inMiles?: boolean;
}

/** Nobody lives in a landmark; a named one weighs like a small town. */
const LANDMARK_PRIOR = 3.6;
/** Regions of the table are all well known. */
const REGION_PRIOR = 5.6;
const KIND_ADJUSTMENT: Readonly<Partial<Record<GazetteerEntry['kind'], number>>> = {
  // Counties share names with their towns, and people say "county" when they mean one.
  COUNTY: -1.2,
  // English speakers who name both a state and a country mean the state ("Georgia").
  STATE: 0.1,
  // A district is rarely meant when a town elsewhere has the name.
  NEIGHBOURHOOD: -1.2,
};
const NAME_KIND_ADJUSTMENT = { NAME: 0, ALTERNATE: -1.5, ABBREVIATION: -0.6 } as const;
/** A large city is known by its names in other languages: "Roma", "Bruxelles". */
const LARGE_CITY_POPULATION = 200_000;
const LARGE_CITY_ALTERNATE_ADJUSTMENT = -0.7;
/** GeoNames lists old, foreign and district names as alternates of a town, but those of an area are its own. */
const AREA_ALTERNATE_ADJUSTMENT = -0.9;
/** Two-letter codes of areas are rarely meant alone, those of countries least of all. */
const AREA_CODE_ADJUSTMENT = -1.6;
const COUNTRY_CODE_ADJUSTMENT = -2.2;

/** Whoever asks in a language mostly means places where it is spoken; Americans also count in miles. */
const HOME_COUNTRY_BONUS = 0.6;
const MILES_BONUS = 0.4;
const COUNTRY_OF_MILES = 'US';

/** What a caller's own position adds to a town beside it, and the distance over which that fades. */
const NEAR_BONUS = 3;
const NEAR_FADES_OVER_KM = 150;

/** A city that shares its name with the state around it is meant when it is this much of it, or this large. */
const NAMESAKE_CITY_SHARE = 0.04;
const NAMESAKE_CITY_POPULATION = 100_000;
/** Under another name than its own ("New York" for New York City) it must be this much of the state. */
const NAMESAKE_ALTERNATE_SHARE = 0.2;

function populationPrior(entry: GazetteerEntry): number {
  if (entry.kind === 'LANDMARK') return LANDMARK_PRIOR;
  if (entry.kind === 'REGION') return REGION_PRIOR;
  return Math.log10(Math.max(entry.population, 100));
}

function nameKindAdjustment({ entry, nameKind }: GazetteerMatch): number {
  if (!isArea(entry)) {
    const isLarge = nameKind === 'ALTERNATE' && entry.population >= LARGE_CITY_POPULATION;
    return isLarge ? LARGE_CITY_ALTERNATE_ADJUSTMENT : NAME_KIND_ADJUSTMENT[nameKind];
  }
  if (nameKind === 'ABBREVIATION')
    return entry.kind === 'COUNTRY' ? COUNTRY_CODE_ADJUSTMENT : AREA_CODE_ADJUSTMENT;
  return nameKind === 'ALTERNATE' ? AREA_ALTERNATE_ADJUSTMENT : 0;
}

function nearBonus(entry: GazetteerEntry, near: Coordinates | undefined): number {
  if (near === undefined) return 0;
  return NEAR_BONUS * Math.exp(-distanceKm(near, entry.coordinates) / NEAR_FADES_OVER_KM);
}

function homeBonus(entry: GazetteerEntry, { language, inMiles }: Caller): number {
  const isHome = language !== undefined && HOME_COUNTRIES[language].includes(entry.countryCode);
  const isMiles = inMiles === true && entry.countryCode === COUNTRY_OF_MILES;
  return (isHome ? HOME_COUNTRY_BONUS : 0) + (isMiles ? MILES_BONUS : 0);
}

function priorOf(match: GazetteerMatch, caller: Caller): number {
  const { entry } = match;
  return (
    populationPrior(entry) +
    (KIND_ADJUSTMENT[entry.kind] ?? 0) +
    nameKindAdjustment(match) +
    homeBonus(entry, caller) +
    nearBonus(entry, caller.near)
  );
}

/** "New York", "São Paulo", "Buenos Aires": a city that has its name from the state around or beside it. */
function isNamesakeCity(city: GazetteerMatch, state: GazetteerEntry): boolean {
  const { entry } = city;
  if (
    isArea(entry) ||
    city.nameKind === 'ABBREVIATION' ||
    entry.population < NAMESAKE_CITY_POPULATION
  )
    return false;
  const share = city.nameKind === 'NAME' ? NAMESAKE_CITY_SHARE : NAMESAKE_ALTERNATE_SHARE;
  const isBeside = distanceKm(entry.coordinates, state.coordinates) <= state.extentKm;
  return (
    entry.countryCode === state.countryCode &&
    entry.population >= state.population * share &&
    (holds(state, entry) || isBeside)
  );
}

/** Where a state and its namesake city are both possible, the city is meant. */
function behindNamesakeCity(match: RankedMatch, matches: readonly RankedMatch[]): RankedMatch {
  if (match.entry.kind !== 'STATE' && match.entry.kind !== 'COUNTY') return match;
  const city = matches.find((other) => isNamesakeCity(other, match.entry));
  return city === undefined ? match : { ...match, prior: Math.min(match.prior, city.prior - 0.1) };
}

/** Readings of one name, likeliest first, as far as the name and the caller tell. */
export function rankMatches(
  matches: readonly GazetteerMatch[],
  caller: Caller = {},
): readonly RankedMatch[] {
  const ranked = matches.map((match) => ({ ...match, prior: priorOf(match, caller) }));
  return ranked
    .map((match) => behindNamesakeCity(match, ranked))
    .toSorted((a, b) => b.prior - a.prior);
}
