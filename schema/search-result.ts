import type { SearchResult } from '../src/domain/search/outcome.ts';
import { builder } from './builder.ts';
import { CacheOutcomeType } from './cache-outcome.ts';
import { LocationType } from './location.ts';
import {
  connectPlaces,
  DEFAULT_PAGE_SIZE,
  MAX_PAGE_SIZE,
  PlaceConnectionType,
} from './place-connection.ts';
import { PlaceType } from './place.ts';
import { ScoringSummaryType, summariseScores } from './scoring-summary.ts';
import { SearchDebugType } from './search-debug.ts';
import { SourceReportType } from './source.ts';

export const SearchResultType = builder.objectRef<SearchResult>('SearchResult').implement({
  description: 'The answer to a search: ranked, explained places.',
  fields: (t) => ({
    userIntent: t.exposeString('userIntent', {
      description: 'What was understood to be looked for, in words: "hidden gems", "ghost towns".',
    }),
    userLocation: t.field({
      type: LocationType,
      description: 'Where was looked.',
      resolve: (result) => result.userLocation,
    }),
    response: t.string({
      description:
        'The answer told as a short text. Computed only when asked for; a good field for `@defer`.',
      resolve: async (result, _args, { scope }) => (await scope.search.narrate(result)).text,
    }),
    places: t.field({
      type: PlaceConnectionType,
      description: 'All places, best first, a page at a time.',
      args: {
        first: t.arg.int({
          defaultValue: DEFAULT_PAGE_SIZE,
          description: `Size of the page, from 1 to ${MAX_PAGE_SIZE}.`,
        }),
        after: t.arg.string({
          description:
            'A cursor: the page begins behind it. Valid as long as the answer it came from is kept.',
        }),
      },
      resolve: (result, { first, after }) =>
        connectPlaces(result, first ?? DEFAULT_PAGE_SIZE, after ?? undefined),
    }),
    primary: t.field({
      type: [PlaceType],
      description: 'The good matches, best first.',
      resolve: (result) => result.places.filter((place) => place.tier === 'PRIMARY'),
    }),
    nearby: t.field({
      type: [PlaceType],
      description: 'The rest of what is close by, best first.',
      resolve: (result) => result.places.filter((place) => place.tier === 'NEARBY'),
    }),
    sources: t.field({
      type: [SourceReportType],
      description: 'What each source did for this answer.',
      resolve: (result) => result.sources,
    }),
    summary: t.field({
      type: ScoringSummaryType,
      description: 'The scores of all places at a glance.',
      resolve: (result) => summariseScores(result.places),
    }),
    complete: t.exposeBoolean('complete', {
      description: 'Whether every source has answered. If not, ask again after `refetchAfterMs`.',
    }),
    degraded: t.exposeBoolean('degraded', {
      description: 'Whether something failed on the way; `sources` says what.',
    }),
    refetchAfterMs: t.exposeInt('refetchAfterMs', {
      nullable: true,
      description: 'When `complete` is false: asking again after so many milliseconds brings more.',
    }),
    cache: t.field({
      type: CacheOutcomeType,
      description: 'Whether the answer came from a cache.',
      resolve: (result) => result.cache,
    }),
    debug: t.field({
      type: SearchDebugType,
      nullable: true,
      description: 'How the search was read. Null where the operator keeps debug fields off.',
      resolve: (result, _args, { scope }) => (scope.config.debugFields ? result : null),
    }),
  }),
});
