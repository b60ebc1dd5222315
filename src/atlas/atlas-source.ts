import type { PlaceQuery, PlaceSource, SourceAnswer } from '../domain/places/source.ts';
import type { PlaceStore } from './place-store.ts';
import { preselect } from './preselect.ts';

/** The embedded atlas as a source. It answers at once, from memory, and cannot fail. */
export function createAtlasSource(store: PlaceStore): PlaceSource {
  function numbersFor({ centre, radiusKm, division }: PlaceQuery): number[] {
    return division ? store.inDivision(division) : store.within(centre, radiusKm);
  }

  return {
    name: 'ATLAS',
    async find(query): Promise<SourceAnswer> {
      const numbers = preselect(store, numbersFor(query), query);
      if (numbers.length === 0) return { status: 'EMPTY' };
      return { status: 'OK', places: numbers.map((number) => store.place(number)) };
    },
  };
}
