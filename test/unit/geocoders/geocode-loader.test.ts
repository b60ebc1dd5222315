import { describe, expect, it } from 'vitest';
import type { GeocodeQuery, Geocoder } from '../../../src/domain/geocoding.ts';
import { createGeocodeLoader } from '../../../src/loaders/geocode-loader.ts';

function recording() {
  const asked: GeocodeQuery[] = [];
  const signals = new Set<AbortSignal>();
  const geocoder: Geocoder = {
    name: 'recording',
    geocode: async (query, signal) => {
      asked.push(query);
      signals.add(signal);
      return { kind: 'NOT_FOUND' };
    },
  };
  return { asked, signals, geocoder };
}

describe('the loader of names', () => {
  it('gathers what awaiting siblings ask into one batch', async () => {
    const { geocoder, asked, signals } = recording();
    const sizes: number[] = [];
    const loader = createGeocodeLoader(geocoder, { onBatch: (size) => sizes.push(size) });
    const late = async (name: string, turns: number) => {
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      return loader.load({ name });
    };
    await Promise.all([late('Bath', 0), late('Cork', 2), late('Dover', 5), late('bath', 9)]);
    expect(sizes).toEqual([3]);
    expect(asked.map(({ name }) => name)).toEqual(['Bath', 'Cork', 'Dover']);
    expect(signals.size).toBe(1);
  });

  it('holds neighbours for the same asker, and tells nobody where exactly they are', async () => {
    const { geocoder, asked } = recording();
    const loader = createGeocodeLoader(geocoder);
    const ask = (lat: number, lng: number) => loader.load({ name: 'Bath', near: { lat, lng } });
    await Promise.all([ask(51.3811, -2.359), ask(51.4102, -2.4123), ask(51.5, -2.4)]);
    expect(asked.map(({ near }) => near)).toEqual([
      { lat: 51.4, lng: -2.4 },
      { lat: 51.5, lng: -2.4 },
    ]);
  });

  it('tells a point of zeros from no point, and no zero from its negative', async () => {
    const { geocoder, asked } = recording();
    const loader = createGeocodeLoader(geocoder);
    await Promise.all([
      loader.load({ name: 'Bath' }),
      loader.load({ name: 'Bath', near: { lat: 0, lng: 0 } }),
      loader.load({ name: 'Bath', near: { lat: -0.01, lng: 0.01 } }),
    ]);
    expect(asked).toEqual([{ name: 'Bath' }, { name: 'Bath', near: { lat: 0, lng: 0 } }]);
  });

  it('asks anew for names in another language', async () => {
    const { geocoder, asked } = recording();
    const loader = createGeocodeLoader(geocoder);
    await Promise.all(
      ['de', 'fr', 'de'].map((language) => loader.load({ name: 'Genf', language })),
    );
    expect(asked.map(({ language }) => language)).toEqual(['de', 'fr']);
  });

  it('gives up once its budget is spent', async () => {
    const { geocoder, signals } = recording();
    await createGeocodeLoader(geocoder, { budgetMs: 0 }).load({ name: 'Bath' });
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    expect([...signals].map(({ aborted }) => aborted)).toEqual([true]);
  });
});
