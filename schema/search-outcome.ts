import type {
  InvalidSearch,
  LocationNotFound,
  SearchOutcome,
} from '../src/domain/search/outcome.ts';
import { builder } from './builder.ts';
import { LocationType } from './location.ts';
import { SearchInputType, toSearchInput } from './search-input.ts';
import { SearchResultType } from './search-result.ts';

const LocationNotFoundType = builder.objectRef<LocationNotFound>('LocationNotFound').implement({
  description:
    'The search was understood, but not where: no place was named, or none of that name is known.',
  fields: (t) => ({
    message: t.exposeString('message', { description: 'What is missing, for people.' }),
    code: t.exposeString('code', {
      description:
        'What is missing, for programs: `NO_LOCATION`, `UNKNOWN_LOCATION`, `NO_COORDINATES` or, where no geocoder answered, `GEOCODING_FAILED`.',
    }),
    understood: t.exposeString('understood', {
      nullable: true,
      description:
        'The part of the text that was understood, or was taken for the name of a place.',
    }),
    suggestions: t.field({
      type: [LocationType],
      description: 'Places that may have been meant.',
      resolve: (outcome) => outcome.suggestions,
    }),
  }),
});

const InvalidSearchType = builder.objectRef<InvalidSearch>('InvalidSearch').implement({
  description: 'The search cannot be run as it was asked.',
  fields: (t) => ({
    message: t.exposeString('message', { description: 'What is wrong and where, for people.' }),
    code: t.exposeString('code', {
      description:
        'What is wrong, for programs: `EMPTY_TEXT`, `TEXT_TOO_LONG`, `UNSAFE_TEXT` or `OUT_OF_RANGE`.',
    }),
    field: t.exposeString('field', {
      description: 'The input field at fault, for example "near.lat".',
    }),
  }),
});

const TYPE_OF_OUTCOME = {
  RESULT: SearchResultType,
  LOCATION_NOT_FOUND: LocationNotFoundType,
  INVALID_SEARCH: InvalidSearchType,
} as const satisfies Record<SearchOutcome['kind'], unknown>;

export const SearchOutcomeUnion = builder.unionType('SearchOutcome', {
  description: 'What came of a search. Failures that can be expected are data here, not errors.',
  types: [SearchResultType, LocationNotFoundType, InvalidSearchType],
  resolveType: (outcome) => TYPE_OF_OUTCOME[outcome.kind],
});

builder.queryField('search', (t) =>
  t.field({
    type: SearchOutcomeUnion,
    nullable: true,
    description:
      'Finds offbeat places: caves, ruins, odd museums, ghost towns and the like, from a sentence.',
    args: {
      input: t.arg({
        type: SearchInputType,
        required: true,
        description: 'What to look for, and where.',
      }),
    },
    resolve: (_root, { input }, { scope }) => scope.search.search(toSearchInput(input)),
  }),
);
