import type { ZodType } from 'zod';
import type { HttpClient } from '../domain/http.ts';
import type { FoundPlace } from '../domain/places/place.ts';
import type { PlaceQuery, PlaceSource, SourceAnswer } from '../domain/places/source.ts';
import { answerOfFailure, answerWith, combineAnswers } from './answers.ts';
import { endpoint } from '../domain/endpoint.ts';
import { coordinateText } from './reach.ts';
import { kindPhrase } from './search-words.ts';
import { placeOfBusiness, placeOfEvent, placeOfPage, placeOfSight } from './serp-places.ts';
import { planEngines } from './serp-plan.ts';
import type { SerpEngine } from './serp-plan.ts';
import { eventsAnswer, explainSerp, judgeSerp, mapsAnswer, webAnswer } from './serp-schema.ts';

/** The map's zoom at which a circle of one kilometre fills a screen; each step doubles it. */
const ZOOM_OF_ONE_KM = 14.5;
const MIN_ZOOM = 6;
const MAX_ZOOM = 15;

export interface SerpOptions {
  readonly http: HttpClient;
  /** "https://serpapi.com". */
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

interface Search {
  readonly query: PlaceQuery;
  readonly signal: AbortSignal;
}

/** Google through SerpApi (serpapi.com): at most two engines a search, chosen by what is asked. */
export function createSerpSource({ http, baseUrl, apiKey, clock }: SerpOptions): PlaceSource {
  async function ask<T extends Parameters<typeof judgeSerp>[0]>(
    parameters: Readonly<Record<string, string | number | undefined>>,
    {
      schema,
      signal,
      read,
    }: {
      schema: ZodType<T>;
      signal: AbortSignal;
      read: (answer: T) => readonly (FoundPlace | undefined)[];
    },
  ): Promise<SourceAnswer> {
    const outcome = await http.request({
      upstream: 'serp',
      url: endpoint(baseUrl, '/search.json', { ...parameters, hl: 'en', api_key: apiKey }),
      schema,
      judge: judgeSerp,
      explain: explainSerp,
      signal,
    });
    return outcome.ok ? answerWith(read(outcome.value)) : answerOfFailure(outcome);
  }

  const askEngine: Readonly<Record<SerpEngine, (search: Search) => Promise<SourceAnswer>>> = {
    google: ({ query, signal }) =>
      ask(webParameters(query), {
        schema: webAnswer,
        signal,
        read: (answer) => [
          ...(answer.local_results?.places ?? []).map((business) =>
            placeOfBusiness(business, query),
          ),
          ...(answer.top_sights?.sights ?? []).map((sight) => placeOfSight(sight, query)),
          ...answer.discussions_and_forums.map((page) => placeOfPage(page, 'discussion')),
          ...answer.organic_results.map((page) => placeOfPage(page, 'web page')),
        ],
      }),
    google_maps: ({ query, signal }) =>
      ask(mapsParameters(query), {
        schema: mapsAnswer,
        signal,
        read: (answer) => answer.local_results.map((business) => placeOfBusiness(business, query)),
      }),
    google_events: ({ query, signal }) =>
      ask(eventsParameters(query), {
        schema: eventsAnswer,
        signal,
        read: (answer) =>
          answer.events_results.map((event) => placeOfEvent(event, { query, now: clock() })),
      }),
  };

  return {
    name: 'SERP',
    async find(query, signal) {
      return combineAnswers(
        await Promise.all(planEngines(query).map((engine) => askEngine[engine]({ query, signal }))),
      );
    },
  };
}

/** Coordinates and not a location's name: SerpApi refuses names that are not its own canonical ones. */
function webParameters(query: PlaceQuery): Readonly<Record<string, string | undefined>> {
  return {
    engine: 'google',
    q: `${kindPhrase(query) ?? 'unusual offbeat places'} near ${query.locationName}`,
    lat: coordinateText(query.centre.lat),
    lon: coordinateText(query.centre.lng),
    gl: query.countryCode?.toLowerCase(),
    safe: 'active',
  };
}

function mapsParameters(query: PlaceQuery): Readonly<Record<string, string | undefined>> {
  const zoom = Math.round(ZOOM_OF_ONE_KM - Math.log2(Math.max(1, query.radiusKm)));
  const clamped = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
  return {
    engine: 'google_maps',
    type: 'search',
    q: kindPhrase(query) ?? 'roadside attraction',
    ll: `@${coordinateText(query.centre.lat)},${coordinateText(query.centre.lng)},${clamped}z`,
  };
}

/** The place goes into the words here: events are looked up by town. */
function eventsParameters(query: PlaceQuery): Readonly<Record<string, string | undefined>> {
  return {
    engine: 'google_events',
    q: `Events in ${query.locationName}`,
    gl: query.countryCode?.toLowerCase(),
  };
}
