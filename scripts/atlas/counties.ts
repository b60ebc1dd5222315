import { foldKey } from '../../src/domain/text/fold.ts';
import { addArea, type Claim, withoutGenericWords } from './areas.ts';
import type { GazetteerRows } from './gazetteer-rows.ts';
import type { Town } from './towns.ts';

/** With so few towns, one of the area's own name, it is a municipality: the town stands for it. */
const MAX_MUNICIPALITY_TOWNS = 3;

const US_COUNTY = / (county|parish|borough|census area|municipality)$/;
const WORDS_BEFORE =
  /^(landkreis|kreis|stadtkreis|stadt|regierungsbezirk|politischer bezirk|bezirk|wahlkreis|provincia autonoma di|provincia di|provincia de|provincia del|provincia do|provincia|province of|province de|province du|provincie|powiat|gemeente|county|comte de|city of|departement de|district of|distrito de|concelho de|municipio de|arrondissement de|metropolitan borough of|royal borough of|london borough of|borough of|sir|comunitat de|region de) /;
const WORDS_AFTER =
  / (county|district|region|municipality|province|regional district|shi|gun|shi ku|ku|cho|machi|mura|si|gun|kommun|kommune|raion|rayon|oblast|prefecture|department|regional municipality|zizhizhou|governorate|city|kreis)$/;

/** What people call an area of second level beside its full name. */
function shortNames(key: string, countryCode: string): Claim[] {
  if (countryCode === 'US') {
    const bare = key.replace(US_COUNTY, '');
    if (bare === key) return [];
    return [
      ...(key.endsWith(' county') ? ([[`${bare} co`, 'ABBREVIATION']] satisfies Claim[]) : []),
      [bare, 'ALTERNATE'],
    ];
  }
  const bare = withoutGenericWords(key.replace(WORDS_BEFORE, '').replace(WORDS_AFTER, ''));
  return bare === key || bare === '' ? [] : [[bare, 'ALTERNATE']];
}

function isMunicipality(name: string, towns: readonly Town[]): boolean {
  const key = foldKey(name);
  const bare = withoutGenericWords(key.replace(WORDS_BEFORE, '').replace(WORDS_AFTER, ''));
  const sameName = towns.some((town) => [key, bare].includes(foldKey(town.name)));
  return towns.length === 1 || (sameName && towns.length <= MAX_MUNICIPALITY_TOWNS);
}

/** Second-level divisions: every county of the United States; elsewhere those that are more than one town. */
export function addSecondLevelDivisions(
  gazetteer: GazetteerRows,
  {
    names,
    townsOf,
  }: { names: ReadonlyMap<string, string>; townsOf: (code: string) => readonly Town[] },
): void {
  for (const [code, name] of names) {
    const towns = townsOf(code);
    const countryCode = code.slice(0, 2);
    if (countryCode !== 'US' && isMunicipality(name, towns)) continue;
    const key = foldKey(name);
    addArea(gazetteer, {
      name,
      kind: 'COUNTY',
      code,
      towns,
      claims: [[key, 'NAME'], ...shortNames(key, countryCode)],
    });
  }
}
