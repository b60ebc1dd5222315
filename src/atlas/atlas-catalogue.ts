import { RELATED_WITHIN_KM, relatedPlaces } from '../domain/places/related.ts';
import { unscored } from '../domain/places/unscored.ts';
import type { PlaceCatalogue } from '../domain/search/service.ts';
import type { PlaceStore } from './place-store.ts';
import { preselect } from './preselect.ts';

/** Neighbours looked at for one place: enough for any `first` that may be asked. */
const MAX_NEIGHBOURS = 200;

/** Places by id, and their neighbours, from the atlas alone. */
export function createAtlasCatalogue(store: PlaceStore): PlaceCatalogue {
  return {
    byIds: async (ids) =>
      store.byIds(ids).map((place) => (place === undefined ? null : unscored(place))),
    related: async (place, first) => {
      if (place.coordinates === undefined) return [];
      const numbers = preselect(store, store.within(place.coordinates, RELATED_WITHIN_KM), {
        centre: place.coordinates,
        categories: [place.category],
        limit: MAX_NEIGHBOURS,
      });
      return relatedPlaces(
        place,
        numbers.map((number) => store.place(number)),
        first,
      ).map(unscored);
    },
  };
}
