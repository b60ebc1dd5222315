import type { Location } from '../geo/location.ts';
import { placeInWords } from '../geo/place-in-words.ts';
import type { MergedPlace } from '../merge/merge-places.ts';
import type { PlaceCategory } from '../places/category.ts';
import type { DateRange, PlaceQuery } from '../places/source.ts';
import { CATEGORY_APPEAL, categoryAffinity } from '../rank/category-appeal.ts';
import { resolveDates } from '../understand/date-range.ts';
import type { Understanding } from '../understand/understanding.ts';
import type { SearchArea } from './search-area.ts';
import type { SearchInput } from './search-input.ts';
import { ENOUGH_PLACES } from './wait-for-sources.ts';

/** One search between understanding and answer. */
export interface Quest {
  readonly input: SearchInput;
  readonly understanding: Understanding;
  readonly location: Location;
  /** Kinds asked for, by the caller or in the text. */
  readonly categories: readonly PlaceCategory[];
  /** The model was needed and failed. */
  readonly modelFailed: boolean;
  /** The model had a part in the reading. */
  readonly byModel: boolean;
}

const HOUR_MS = 3_600_000;
/** A place fits a question for kinds from this affinity up. */
const FITTING_AFFINITY = 0.5;
/** Without a kind asked for, places below this appeal do not count as enough. */
const WORTHWHILE_APPEAL = 0.4;

/** The days that a quest means. `now`: epoch milliseconds. */
export function datesOf(
  { understanding: { dates }, location }: Pick<Quest, 'understanding' | 'location'>,
  now: number,
): DateRange | undefined {
  // By the hour: a running day begins now, and would be another question every millisecond.
  const hour = now - (now % HOUR_MS);
  return dates === undefined ? undefined : resolveDates(dates, hour, location.timeZone ?? 'UTC');
}

/** What sources are asked for a quest in an area. `now`: epoch milliseconds. */
export function queryFor(quest: Quest, area: SearchArea, now: number): PlaceQuery {
  const { understanding, location, categories } = quest;
  const dates = datesOf(quest, now);
  return {
    ...area,
    locationName: placeInWords(location),
    ...(location.countryCode !== undefined && { countryCode: location.countryCode }),
    ...(location.timeZone !== undefined && { timeZone: location.timeZone }),
    categories,
    words: understanding.kindWords.join(' '),
    ...(dates !== undefined && { dates }),
  };
}

/** Whether a place is what was asked for; without a kind asked for, whether it is worth a detour. */
export function fits(place: Pick<MergedPlace, 'category'>, { input, categories }: Quest): boolean {
  if (input.categories !== undefined && input.categories.length > 0)
    return input.categories.includes(place.category);
  return categories.length === 0
    ? CATEGORY_APPEAL[place.category] >= WORTHWHILE_APPEAL
    : categoryAffinity(categories, place.category) >= FITTING_AFFINITY;
}

/** A kind named by the caller excludes others; one named in the text only where enough is left. */
export function select(places: readonly MergedPlace[], quest: Quest): readonly MergedPlace[] {
  const isStrict = (quest.input.categories?.length ?? 0) > 0;
  if (!isStrict && quest.categories.length === 0) return places;
  const fitting = places.filter((place) => fits(place, quest));
  return isStrict || fitting.length >= ENOUGH_PLACES ? fitting : places;
}
