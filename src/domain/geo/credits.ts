import type { Attribution } from '../places/place.ts';
import type { Location } from './location.ts';

const GEONAMES: Attribution = {
  text: 'GeoNames',
  url: 'https://www.geonames.org/',
  licence: 'CC-BY-4.0',
};

/** Credits of a location: those of the geocoder that found it, or those of the embedded gazetteer. */
export function creditsOf({ geocoder, attributions }: Location): readonly Attribution[] {
  return attributions ?? (geocoder === 'gazetteer' ? [GEONAMES] : []);
}
