import type { Coordinates } from '../src/domain/geo/coordinates.ts';
import { builder } from './builder.ts';

export const CoordinatesType = builder.objectRef<Coordinates>('Coordinates').implement({
  description: 'A point on the earth, in degrees (WGS 84).',
  fields: (t) => ({
    lat: t.exposeFloat('lat', { description: 'Latitude, from -90 (south) to 90 (north).' }),
    lng: t.exposeFloat('lng', { description: 'Longitude, from -180 (west) to 180 (east).' }),
  }),
});

export const CoordinatesInput = builder.inputType('CoordinatesInput', {
  description: 'A point on the earth, in degrees (WGS 84), as a phone or a browser gives it.',
  fields: (t) => ({
    lat: t.float({ required: true, description: 'Latitude, from -90 (south) to 90 (north).' }),
    lng: t.float({ required: true, description: 'Longitude, from -180 (west) to 180 (east).' }),
  }),
});
