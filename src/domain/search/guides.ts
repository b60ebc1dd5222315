import type { GeocodeAnswer, GeocodeQuery } from '../geocoding.ts';
import type { AcceptedReading } from '../narrative/accept-reading.ts';
import type { Charge } from './charge.ts';

/** What a model made of a sentence, as far as the sentence bears it out. */
export type SecondReading =
  | { readonly kind: 'READ'; readonly reading: AcceptedReading }
  /** There is no model. */
  | { readonly kind: 'NOT_READ' }
  | { readonly kind: 'FAILED' };

/** Who is asked where the parser does not know the way. Neither ever throws. */
export interface Guides {
  read(sentence: string, charge: Charge): Promise<SecondReading>;
  geocode(query: GeocodeQuery, charge: Charge): Promise<GeocodeAnswer>;
}

/** Nobody outside may be asked: the parser and the gazetteer must do. */
export const NO_GUIDES: Guides = {
  read: async () => ({ kind: 'NOT_READ' }),
  geocode: async () => ({ kind: 'NOT_FOUND' }),
};
