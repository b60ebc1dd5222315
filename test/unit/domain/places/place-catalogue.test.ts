import { describe, expect, it } from 'vitest';
import { createCacheState } from '../../../../src/domain/cache/context.ts';
import { createReadThrough } from '../../../../src/domain/cache/read-through.ts';
import type { Landing } from '../../../../src/domain/cache/requests.ts';
import { cacheTtls } from '../../../../src/domain/cache/ttl.ts';
import type { ArchivedPlace } from '../../../../src/domain/places/place-archive.ts';
import { PlacesUnreadable } from '../../../../src/domain/places/place-archive.ts';
import {
  createPlaceCatalogue,
  type KnownPlace,
} from '../../../../src/domain/places/place-catalogue.ts';
import type { RankedPlace } from '../../../../src/domain/search/outcome.ts';
import { createSharedFlights } from '../../../../src/platform/shared-flights.ts';
import { LIFETIMES } from '../cache/bench.ts';
import { createCountedTier } from '../cache/counted-tier.ts';
import { createFakeTime } from '../cache/fake-time.ts';
import { rankedPlace } from './ranked-place.ts';

const ATLAS_PLACE = rankedPlace('atlas-00000001', { source: 'ATLAS', sources: ['ATLAS'] });

/** A catalogue of one request over layers, an archive and an atlas that count their calls. */
function bench(neighbours: readonly RankedPlace[] = []) {
  const time = createFakeTime();
  const [memory, kv] = [createCountedTier('MEMORY'), createCountedTier('KV')];
  const archived = new Map<string, ArchivedPlace>();
  const queries: (readonly string[])[] = [];
  let isDown = false;
  const catalogue = createPlaceCatalogue({
    atlas: {
      byIds: async (ids) => ids.map((id) => (id === ATLAS_PLACE.id ? ATLAS_PLACE : null)),
      related: async () => [ATLAS_PLACE],
    },
    archive: {
      byIds: async (ids) => {
        queries.push(ids);
        if (isDown) throw new Error('down');
        return new Map([...archived].filter(([id]) => ids.includes(id)));
      },
    },
    neighbours: async () => {
      if (isDown) throw new Error('down');
      return neighbours;
    },
    cache: createReadThrough({
      tiers: [memory, kv],
      state: createCacheState(),
      clock: time.clock,
      random: () => 0,
      timers: time.timers,
      keepAlive: () => {},
      report: () => {},
    }),
    lifetimes: {
      ttl: cacheTtls(LIFETIMES).place,
      flights: createSharedFlights<Landing<KnownPlace>>(time.clock),
    },
  });
  const keep = (place: RankedPlace, keepUntil?: number) =>
    archived.set(place.id, { place, ...(keepUntil !== undefined && { keepUntil }) });
  const goDown = (): void => {
    isDown = true;
  };
  return { time, memory, kv, catalogue, queries, keep, goDown };
}

