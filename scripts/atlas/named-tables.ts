import type { NameKind } from '../../src/domain/gazetteer.ts';
import { distanceKm } from '../../src/domain/geo/coordinates.ts';
import { foldKey } from '../../src/domain/text/fold.ts';
import { listed } from './areas.ts';
import type { GazetteerRows, Row } from './gazetteer-rows.ts';
import { readRecords } from './inputs.ts';
import type { Town } from './towns.ts';

const REGIONS = 'scripts/atlas/regions.tsv';
const NICKNAMES = 'scripts/atlas/nicknames.tsv';
const LOCALITIES = 'scripts/atlas/localities.tsv';
/** "NYC", "N.Y.C.", "KCMO": written in capitals and as one word. */
const INITIALS = /^[A-Z0-9.]{2,7}$/u;

const namesOf = (names: readonly string[]) =>
  names.map((name): readonly [string, NameKind] => [foldKey(name), 'NAME']);

/** Regions that no code tells ("New England"), from the hand-written table. */
export function addRegions(gazetteer: GazetteerRows, towns: readonly Town[]): void {
  for (const record of readRecords(REGIONS)) {
    const at = { lat: Number(record['lat']), lng: Number(record['lng']) };
    const extentKm = Number(record['extentKm']);
    const name = record['name'] ?? '';
    const countryCode = record['countryCode'] ?? '';
    if (name === '' || !Number.isFinite(at.lat + at.lng + extentKm)) {
      throw new Error(`${REGIONS}: "${name}" has no usable coordinates or extent`);
    }
    const within = towns.filter(
      (town) =>
        (countryCode === '' || town.countryCode === countryCode) &&
        Math.abs(town.lat - at.lat) * 111 <= extentKm &&
        distanceKm(at, town) <= extentKm,
    );
    const population = within.reduce((sum, town) => sum + town.population, 0);
    gazetteer.add(
      {
        name,
        ...at,
        extentKm,
        kind: 'REGION',
        divisionCode: countryCode,
        population,
        timeZone: within[0]?.timeZone ?? '',
      },
      namesOf([name, ...listed(record['aliases'])]),
    );
  }
}

function bestTarget(
  gazetteer: GazetteerRows,
  record: Readonly<Record<string, string>>,
): Row | undefined {
  const { target = '', countryCode = '', admin1Code = '' } = record;
  const division = [countryCode, admin1Code].filter((part) => part !== '').join('.');
  const key = foldKey(target);
  const inside = (row: Row) => `${row.divisionCode}.`.startsWith(`${division}.`);
  const byPopulation = (a: Row, b: Row) => b.population - a.population;
  const own = gazetteer.named(key, 'NAME').filter(inside).sort(byPopulation);
  const point = own.find((row) => row.extentKm === 0);
  return point ?? own[0] ?? gazetteer.named(key).filter(inside).sort(byPopulation)[0];
}

/** Nicknames of towns. Returns those whose town is not in the data. */
export function addNicknames(gazetteer: GazetteerRows): string[] {
  const unresolved: string[] = [];
  for (const record of readRecords(NICKNAMES)) {
    const nickname = record['nickname'] ?? '';
    const row = bestTarget(gazetteer, record);
    if (row)
      gazetteer.claim(
        row,
        foldKey(nickname),
        INITIALS.test(nickname) ? 'ABBREVIATION' : 'ALTERNATE',
      );
    else
      unresolved.push(
        `${nickname} → ${record['target']}, ${record['countryCode']} ${record['admin1Code']}`,
      );
  }
  return unresolved;
}

/** Localities that people ask for and the open data lacks. */
export function readLocalities(): { row: Row; keys: string[] }[] {
  return readRecords(LOCALITIES).map((record) => {
    const name = record['name'] ?? '';
    const parts = [record['countryCode'] ?? '', record['admin1Code'] ?? ''].filter(
      (part) => part !== '',
    );
    return {
      row: {
        name,
        lat: Number(record['lat']),
        lng: Number(record['lng']),
        kind: 'LANDMARK',
        divisionCode: parts.join('.'),
        population: 0,
        timeZone: '',
        extentKm: 0,
      },
      keys: [name, ...listed(record['aliases'])].map(foldKey),
    };
  });
}
