import type { RankedPlace } from '../search/outcome.ts';
import { outsideSearch } from './outside-search.ts';
import type { ArchivedPlace, PlaceArchive } from './place-archive.ts';
import { archivedUntil } from './retention.ts';

/** More than some searches at once can have under way; beyond it the oldest must wait to be found. */
const MAX_ON_THEIR_WAY = 2_000;

/**
 * The archive, and beside it what this isolate is writing to it at the moment: an answer goes out
 * before its places are kept, and whoever reads one by id at once must find it.
 */
export function withPlacesOnTheirWay(archive: PlaceArchive, clock: () => number): PlaceArchive {
  const onTheirWay = new Map<string, ArchivedPlace>();

  function note(places: readonly RankedPlace[]): readonly ArchivedPlace[] {
    const now = clock();
    return places.flatMap((place) => {
      const keepUntil = archivedUntil(place, now);
      if (keepUntil <= now) return [];
      const one = {
        place: outsideSearch(place),
        ...(Number.isFinite(keepUntil) && { keepUntil }),
      };
      onTheirWay.set(place.id, one);
      const [oldest] = onTheirWay.keys();
      if (onTheirWay.size > MAX_ON_THEIR_WAY && oldest !== undefined) onTheirWay.delete(oldest);
      return [one];
    });
  }

  return {
    async keep(places) {
      const noted = note(places);
      try {
        await archive.keep(places);
      } finally {
        for (const one of noted)
          if (onTheirWay.get(one.place.id) === one) onTheirWay.delete(one.place.id);
      }
    },
    async byIds(ids) {
      const found = new Map<string, ArchivedPlace>();
      for (const id of ids) {
        const one = onTheirWay.get(id);
        if (one !== undefined) found.set(id, one);
      }
      const others = ids.filter((id) => !found.has(id));
      if (others.length === 0) return found;
      return new Map([...(await archive.byIds(others)), ...found]);
    },
    near: (query) => archive.near(query),
  };
}
