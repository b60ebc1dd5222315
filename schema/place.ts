import { PlacesUnreadable } from '../src/domain/places/place-archive.ts';
import type { PlaceTier, RankedPlace, ScoreFactor } from '../src/domain/search/outcome.ts';
import type { Scope } from '../src/scope.ts';
import { AttributionType, ImageType } from './attribution.ts';
import { builder } from './builder.ts';
import { CoordinatesType } from './coordinates.ts';
import { callerError, requireCount } from './errors.ts';
import { PlaceCategoryEnum } from './place-category.ts';
import { SourceNameEnum } from './source.ts';

const MAX_RELATED = 20;
const MAX_IDS = 100;

const PlaceTierEnum = builder.enumType('PlaceTier', {
  description: 'How well a place fits a search.',
  values: {
    PRIMARY: { description: 'A good match: a score of 0.5 or more.' },
    NEARBY: { description: 'Close by, and less of a match.' },
  } satisfies Record<PlaceTier, { description: string }>,
});

const ScoreFactorType = builder.objectRef<ScoreFactor>('ScoreFactor').implement({
  description: 'One reason for a score. The contributions of all factors sum to the score.',
  fields: (t) => ({
    name: t.exposeString('name', {
      description: 'What was weighed, for example "distance" or "obscurity".',
    }),
    weight: t.exposeFloat('weight', { description: 'How much it counts.' }),
    value: t.exposeFloat('value', { description: 'How well the place does in it.' }),
    contribution: t.exposeFloat('contribution', {
      description: 'Weight times value: its part of the score.',
    }),
  }),
});

export const PlaceType = builder.objectRef<RankedPlace>('Place');

PlaceType.implement({
  description: 'An offbeat place, merged from every source that knows it.',
  fields: (t) => ({
    id: t.exposeID('id', {
      description: 'Opaque, stable over time and safe in a URL. Read it back with `place`.',
    }),
    name: t.exposeString('name', { description: 'What it is called.' }),
    description: t.exposeString('description', {
      nullable: true,
      description: 'What it is, in a sentence or two.',
    }),
    category: t.field({
      type: PlaceCategoryEnum,
      description: 'What kind of place it is.',
      resolve: (place) => place.category,
    }),
    coordinates: t.field({
      type: CoordinatesType,
      nullable: true,
      description: 'Where it is. Null where no source says.',
      resolve: (place) => place.coordinates,
    }),
    distanceKm: t.exposeFloat('distanceKm', {
      nullable: true,
      description:
        'Kilometres from the centre of the searched location. Null for a place read by id or without coordinates.',
    }),
    url: t.exposeString('url', { nullable: true, description: 'A page to read on.' }),
    image: t.field({
      type: ImageType,
      nullable: true,
      description: 'A picture, where a free one is known.',
      resolve: (place) => place.image,
    }),
    source: t.field({
      type: SourceNameEnum,
      description: 'The source whose name and text are shown.',
      resolve: (place) => place.source,
    }),
    sources: t.field({
      type: [SourceNameEnum],
      description: 'Every source that told of it.',
      resolve: (place) => place.sources,
    }),
    attributions: t.field({
      type: [AttributionType],
      description: 'Credits that must be shown with the place.',
      resolve: (place) => place.attributions,
    }),
    score: t.exposeFloat('score', {
      description: 'How well it fits the search, from 0 to 1. 0 for a place read by id.',
    }),
    scoreFactors: t.field({
      type: [ScoreFactorType],
      description: 'Why it has that score. Empty for a place read by id.',
      resolve: (place) => place.scoreFactors,
    }),
    tier: t.field({
      type: PlaceTierEnum,
      description: 'Whether it is a good match or just close by.',
      resolve: (place) => place.tier,
    }),
    startsAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When an event begins. Null for places that are always there.',
      resolve: (place) => place.startsAt,
    }),
    endsAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When an event ends. Null for places that are always there, or where unknown.',
      resolve: (place) => place.endsAt,
    }),
    related: t.field({
      type: [PlaceType],
      description: 'Other places near it and like it, nearest in kind and distance first.',
      args: {
        first: t.arg.int({ defaultValue: 5, description: `How many, from 1 to ${MAX_RELATED}.` }),
      },
      resolve: (place, args, { scope }) => {
        const first = args.first ?? 5;
        requireCount(first, { argument: 'first', min: 1, max: MAX_RELATED });
        return scope.catalogue.related(place, first);
      },
    }),
  }),
});

async function readPlace({ places }: Scope, id: string): Promise<RankedPlace | null> {
  try {
    return await places.load(id);
  } catch (error) {
    if (!(error instanceof PlacesUnreadable)) throw error;
    throw callerError('UPSTREAM_ERROR', error.message);
  }
}

builder.queryFields((t) => ({
  place: t.field({
    type: PlaceType,
    nullable: true,
    description: 'One place by its id. Null when nobody knows it.',
    args: {
      id: t.arg.id({ required: true, description: 'The `id` of a place from an earlier answer.' }),
    },
    resolve: (_root, { id }, { scope }) => readPlace(scope, id),
  }),
  places: t.field({
    type: [PlaceType],
    nullable: { list: true, items: true },
    description:
      'Places by their ids, in the order asked. Null in the list where nobody knows one.',
    args: {
      ids: t.arg.idList({
        required: true,
        description: `The \`id\`s of places, at most ${MAX_IDS}.`,
      }),
    },
    resolve: (_root, { ids }, { scope }) => {
      requireCount(ids.length, { argument: 'number of ids', min: 0, max: MAX_IDS });
      // Each on its own: one that cannot be read does not cost the others.
      return ids.map((id) => readPlace(scope, id));
    },
  }),
}));
