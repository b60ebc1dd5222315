import type { Geocoder } from '../domain/geocoding.ts';

/** Stands in where nobody outside may be asked: knows no name, and calls nothing. */
export const DISABLED_GEOCODER: Geocoder = {
  name: 'disabled',
  geocode: () => Promise.resolve({ kind: 'NOT_FOUND' }),
};
