import { describe, expect, it } from 'vitest';
import { outsideSearch } from '../../../../src/domain/places/outside-search.ts';
import { NO_ARCHIVE, type PlaceArchive } from '../../../../src/domain/places/place-archive.ts';
import { withPlacesOnTheirWay } from '../../../../src/domain/places/places-on-their-way.ts';
import { rankedPlace } from './ranked-place.ts';

const NOW = Date.UTC(2026, 10, 22, 12);

/** An archive whose writes end when they are told to. */
function slowArchive() {
  const asked: (readonly string[])[] = [];
  const writing = Promise.withResolvers<void>();
  const slow: PlaceArchive = {
    ...NO_ARCHIVE,
    keep: () => writing.promise,
    byIds: async (ids) => {
      asked.push(ids);
      return new Map();
    },
  };
  return { archive: withPlacesOnTheirWay(slow, () => NOW), asked, writing };
}

describe('a place that is being kept', () => {
  it('is found by id before it is, without asking the archive', async () => {
    const { archive, asked } = slowArchive();
    const place = rankedPlace('wp-1');
    void archive.keep([place]);
    expect(await archive.byIds(['wp-1'])).toEqual(
      new Map([['wp-1', { place: outsideSearch(place) }]]),
    );
    expect(asked).toEqual([]);
    await archive.byIds(['wp-1', 'wp-2']);
    expect(asked).toEqual([['wp-2']]);
  });

  it('is the archive’s affair once it is kept, or could not be', async () => {
    for (const end of ['resolve', 'reject'] as const) {
      const { archive, asked, writing } = slowArchive();
      const keeping = archive.keep([rankedPlace('wp-1')]);
      if (end === 'resolve') writing.resolve();
      else writing.reject(new Error('down'));
      await keeping.catch(() => undefined);
      expect(await archive.byIds(['wp-1'])).toEqual(new Map());
      expect(asked).toEqual([['wp-1']]);
    }
  });

  it('says until when it may be shown, and is not found at all where it may not', async () => {
    const { archive } = slowArchive();
    void archive.keep([
      rankedPlace('rd-1', { sources: ['REDDIT'] }),
      rankedPlace('eb-1', { sources: ['EVENTBRITE'], endsAt: NOW - 1 }),
    ]);
    const found = await archive.byIds(['rd-1', 'eb-1']);
    expect([...found.keys()]).toEqual(['rd-1']);
    expect(found.get('rd-1')?.keepUntil).toBe(NOW + 86_400_000);
  });
});
