import type { Gazetteer } from '../gazetteer.ts';
import type { Coordinates } from '../geo/coordinates.ts';
import { placeInWords } from '../geo/place-in-words.ts';
import type { Location } from '../geo/location.ts';
import { mergePlaces, type MergedPlace } from '../merge/merge-places.ts';
import type { PlaceCategory } from '../places/category.ts';
import type { PlaceQuery, PlaceSource, SourceName } from '../places/source.ts';
import { CATEGORY_APPEAL, categoryAffinity } from '../rank/category-appeal.ts';
import { rankPlaces } from '../rank/rank-places.ts';
import { resolveDates } from '../understand/date-range.ts';
import { understand } from '../understand/understand.ts';
import type { Understanding } from '../understand/understanding.ts';
import { fingerprintOf } from './fingerprint.ts';
import { gather, type Gathered } from './gather.ts';
import { locate } from './locate.ts';
import { narrate } from './narrative.ts';
import type { SearchOutcome, SearchResult, SourceReport } from './outcome.ts';
import { searchAreas, type SearchArea } from './search-area.ts';
import type { SearchInput } from './search-input.ts';
import type { SearchService } from './service.ts';
import { validateSearchInput } from './validate-input.ts';

export interface SearchServiceOptions {
  readonly gazetteer: Gazetteer;
  /** The sources that are switched on, in the order in which they win conflicts. */
  readonly sources: readonly PlaceSource[];
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** The request's own coordinates; used only where the text says "near me". */
  readonly requestCoordinates?: Coordinates;
}

/** With fewer fitting places than this the search widens. */
const ENOUGH_PLACES = 5;
/** A place fits a question for kinds from this affinity up. */
const FITTING_AFFINITY = 0.5;

/** Without a kind asked for, places below this appeal do not count as enough. */
const WORTHWHILE_APPEAL = 0.4;

/** A drive that people weigh: a place this far off gets half of what a near one gets for its distance. */
const HALF_DISTANCE_KM = 40;

/** One search between understanding and answer. */
interface Quest {
  readonly input: SearchInput;
  readonly understanding: Understanding;
  readonly location: Location;
  readonly categories: readonly PlaceCategory[];
}

function queryFor(
  { understanding, location, categories }: Quest,
  area: SearchArea,
  now: number,
): PlaceQuery {
  return {
    ...area,
    locationName: placeInWords(location),
    ...(location.countryCode !== undefined && { countryCode: location.countryCode }),
    ...(location.timeZone !== undefined && { timeZone: location.timeZone }),
    categories,
    words: understanding.intent,
    ...(understanding.dates !== undefined && {
      dates: resolveDates(understanding.dates, now, location.timeZone ?? 'UTC'),
    }),
  };
}

/** Whether a place is what was asked for; without a kind asked for, whether it is worth a detour. */
function fits(place: MergedPlace, { input, categories }: Quest): boolean {
  if (input.categories !== undefined && input.categories.length > 0)
    return input.categories.includes(place.category);
  return categories.length === 0
    ? CATEGORY_APPEAL[place.category] >= WORTHWHILE_APPEAL
    : categoryAffinity(categories, place.category) >= FITTING_AFFINITY;
}

/** A kind named by the caller excludes others; one named in the text only where enough is left. */
function select(places: readonly MergedPlace[], quest: Quest): readonly MergedPlace[] {
  const isStrict = (quest.input.categories?.length ?? 0) > 0;
  if (!isStrict && quest.categories.length === 0) return places;
  const fitting = places.filter((place) => fits(place, quest));
  return isStrict || fitting.length >= ENOUGH_PLACES ? fitting : places;
}

function degradedBy(reports: readonly SourceReport[]): boolean {
  return reports.some(({ status }) => !['OK', 'EMPTY', 'DISABLED', 'SKIPPED'].includes(status));
}

