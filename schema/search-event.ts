import type {
  Located,
  Narrated,
  Ranked,
  SearchCompleted,
  SearchProgress,
  SourceReported,
  Understood,
} from '../src/domain/search/progress.ts';
import { builder } from './builder.ts';
import { requireAllowance } from './limited.ts';
import { LocationType } from './location.ts';
import { PlaceCategoryEnum } from './place-category.ts';
import { PlaceType } from './place.ts';
import { SearchInputType, toSearchInput } from './search-input.ts';
import { SearchOutcomeUnion } from './search-outcome.ts';
import { selectsField } from './selection.ts';
import { SourceReportType } from './source.ts';

const SearchUnderstoodType = builder.objectRef<Understood>('SearchUnderstood').implement({
  description: 'First stage: the sentence has been read.',
  fields: (t) => ({
    userIntent: t.string({
      description: 'What is looked for, in words.',
      resolve: ({ understanding }) => understanding.intent,
    }),
    categories: t.field({
      type: [PlaceCategoryEnum],
      description: 'The kinds of places that are looked for. Empty: anything offbeat.',
      resolve: ({ categories }) => categories,
    }),
    confidence: t.float({
      description: 'How sure the reading is, from 0 to 1.',
      resolve: ({ understanding }) => understanding.confidence,
    }),
  }),
});

const SearchLocatedType = builder.objectRef<Located>('SearchLocated').implement({
  description: 'Second stage: it is known where to look.',
  fields: (t) => ({
    userLocation: t.field({
      type: LocationType,
      description: 'Where is looked.',
      resolve: ({ location }) => location,
    }),
    radiusKm: t.float({
      description: 'How far around it is looked, in kilometres.',
      resolve: ({ radiusKm }) => radiusKm,
    }),
  }),
});

const SourceReportedType = builder.objectRef<SourceReported>('SourceReported').implement({
  description: 'Third stage, once for every source: what it brought.',
  fields: (t) => ({
    report: t.field({
      type: SourceReportType,
      description: 'How the source fared.',
      resolve: (event) => event.report,
    }),
    places: t.field({
      type: [PlaceType],
      description: 'Its own places, best first; merging with those of the others comes later.',
      resolve: (event) => event.places,
    }),
  }),
});

const SearchRankedType = builder.objectRef<Ranked>('SearchRanked').implement({
  description: 'Fourth stage: duplicates are merged and places are in order.',
  fields: (t) => ({
    primaryCount: t.int({
      description: 'How many are good matches.',
      resolve: ({ result }) => result.places.filter((place) => place.tier === 'PRIMARY').length,
    }),
    nearbyCount: t.int({
      description: 'How many are just close by.',
      resolve: ({ result }) => result.places.filter((place) => place.tier === 'NEARBY').length,
    }),
    places: t.field({
      type: [PlaceType],
      description: 'All of them, best first.',
      resolve: ({ result }) => result.places,
    }),
  }),
});

const SearchNarratedType = builder.objectRef<Narrated>('SearchNarrated').implement({
  description:
    'Fifth stage, only where its `response` is selected: the answer told as a short text.',
  fields: (t) => ({
    response: t.string({
      description: 'The text.',
      resolve: async ({ result }, _args, { scope }) => (await scope.search.narrate(result)).text,
    }),
  }),
});

const SearchCompletedType = builder.objectRef<SearchCompleted>('SearchCompleted').implement({
  description: 'Last stage, always: what came of the search, as `search` would have answered.',
  fields: (t) => ({
    result: t.field({
      type: SearchOutcomeUnion,
      description: 'The whole outcome, failures included.',
      resolve: ({ outcome }) => outcome,
    }),
  }),
});

const TYPE_OF_EVENT = {
  UNDERSTOOD: SearchUnderstoodType,
  LOCATED: SearchLocatedType,
  SOURCE_REPORTED: SourceReportedType,
  RANKED: SearchRankedType,
  NARRATED: SearchNarratedType,
  COMPLETED: SearchCompletedType,
} as const satisfies Record<SearchProgress['kind'], unknown>;

const SearchEventUnion = builder.unionType('SearchEvent', {
  description:
    'One stage of a search under way. A search that fails goes straight to `SearchCompleted`.',
  types: Object.values(TYPE_OF_EVENT),
  resolveType: (event) => TYPE_OF_EVENT[event.kind],
});

builder.subscriptionField('searchProgress', (t) =>
  t.field({
    type: SearchEventUnion,
    description: 'The same search as `search`, told stage by stage over Server-Sent Events.',
    args: {
      input: t.arg({
        type: SearchInputType,
        required: true,
        description: 'What to look for, and where.',
      }),
    },
    subscribe: async (_root, { input }, context, info) => {
      await requireAllowance(context, info);
      return context.scope.search.progress(toSearchInput(input), {
        narrated: selectsField(info, 'SearchNarrated', 'response'),
      });
    },
    resolve: (event) => event,
  }),
);