describe('places by id', () => {
  it('come from the atlas where it has them, and nothing else is asked', async () => {
    const { catalogue, kv, queries } = bench();
    expect(await catalogue.byIds([ATLAS_PLACE.id])).toEqual([ATLAS_PLACE]);
    expect([kv.reads.length, queries.length]).toEqual([0, 0]);
  });

  it('are one bulk read and one query, however many they are, in the order asked', async () => {
    const { catalogue, kv, queries, keep } = bench();
    const places = Array.from({ length: 99 }, (_, at) => rankedPlace(`wp-${at}`));
    for (const place of places) keep(place);
    const wanted = [ATLAS_PLACE, ...places.toReversed()];
    expect(await catalogue.byIds(wanted.map(({ id }) => id))).toEqual(wanted);
    expect(kv.reads.map((keys) => keys.length)).toEqual([99]);
    expect(queries.map((ids) => ids.length)).toEqual([99]);
  });

  it('are held by KV once they were asked for', async () => {
    const { catalogue, time, memory, kv, queries, keep } = bench();
    keep(rankedPlace('wp-1'));
    keep(rankedPlace('wp-2'));
    await catalogue.byIds(['wp-1']);
    await time.settle();
    memory.entries.clear();
    await catalogue.byIds(['wp-1', 'wp-2']);
    expect(queries).toEqual([['wp-1'], ['wp-2']]);
    const [entry] = kv.entries.values();
    expect(entry).toMatchObject({ tags: ['place:wp-1', 'source:WIKIPEDIA'] });
    expect(entry?.key).toMatch(/^place:[\w-]{43}$/);
  });

  it('are null where nobody knows them, and asked for again, since a search may be keeping them', async () => {
    const { catalogue, time, queries, keep } = bench();
    expect(await catalogue.byIds(['wp-1'])).toEqual([null]);
    await time.settle();
    keep(rankedPlace('wp-1'));
    expect(await catalogue.byIds(['wp-1'])).toEqual([rankedPlace('wp-1')]);
    expect(queries).toHaveLength(2);
  });

  it('are null without asking anybody where no source makes such ids', async () => {
    const { catalogue, kv, queries } = bench();
    expect(await catalogue.byIds(['', 'x'.repeat(201)])).toEqual([null, null]);
    expect([kv.reads.length, queries.length]).toEqual([0, 0]);
  });

  it('leave every layer when their licence ends', async () => {
    const { catalogue, time, kv, keep } = bench();
    const keepUntil = time.clock() + 60_000;
    keep(rankedPlace('rd-1', { sources: ['REDDIT'] }), keepUntil);
    await catalogue.byIds(['rd-1']);
    await time.settle();
    expect([...kv.entries.values()]).toEqual([expect.objectContaining({ staleUntil: keepUntil })]);
  });

  it('that cannot be asked for are errors, and cost no other', async () => {
    const { catalogue, time, memory, keep, goDown } = bench();
    keep(rankedPlace('wp-1'));
    await catalogue.byIds(['wp-1']);
    await time.settle();
    memory.entries.clear();
    goDown();
    const [embedded, cached, unread] = await catalogue.byIds([ATLAS_PLACE.id, 'wp-1', 'wp-2']);
    expect([embedded, cached]).toEqual([ATLAS_PLACE, rankedPlace('wp-1')]);
    expect(unread).toBeInstanceOf(PlacesUnreadable);
  });
});

describe('related places', () => {
  const AT = rankedPlace('wp-0', { identifiers: { wikidata: 'Q0' } });
  const near = (id: string, parts: Partial<RankedPlace> = {}) =>
    rankedPlace(id, { coordinates: { lat: 40.01, lng: -80 }, ...parts });

  it('are those near and alike of atlas and archive together', async () => {
    const far = near('wp-2', { coordinates: { lat: 40.3, lng: -80 }, category: 'SHOP' });
    const { catalogue } = bench([far, near('wp-1')]);
    const related = await catalogue.related(AT, 2);
    expect(related.map(({ id }) => id)).toEqual([ATLAS_PLACE.id, 'wp-1']);
  });

  it('are never the place itself, under whatever id, nor one place twice', async () => {
    const neighbours = [
      AT,
      near('wd-Q0', { identifiers: { wikidata: 'Q0' } }),
      near('wp-5', { identifiers: { wikidata: 'Q5' } }),
      near('wd-Q5', { identifiers: { wikidata: 'Q5' } }),
    ];
    const { catalogue } = bench(neighbours);
    const related = await catalogue.related(AT, 5);
    expect(related.map(({ id }) => id).sort()).toEqual([ATLAS_PLACE.id, 'wd-Q5']);
  });

  it('are those of the atlas while the archive is down, and none for a place nowhere', async () => {
    const { catalogue, goDown } = bench();
    goDown();
    expect(await catalogue.related(AT, 5)).toEqual([ATLAS_PLACE]);
    const { coordinates: _, ...nowhere } = AT;
    expect(await catalogue.related(nowhere, 5)).toEqual([]);
  });
});
