import type { NameKind } from '../../src/domain/gazetteer.ts';
import { foldKey } from '../../src/domain/text/fold.ts';
import type { EntryKind, GazetteerRows } from './gazetteer-rows.ts';
import { shapeOf } from './geometry.ts';
import { readRecords, readTable } from './inputs.ts';
import type { Town } from './towns.ts';

const COUNTRY_INFO = 'scripts/atlas/sources/countryInfo.txt';
const COUNTRY_ALIASES = 'scripts/atlas/country-aliases.tsv';
const DIVISION_ALIASES = 'scripts/atlas/division-aliases.tsv';
/** Languages in which people name countries, beside English. */
const LANGUAGES = ['de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'da', 'cs', 'tr'] as const;
/** An area with a town of its own name that holds so much of it is named only second by that name. */
const CITY_STATE_SHARE = 0.5;

const GENERIC_WORDS =
  'state|province|region|oblast|krai|prefecture|republic|department|canton|governorate|district|county|municipality|territory|voivodeship|land|provincia|departamento|estado|comunidad|emirate|parish|division';
const GENERIC_START = new RegExp(`^(?:${GENERIC_WORDS}) (?:of|de|del|di|do|da) (?:the )?`, 'u');
const GENERIC_BEFORE = new RegExp(`^(?:${GENERIC_WORDS}) `, 'u');
const GENERIC_END = new RegExp(` (?:autonomous )?(?:${GENERIC_WORDS})$`, 'u');

export type Claim = readonly [string, NameKind];

export function listed(cell: string | undefined): string[] {
  return (cell ?? '').split('|').filter((text) => text.trim() !== '');
}

export function withoutGenericWords(key: string): string {
  const bare = key.replace(GENERIC_START, '').replace(GENERIC_BEFORE, '').replace(GENERIC_END, '');
  return bare === '' ? key : bare;
}

const claims = (names: Iterable<string>, kind: NameKind): Claim[] =>
  [...names].map((name): Claim => [foldKey(name), kind]);

/** An area with the shape that its towns give it; nothing where it has none. */
export function addArea(
  gazetteer: GazetteerRows,
  area: {
    name: string;
    kind: EntryKind;
    code: string;
    towns: readonly Town[];
    population?: number;
    claims: readonly Claim[];
  },
): void {
  if (area.towns.length === 0) return;
  const shape = shapeOf(area.towns);
  gazetteer.add(
    {
      ...shape,
      name: area.name,
      kind: area.kind,
      divisionCode: area.code,
      population: area.population ?? shape.population,
    },
    area.claims,
  );
}

function translatedNames(code: string): string[] {
  return LANGUAGES.flatMap((language) => {
    const name = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(code);
    return name === undefined || name === code ? [] : [name];
  });
}

/** Countries by name, by code, and by what they are called in other languages. */
export function addCountries(
  gazetteer: GazetteerRows,
  townsOf: (code: string) => readonly Town[],
): void {
  const aliases = new Map(
    readRecords(COUNTRY_ALIASES).map((row) => [row['code'], listed(row['names'])]),
  );
  for (const [iso2 = '', iso3 = '', , , name = '', , , population = ''] of readTable(
    COUNTRY_INFO,
  )) {
    addArea(gazetteer, {
      name,
      kind: 'COUNTRY',
      code: iso2,
      towns: townsOf(iso2),
      population: Number(population),
      claims: [
        ...claims([name, ...(aliases.get(iso2) ?? [])], 'NAME'),
        ...claims([iso2, iso3], 'ABBREVIATION'),
        ...claims(translatedNames(iso2), 'ALTERNATE'),
      ],
    });
  }
}

/** First-level divisions: their English names with and without "State of", and the aliases table. */
export function addFirstLevelDivisions(
  gazetteer: GazetteerRows,
  {
    names,
    townsOf,
  }: { names: ReadonlyMap<string, string>; townsOf: (code: string) => readonly Town[] },
): void {
  const aliases = new Map(readRecords(DIVISION_ALIASES).map((row) => [row['code'], row]));
  for (const [code, name] of names) {
    const towns = townsOf(code);
    const key = foldKey(name);
    const bare = withoutGenericWords(key);
    const alias = aliases.get(code);
    const inhabitants = towns.reduce((sum, town) => sum + town.population, 0);
    const isCityState = towns.some(
      (town) => foldKey(town.name) === bare && town.population > inhabitants * CITY_STATE_SHARE,
    );
    addArea(gazetteer, {
      name,
      kind: 'STATE',
      code,
      towns,
      claims: [
        [key, isCityState && key === bare ? 'ALTERNATE' : 'NAME'],
        [bare, isCityState ? 'ALTERNATE' : 'NAME'],
        ...claims(listed(alias?.['names']), 'NAME'),
        ...claims(listed(alias?.['abbreviations']), 'ABBREVIATION'),
      ],
    });
  }
}
