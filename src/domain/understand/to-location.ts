import type { GazetteerEntry } from '../gazetteer.ts';
import { distanceKm } from '../geo/coordinates.ts';
import type { Location } from '../geo/location.ts';
import type { LocationReading } from './find-location.ts';

const MAX_ALTERNATIVES = 5;
/** Closer than this, two entries are the same town listed twice. */
const SAME_TOWN_KM = 25;

function oneLocation(entry: GazetteerEntry, confidence: number): Location {
  return {
    name: entry.name,
    ...(entry.admin1Name !== '' && entry.kind !== 'STATE' && { admin1: entry.admin1Name }),
    ...(entry.countryCode !== '' && { countryCode: entry.countryCode }),
    coordinates: entry.coordinates,
    confidence,
    kind: entry.kind,
    geocoder: 'gazetteer',
    ...(entry.division !== undefined && { division: entry.division }),
    ...(entry.extentKm > 0 && { extentKm: entry.extentKm }),
    ...(entry.timeZone !== '' && { timeZone: entry.timeZone }),
    alternatives: [],
  };
}

function isDistinct(entry: GazetteerEntry, chosen: readonly GazetteerEntry[]): boolean {
  return chosen.every(
    (other) =>
      other.kind !== entry.kind || distanceKm(other.coordinates, entry.coordinates) > SAME_TOWN_KM,
  );
}

/** The likeliest entry of a reading, with the distinct others as alternatives. */
export function toLocation(reading: LocationReading): Location {
  const [best, ...others] = reading.entries;
  const alternatives: GazetteerEntry[] = [];
  for (const entry of others) {
    if (alternatives.length === MAX_ALTERNATIVES) break;
    if (isDistinct(entry, [best, ...alternatives])) alternatives.push(entry);
  }
  const share = (1 - reading.confidence) / Math.max(1, alternatives.length);
  return {
    ...oneLocation(best, reading.confidence),
    alternatives: alternatives.map((entry) => oneLocation(entry, share)),
  };
}
