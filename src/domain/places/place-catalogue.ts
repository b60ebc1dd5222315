import { hashKey } from '../cache/hash-key.ts';
import type { ReadThrough } from '../cache/read-through.ts';
import type { CacheKind, Computed } from '../cache/requests.ts';
import type { Coordinates } from '../geo/coordinates.ts';
import type { RankedPlace } from '../search/outcome.ts';
import type { PlaceCatalogue } from '../search/service.ts';
import { type ArchivedPlace, type PlaceArchive, PlacesUnreadable } from './place-archive.ts';
import { rankedPlaceSchema } from './place-schema.ts';
import { relatedPlaces } from './related.ts';
import { cacheSecondsOf } from './retention.ts';
import { unscored } from './unscored.ts';

/** Raised whenever a stored place changes its meaning. */
const PLACE_VERSION = 1;
/** Longer than any id that a source makes. */
const MAX_ID_LENGTH = 200;

/** What is cached under an id; null where nobody knows it. */
export type KnownPlace = RankedPlace | null;

/** Lifetimes and flights come from the isolate; shape and version are the catalogue's own. */
export type PlaceLifetimes = Pick<CacheKind<KnownPlace>, 'ttl' | 'flights'>;

export interface PlaceCatalogueParts {
  readonly atlas: PlaceCatalogue;
  readonly archive: Pick<PlaceArchive, 'byIds'>;
  /** Neighbours that the archive knows; rejects where it fails. */
  readonly neighbours: (centre: Coordinates) => Promise<readonly RankedPlace[]>;
  /** Over memory and KV only: the archive is what lies behind them. */
  readonly cache: ReadThrough;
  readonly lifetimes: PlaceLifetimes;
}

/** Places by id: those of the atlas from the atlas, others from caches, else all in one query. */
export function createPlaceCatalogue(parts: PlaceCatalogueParts): PlaceCatalogue {
  const { atlas, neighbours } = parts;
  return {
    async byIds(ids) {
      const embedded = await atlas.byIds(ids);
      const others = ids.filter((id, at) => embedded[at] === null && isPlausible(id));
      const found = await readOthers(parts, others);
      return ids.map((id, at) => embedded[at] ?? found.get(id) ?? null);
    },
    async related(place, first) {
      if (place.coordinates === undefined) return [];
      const [embedded, archived] = await Promise.all([
        atlas.related(place, first),
        // Fewer neighbours are no reason to fail.
        neighbours(place.coordinates).catch(() => []),
      ]);
      const known = new Map([...archived, ...embedded].map((one) => [one.id, one]));
      const others = withoutNamesakes([...known.values()], [place]);
      const best = relatedPlaces(place, withoutRepeats(others), first);
      return best.map((one) => known.get(one.id) ?? unscored(one));
    },
  };
}

async function readOthers(
  { archive, cache, lifetimes }: PlaceCatalogueParts,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownPlace | Error>> {
  if (ids.length === 0) return new Map();
  const keys = await Promise.all(ids.map((id) => hashKey('place', [id])));
  const idOf = new Map(keys.map((key, at) => [key, ids[at] ?? '']));
  const results = await cache.readMany<KnownPlace>({
    ...lifetimes,
    schema: rankedPlaceSchema.nullable(),
    schemaVersion: PLACE_VERSION,
    keys,
    compute: async (missing) => {
      const archived = await archive.byIds(missing.map((key) => idOf.get(key) ?? ''));
      return new Map(missing.map((key) => [key, computedOf(archived.get(idOf.get(key) ?? ''))]));
    },
  });
  return new Map(
    results.map((result, at): [string, KnownPlace | Error] => [
      ids[at] ?? '',
      result instanceof Error
        ? new PlacesUnreadable('Places cannot be read by id now', { cause: result })
        : result.value,
    ]),
  );
}

function computedOf(archived: ArchivedPlace | undefined): Computed<KnownPlace> {
  // A search may be keeping the place at this moment: that nobody knows it is not remembered.
  if (archived === undefined)
    return { value: null, tags: [], complete: true, degraded: false, ttlSeconds: 0 };
  const { place, keepUntil } = archived;
  return {
    value: place,
    tags: [`place:${place.id}`, ...place.sources.map((source) => `source:${source}`)],
    complete: true,
    degraded: false,
    ttlSeconds: cacheSecondsOf(place.sources),
    ...(keepUntil !== undefined && { keepUntil }),
  };
}

function isPlausible(id: string): boolean {
  return id !== '' && id.length <= MAX_ID_LENGTH;
}

/** Sources that tell of one place give it one Wikidata item. */
function withoutNamesakes(
  places: readonly RankedPlace[],
  others: readonly RankedPlace[],
): readonly RankedPlace[] {
  const items = new Set(others.map(({ identifiers }) => identifiers.wikidata));
  return places.filter(
    ({ identifiers: { wikidata } }) => wikidata === undefined || !items.has(wikidata),
  );
}

/** The last of those that are one place by their Wikidata item: the atlas' own. */
function withoutRepeats(places: readonly RankedPlace[]): readonly RankedPlace[] {
  return [...new Map(places.map((one) => [one.identifiers.wikidata ?? one.id, one])).values()];
}
