import { foldKey } from '../domain/text/fold.ts';
import { abbreviatedDivision } from './abbreviated-divisions.ts';

/** A name in the parts that a geocoder without free text wants. */
export interface SplitName {
  readonly name: string;
  /** The state, county or country around it, in full. */
  readonly area?: string;
  /** ISO 3166-1 alpha-2. */
  readonly countryCode?: string;
}

const UNITED_STATES: ReadonlySet<string> = new Set([
  'us',
  'usa',
  'u s',
  'u s a',
  'united states',
  'united states of america',
]);
// Capitals only: without a comma "val de" or "me" would be read as a state.
const STATE_BEHIND_NAME = /^(?<name>.+?)\s+(?<code>[A-Z]{2})$/u;
const POSTCODE_BEHIND_AREA = /\s+[\d-]{5,10}$/u;

/** "Pikeville, Pike County, KY 41501, USA" → Pikeville in Kentucky in US; "Pikeville KY" likewise. */
export function splitName(text: string): SplitName {
  const [head = '', ...rest] = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const isAmerican = UNITED_STATES.has(foldKey(rest.at(-1) ?? ''));
  const area = rest.at(isAmerican ? -2 : -1)?.replace(POSTCODE_BEHIND_AREA, '');
  const country = isAmerican ? { countryCode: 'US' } : {};
  if (area === undefined) return { ...withoutState(head), ...country };
  const division = abbreviatedDivision(area.toUpperCase());
  if (division === undefined) return { name: head, area, ...country };
  return { name: head, area: division.name, countryCode: division.countryCode };
}

function withoutState(text: string): SplitName {
  const { name, code } = STATE_BEHIND_NAME.exec(text)?.groups ?? {};
  const division = code === undefined ? undefined : abbreviatedDivision(code);
  if (name === undefined || division === undefined) return { name: text };
  return { name, area: division.name, countryCode: division.countryCode };
}
