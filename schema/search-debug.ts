import type { SearchExplanation } from '../src/domain/search/outcome.ts';
import { builder } from './builder.ts';

export const SearchDebugType = builder.objectRef<SearchExplanation>('SearchDebug').implement({
  description:
    'How a search was read and what was done with it, for those who develop against the API.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The text after cleaning, as it was parsed.' }),
    locationWords: t.exposeString('locationWords', {
      nullable: true,
      description:
        'The words that were taken for the location. Null where it came from `near` or the request.',
    }),
    intentWords: t.exposeStringList('intentWords', {
      description: 'The words that say what is looked for.',
    }),
    categories: t.exposeStringList('categories', {
      description: 'The categories that those words mean.',
    }),
    confidence: t.exposeFloat('confidence', {
      description: 'How sure the reading is, from 0 to 1.',
    }),
    radiusKm: t.exposeFloat('radiusKm', {
      description: 'The radius that was used, in kilometres.',
    }),
    radiiTriedKm: t.exposeFloatList('radiiTriedKm', {
      description: 'Every radius that was tried before, in kilometres, since too little was found.',
    }),
    found: t.exposeInt('found', { description: 'Places that all sources brought.' }),
    merged: t.exposeInt('merged', {
      description: 'Places that were left when duplicates were merged.',
    }),
  }),
});
