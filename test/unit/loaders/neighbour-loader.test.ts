import { expect, it } from 'vitest';
import type { NearQuery } from '../../../src/domain/places/place-archive.ts';
import { createNeighbourLoader } from '../../../src/loaders/neighbour-loader.ts';
import { rankedPlace } from '../domain/places/ranked-place.ts';

it('asks for the neighbours of all places of a turn in one query, each point once', async () => {
  const queries: NearQuery[] = [];
  const loader = createNeighbourLoader({
    near: async (query) => {
      queries.push(query);
      return query.centres.map(({ lat }) => [rankedPlace(`at-${lat}`)]);
    },
  });
  const siblings = [1, 2, 3, 3].map(async (lat) => {
    // As after a look-up in a cache.
    await Promise.resolve();
    return loader.load({ lat, lng: 0 });
  });
  const found = await Promise.all(siblings);
  expect(found.map(([place]) => place?.id)).toEqual(['at-1', 'at-2', 'at-3', 'at-3']);
  expect(queries.map(({ centres }) => centres.length)).toEqual([3]);
});
