import type { HealthProbe } from '../../../src/domain/health/health.ts';
import type {
  LocationNotFound,
  RankedPlace,
  SearchOutcome,
  SearchResult,
} from '../../../src/domain/search/outcome.ts';
import type { SearchProgress } from '../../../src/domain/search/progress.ts';
import type { SearchInput } from '../../../src/domain/search/search-input.ts';
import type { PlaceCatalogue, Requester } from '../../../src/domain/search/service.ts';
import { validateSearchInput } from '../../../src/domain/search/validate-input.ts';
import type { Understanding } from '../../../src/domain/understand/understanding.ts';
import type { RequestFacts, Services } from '../../../src/scope.ts';

export function fakePlace(index: number, score = 0.9 - index / 100): RankedPlace {
  return {
    id: `place-${index}`,
    name: `Cave ${index}`,
    category: 'CAVE',
    coordinates: { lat: 37.4 + index / 100, lng: -82.5 },
    source: 'ATLAS',
    sources: ['ATLAS'],
    attributions: [{ text: 'Contributors', licence: 'CC0-1.0' }],
    identifiers: {},
    tags: [],
    distanceKm: index,
    score,
    scoreFactors: [{ name: 'distance', weight: 1, value: score, contribution: score }],
    tier: score >= 0.5 ? 'PRIMARY' : 'NEARBY',
  };
}

/** An event, whose instants show how dates are written. */
export function fakeEvent(): RankedPlace {
  return {
    ...fakePlace(0),
    category: 'EVENT',
    startsAt: Date.UTC(2026, 10, 22, 12),
    endsAt: Date.UTC(2026, 10, 23),
  };
}

export function fakeResult(
  places: readonly RankedPlace[],
  overrides: Partial<SearchResult> = {},
): SearchResult {
  return {
    kind: 'RESULT',
    userIntent: 'caves',
    userLocation: {
      name: 'Pikeville',
      admin1: 'Kentucky',
      countryCode: 'US',
      coordinates: { lat: 37.479, lng: -82.518 },
      confidence: 0.95,
      kind: 'TOWN',
      geocoder: 'gazetteer',
      alternatives: [],
    },
    places,
    sources: [{ source: 'ATLAS', status: 'OK', count: places.length, latencyMs: 0, cached: false }],
    complete: true,
    degraded: false,
    cache: { status: 'MISS' },
    fingerprint: 'answer-1',
    explanation: {
      text: 'caves in Pikeville KY',
      locationWords: 'Pikeville KY',
      readBy: 'PARSER',
      intentWords: ['caves'],
      categories: ['CAVE'],
      confidence: 0.95,
      radiusKm: 40,
      radiiTriedKm: [],
      found: places.length,
      merged: places.length,
    },
    ...overrides,
  };
}

export const NO_LOCATION: LocationNotFound = {
  kind: 'LOCATION_NOT_FOUND',
  code: 'NO_LOCATION',
  message: 'Say where to look',
  understood: 'caves',
  suggestions: [],
};

/** Everything that was asked of the services, in order. */
export interface Calls {
  readonly searches: SearchInput[];
  readonly requesters: Requester[];
  readonly narratives: SearchResult[];
  readonly batches: (readonly string[])[];
}

export interface FakeOptions {
  /** What a valid search finds; may throw, as a defect would. */
  readonly answer?: (input: SearchInput) => SearchOutcome | Promise<SearchOutcome>;
  readonly narrative?: () => Promise<string>;
  readonly byIds?: PlaceCatalogue['byIds'];
  readonly probes?: readonly HealthProbe[];
  /** What the services do with the facts of a request, beside answering it. */
  readonly use?: (facts: RequestFacts) => void;
  readonly purgeFor?: NonNullable<Services['purgeFor']>;
}

export interface FakeServices extends Services {
  readonly calls: Calls;
}

/** The stages before the last, as a search with that result tells them. */
function* stagesOf(result: SearchResult, narrated: boolean): Generator<SearchProgress> {
  const understanding: Understanding = {
    text: result.explanation.text,
    location: { kind: 'HERE', words: 'here' },
    intent: result.userIntent,
    words: result.explanation.intentWords,
    kindWords: [],
    categories: ['CAVE'],
    offbeat: 0,
    confidence: result.explanation.confidence,
  };
  yield { kind: 'UNDERSTOOD', understanding, categories: understanding.categories };
  const { radiusKm } = result.explanation;
  yield { kind: 'LOCATED', location: result.userLocation, radiusKm };
  for (const report of result.sources) {
    const places = result.places.filter((place) => place.sources.includes(report.source));
    yield { kind: 'SOURCE_REPORTED', report, places };
  }
  yield { kind: 'RANKED', result };
  if (narrated) yield { kind: 'NARRATED', result };
}

const KNOWN_PLACES = 30;

/** Services with ten places about Pikeville, which write down what they are asked. */
export function fakeServices(options: FakeOptions = {}): FakeServices {
  const places = Array.from({ length: 10 }, (_, index) => fakePlace(index));
  const known = new Map(
    Array.from({ length: KNOWN_PLACES }, (_, index) => [`place-${index}`, fakePlace(index)]),
  );
  const { answer = () => fakeResult(places), narrative = async () => 'Once upon a cave.' } =
    options;
  const calls: Calls = { searches: [], requesters: [], narratives: [], batches: [] };
  return {
    calls,
    ...(options.purgeFor && { purgeFor: options.purgeFor }),
    searchFor: (facts) => {
      options.use?.(facts);
      const { requester } = facts;
      calls.requesters.push(requester);
      return {
        search: async (raw) => {
          calls.searches.push(raw);
          const checked = validateSearchInput(raw);
          return checked.kind === 'VALID_INPUT' ? answer(checked.input) : checked;
        },
        progress: async function* (raw, { narrated }) {
          calls.searches.push(raw);
          const checked = validateSearchInput(raw);
          const outcome = checked.kind === 'VALID_INPUT' ? await answer(checked.input) : checked;
          if (outcome.kind === 'RESULT') yield* stagesOf(outcome, narrated);
          yield { kind: 'COMPLETED', outcome };
        },
        narrate: async (result) => {
          calls.narratives.push(result);
          return { text: await narrative(), modelFailed: false };
        },
      };
    },
    catalogueFor: () => ({
      byIds: async (ids) => {
        calls.batches.push(ids);
        return options.byIds?.(ids) ?? ids.map((id) => known.get(id) ?? null);
      },
      related: async (place, first) => places.filter(({ id }) => id !== place.id).slice(0, first),
    }),
    probes: options.probes ?? [
      { name: 'atlas', essential: true, check: async () => ({ status: 'HEALTHY' }) },
    ],
  };
}
