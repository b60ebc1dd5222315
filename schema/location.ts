import type { Location, LocationKind } from '../src/domain/geo/location.ts';
import { creditsOf } from '../src/domain/geo/credits.ts';
import { AttributionType } from './attribution.ts';
import { builder } from './builder.ts';
import { CoordinatesType } from './coordinates.ts';

export const LocationKindEnum = builder.enumType('LocationKind', {
  description:
    'What kind of thing a location is. It decides how far around it a search looks by default.',
  values: {
    COORDINATES: { description: 'A bare point: your own position or one you gave.' },
    LANDMARK: { description: 'A single sight or natural feature, such as a park or a lake.' },
    NEIGHBOURHOOD: { description: 'A part of a city.' },
    TOWN: { description: 'A village or a small town.' },
    CITY: { description: 'A city.' },
    COUNTY: { description: 'A county or another second-level division.' },
    REGION: {
      description:
        'An area that people name although it is no division of its own, such as the Alps.',
    },
    STATE: { description: 'A state, province or another first-level division.' },
    COUNTRY: { description: 'A whole country.' },
  } satisfies Record<LocationKind, { description: string }>,
});

export const LocationType = builder.objectRef<Location>('Location');

LocationType.implement({
  description: 'Somewhere on the map that the words of a search were resolved to.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, for example "Pikeville".' }),
    admin1: t.exposeString('admin1', {
      nullable: true,
      description:
        'Its state, province or other first-level division, for example "Kentucky". Null where unknown.',
    }),
    countryCode: t.exposeString('countryCode', {
      nullable: true,
      description: 'Its country as ISO 3166-1 alpha-2, for example "US". Null where unknown.',
    }),
    coordinates: t.field({
      type: CoordinatesType,
      description: 'Its centre.',
      resolve: (location) => location.coordinates,
    }),
    confidence: t.exposeFloat('confidence', {
      description: 'How sure we are that this is the place you meant, from 0 to 1.',
    }),
    kind: t.field({
      type: LocationKindEnum,
      description: 'What kind of thing it is.',
      resolve: (location) => location.kind,
    }),
    geocoder: t.exposeString('geocoder', {
      description:
        'Who resolved it: `gazetteer` (our own), `caller` (the `near` you gave), `request` (where the request came from), or an online geocoder.',
    }),
    attributions: t.field({
      type: [AttributionType],
      description: 'Credits that must be shown with it. Empty for your own position.',
      resolve: creditsOf,
    }),
    alternatives: t.field({
      type: [LocationType],
      description: 'Other places that the same words could mean, likeliest first.',
      resolve: (location) => location.alternatives,
    }),
  }),
});