/** Sources that the caller named and that are not switched on: told, not passed over. */
function disabledReports(
  asked: readonly SourceName[],
  reports: readonly SourceReport[],
): readonly SourceReport[] {
  return asked
    .filter((source) => reports.every((report) => report.source !== source))
    .map((source) => ({ source, status: 'DISABLED', count: 0, latencyMs: 0, cached: false }));
}

interface Found {
  readonly area: SearchArea;
  readonly gathered: Gathered;
  readonly merged: readonly MergedPlace[];
  readonly radiiTriedKm: readonly number[];
}

export function createSearchService(options: SearchServiceOptions): SearchService {
  const { gazetteer, clock, requestCoordinates } = options;

  /** Asks in ever wider areas until enough is found; where nothing fits anywhere, the first area stands. */
  async function findPlaces(quest: Quest): Promise<Found> {
    const { input, understanding, location } = quest;
    const sources = options.sources.filter(({ name }) => input.sources?.includes(name) ?? true);
    const areas = searchAreas(location, input.radiusKm ?? understanding.radiusKm);
    const radiiTriedKm: number[] = [];
    let best: Found | undefined;
    let mostFitting = 0;
    for (const area of areas) {
      const query = queryFor(quest, area, clock());
      const gathered = await gather({
        sources,
        query,
        signal: new AbortController().signal,
        now: clock,
      });
      radiiTriedKm.push(area.radiusKm);
      const found = {
        area,
        gathered,
        merged: mergePlaces(gathered.places, area.centre),
        radiiTriedKm,
      };
      const fitting = found.merged.filter((place) => fits(place, quest)).length;
      if (best === undefined || fitting > mostFitting || best.merged.length === 0) best = found;
      mostFitting = Math.max(mostFitting, fitting);
      if (fitting >= ENOUGH_PLACES) break;
    }
    return (
      best ?? { area: areas[0], gathered: { places: [], reports: [] }, merged: [], radiiTriedKm }
    );
  }

  function answer(quest: Quest, { area, gathered, merged, radiiTriedKm }: Found): SearchResult {
    const { input, understanding, location, categories } = quest;
    const places = rankPlaces(select(merged, quest), {
      categories,
      words: understanding.words,
      ...(area.division === undefined && {
        halfDistanceKm: Math.min(radiiTriedKm[0] ?? area.radiusKm, HALF_DISTANCE_KM),
      }),
    });
    return {
      kind: 'RESULT',
      userIntent: understanding.intent,
      userLocation: location,
      places,
      sources: [...gathered.reports, ...disabledReports(input.sources ?? [], gathered.reports)],
      complete: true,
      degraded: degradedBy(gathered.reports),
      cache: { status: input.force ? 'BYPASS' : 'MISS' },
      fingerprint: fingerprintOf(places),
      explanation: {
        text: understanding.text,
        ...(understanding.location.kind === 'NAMED' && {
          locationWords: understanding.location.words,
        }),
        intentWords: understanding.words,
        categories,
        confidence: understanding.confidence,
        radiusKm: area.radiusKm,
        radiiTriedKm,
        found: gathered.places.length,
        merged: merged.length,
      },
    };
  }

  return {
    async search(raw: SearchInput): Promise<SearchOutcome> {
      const valid = validateSearchInput(raw);
      if (valid.kind !== 'VALID_INPUT') return valid;
      const { input } = valid;
      const understanding = understand(input.chatInput, {
        gazetteer,
        ...(input.near !== undefined && { near: input.near }),
      });
      const location = locate(understanding, {
        gazetteer,
        ...(input.near !== undefined && { near: input.near }),
        ...(requestCoordinates !== undefined && { requestCoordinates }),
      });
      if ('code' in location) return location;
      const categories = [...new Set([...(input.categories ?? []), ...understanding.categories])];
      const quest: Quest = { input, understanding, location, categories };
      return answer(quest, await findPlaces(quest));
    },
    narrate: async (result) => narrate(result),
  };
}
