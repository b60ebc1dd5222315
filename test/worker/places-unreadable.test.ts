import { expect, it } from 'vitest';
import { PlacesUnreadable } from '../../src/domain/places/place-archive.ts';
import { fakePlace } from './support/fake-services.ts';
import { testWorker } from './support/test-worker.ts';

it('a place that cannot be read is an upstream error, and costs no other', async () => {
  const worker = testWorker({
    byIds: async (ids) =>
      ids.map((id) =>
        id === 'wp-1' ? new PlacesUnreadable('Places cannot be read by id now') : fakePlace(1),
      ),
  });
  const { data, errors } = await worker.ask('{ places(ids: ["wp-1", "place-1"]) { id } }');
  expect(data).toEqual({ places: [null, { id: 'place-1' }] });
  expect(errors).toMatchObject([
    {
      message: 'Places cannot be read by id now',
      path: ['places', 0],
      extensions: { code: 'UPSTREAM_ERROR' },
    },
  ]);
});
