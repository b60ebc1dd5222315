import type { GazetteerEntry } from '../gazetteer.ts';
import { distanceKm } from '../geo/coordinates.ts';
import type { Division } from '../geo/location.ts';

const AREA_KINDS: ReadonlySet<string> = new Set(['COUNTY', 'STATE', 'COUNTRY', 'REGION']);

/** Regions have no borders on record: their circle is widened by this much before it excludes a town. */
const REGION_TOLERANCE = 1.25;

export function isArea(entry: GazetteerEntry): boolean {
  return AREA_KINDS.has(entry.kind);
}

/** Whether codes lie within a division; codes that the division leaves open match all. */
export function withinDivision(division: Division, codes: Division): boolean {
  return (
    division.countryCode === codes.countryCode &&
    (division.admin1Code === undefined || division.admin1Code === codes.admin1Code) &&
    (division.admin2Code === undefined || division.admin2Code === codes.admin2Code)
  );
}

/** Whether an area holds an entry: by code where it has borders, by distance where it has none. */
export function holds(area: GazetteerEntry, entry: GazetteerEntry): boolean {
  if (area.index === entry.index) return false;
  if (area.division !== undefined && entry.kind !== 'REGION') {
    const { countryCode, admin1Code, admin2Code } = entry.division ?? entry;
    return withinDivision(area.division, {
      countryCode,
      ...(admin1Code !== undefined && { admin1Code }),
      ...(admin2Code !== undefined && { admin2Code }),
    });
  }
  if (area.kind === 'COUNTRY' && entry.countryCode !== area.countryCode) return false;
  return distanceKm(area.coordinates, entry.coordinates) <= area.extentKm * REGION_TOLERANCE;
}
