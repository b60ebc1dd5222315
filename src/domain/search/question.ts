import { type KeyPart, hashKey } from '../cache/hash-key.ts';
import type { Division, Location } from '../geo/location.ts';
import { placeInWords } from '../geo/place-in-words.ts';
import type { DateRange, SourceName } from '../places/source.ts';
import type { Quest } from './quest.ts';

/** Raised when the same question begins to be answered otherwise. */
const QUESTION_VERSION = 1;
/** About eleven metres: nobody means a finer difference. */
const COORDINATE_DECIMALS = 4;
/** About a kilometre: fine enough to purge by. */
const TAG_DECIMALS = 2;

export interface QuestionFacts {
  /** Resolved, so that "this weekend" is another question next week. */
  readonly dates: DateRange | undefined;
  /** Those that will be asked. */
  readonly sources: readonly SourceName[];
}

/** The key of a question: equal for all sentences and inputs that have the same answer. */
export function questionKey(quest: Quest, { dates, sources }: QuestionFacts): Promise<string> {
  const { input, understanding, location, categories } = quest;
  return hashKey('search', [
    QUESTION_VERSION,
    ...groundOf(location),
    input.radiusKm ?? understanding.radiusKm ?? null,
    understanding.words.toSorted(),
    understanding.kindWords,
    categories.toSorted(),
    (input.categories ?? []).toSorted(),
    dates === undefined ? null : [dates.from, dates.to],
    sources.toSorted(),
  ]);
}

function groundOf(location: Location): readonly KeyPart[] {
  const { coordinates, kind, extentKm, division, timeZone } = location;
  return [
    coordinates.lat.toFixed(COORDINATE_DECIMALS),
    coordinates.lng.toFixed(COORDINATE_DECIMALS),
    kind,
    extentKm ?? null,
    division === undefined ? null : codesOf(division),
    timeZone ?? null,
    placeInWords(location),
  ];
}

/** What a purge may name answers about a location by: its point and, for an area, its codes. */
export function locationTags({
  coordinates: { lat, lng },
  division,
}: Pick<Location, 'coordinates' | 'division'>): readonly string[] {
  const point = `location:${lat.toFixed(TAG_DECIMALS)},${lng.toFixed(TAG_DECIMALS)}`;
  return division === undefined ? [point] : [point, `location:${codesOf(division)}`];
}

/** "us.ky.195" */
function codesOf({ countryCode, admin1Code, admin2Code }: Division): string {
  return [countryCode, admin1Code, admin2Code]
    .filter((code) => code !== undefined)
    .join('.')
    .toLowerCase();
}
