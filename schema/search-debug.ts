import type { Stage } from '../src/domain/observe/request-ledger.ts';
import { explainCache, explainScores, type FactorInfluence } from '../src/domain/search/explain.ts';
import type { SearchResult } from '../src/domain/search/outcome.ts';
import { builder } from './builder.ts';
import { CacheOutcomeType } from './cache-outcome.ts';
import { SourceReportType } from './source.ts';

const FactorInfluenceType = builder.objectRef<FactorInfluence>('FactorInfluence').implement({
  description: 'What one term of the score did over all places of an answer.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the term, as in `scoreFactors`.' }),
    weight: t.exposeFloat('weight', { description: 'How much it can add to a score.' }),
    mean: t.exposeFloat('mean', { description: 'What it added on average.' }),
    max: t.exposeFloat('max', { description: 'The most that it added.' }),
    places: t.exposeInt('places', { description: 'How many places it raised at all.' }),
  }),
});

const StageType = builder.objectRef<Stage>('Stage').implement({
  description: 'A part of the work for this request. `Server-Timing` tells the same.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, for example "source-wikipedia".' }),
    durationMs: t.int({
      description: 'How long it took, in milliseconds; parts that ran side by side are added up.',
      resolve: ({ durationMs }) => Math.round(durationMs),
    }),
    count: t.exposeInt('count', { description: 'How often it was done.' }),
  }),
});

export const SearchDebugType = builder.objectRef<SearchResult>('SearchDebug').implement({
  description:
    'How a search was read and what was done with it, for those who develop against the API.',
  fields: (t) => ({
    text: t.string({
      description: 'The text after cleaning, as it was parsed.',
      resolve: ({ explanation }) => explanation.text,
    }),
    locationWords: t.string({
      nullable: true,
      description:
        'The words that were taken for the location. Null where it came from `near` or the request.',
      resolve: ({ explanation }) => explanation.locationWords,
    }),
    readBy: t.string({
      description: 'Who read the text: `PARSER`, or `MODEL` where the parser was unsure.',
      resolve: ({ explanation }) => explanation.readBy,
    }),
    intentWords: t.stringList({
      description: 'The words that say what is looked for.',
      resolve: ({ explanation }) => explanation.intentWords,
    }),
    categories: t.stringList({
      description: 'The categories that those words mean.',
      resolve: ({ explanation }) => explanation.categories,
    }),
    confidence: t.float({
      description: 'How sure the reading is, from 0 to 1.',
      resolve: ({ explanation }) => explanation.confidence,
    }),
    geocoder: t.string({
      description: 'Who knew where the location is.',
      resolve: ({ userLocation }) => userLocation.geocoder,
    }),
    radiusKm: t.float({
      description: 'The radius that was used, in kilometres.',
      resolve: ({ explanation }) => explanation.radiusKm,
    }),
    radiiTriedKm: t.floatList({
      description: 'Every radius that was tried before, in kilometres, since too little was found.',
      resolve: ({ explanation }) => explanation.radiiTriedKm,
    }),
    found: t.int({
      description: 'Places that all sources brought.',
      resolve: ({ explanation }) => explanation.found,
    }),
    merged: t.int({
      description: 'Places that were left when duplicates were merged.',
      resolve: ({ explanation }) => explanation.merged,
    }),
    cache: t.field({
      type: CacheOutcomeType,
      description: 'Which cache answered, if any.',
      resolve: (result) => result.cache,
    }),
    cacheReason: t.string({
      description: 'Why the answer came from there, in a sentence.',
      resolve: explainCache,
    }),
    sources: t.field({
      type: [SourceReportType],
      description: 'What each source did.',
      resolve: (result) => result.sources,
    }),
    factors: t.field({
      type: [FactorInfluenceType],
      description: 'How the scores came about, the most telling term first.',
      resolve: ({ places }) => explainScores(places),
    }),
    stages: t.field({
      type: [StageType],
      description: 'Where the time of this request has gone so far.',
      resolve: (_result, _args, { scope }) => scope.ledger.stages(),
    }),
  }),
});
