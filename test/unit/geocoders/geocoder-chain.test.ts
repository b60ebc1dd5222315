import { describe, expect, it } from 'vitest';
import type { Geocoder } from '../../../src/domain/geocoding.ts';
import { DISABLED_GEOCODER } from '../../../src/geocoders/disabled-geocoder.ts';
import { createGeocoderChain } from '../../../src/geocoders/geocoder-chain.ts';

const QUERY = { name: 'Pikeville' };
const SIGNAL = new AbortController().signal;

const throwing: Geocoder = {
  name: 'throwing',
  geocode: () => {
    throw new Error('a defect');
  },
};
const rejecting: Geocoder = {
  name: 'rejecting',
  geocode: () => Promise.reject(new Error('a defect')),
};
const knowing: Geocoder = { name: 'knowing', geocode: async () => ({ kind: 'NOT_FOUND' }) };

describe('a chain of geocoders', () => {
  it('takes one that throws for one that failed, tells of it and goes on', async () => {
    const thrown: string[] = [];
    const asked: string[] = [];
    const chain = createGeocoderChain({
      geocoders: [
        throwing,
        rejecting,
        {
          ...knowing,
          geocode: (query, signal) => (asked.push(query.name), knowing.geocode(query, signal)),
        },
      ],
      onThrown: (geocoder) => thrown.push(geocoder),
    });
    expect(await chain.geocode(QUERY, SIGNAL)).toEqual({
      kind: 'FAILED',
      geocoder: 'throwing',
      status: 'ERROR',
      failures: [
        { geocoder: 'throwing', status: 'ERROR' },
        { geocoder: 'rejecting', status: 'ERROR' },
      ],
    });
    expect(thrown).toEqual(['throwing', 'rejecting']);
    expect(asked).toEqual(['Pikeville']);
  });

  it('asks nobody whose caller has left, also those who would not notice', async () => {
    const asked: string[] = [];
    const heedless: Geocoder = {
      name: 'heedless',
      geocode: async ({ name }) => {
        asked.push(name);
        return { kind: 'NOT_FOUND' };
      },
    };
    const chain = createGeocoderChain({ geocoders: [heedless] });
    expect(await chain.geocode(QUERY, AbortSignal.abort())).toMatchObject({
      kind: 'FAILED',
      geocoder: 'heedless',
      status: 'TIMEOUT',
    });
    expect(asked).toEqual([]);
  });

  it('of one that is switched off finds nothing, which is no failure', async () => {
    const chain = createGeocoderChain({ geocoders: [DISABLED_GEOCODER] });
    expect(await chain.geocode(QUERY, SIGNAL)).toEqual({ kind: 'NOT_FOUND' });
  });

  it('of nobody finds nothing', async () => {
    const chain = createGeocoderChain({ geocoders: [] });
    expect(await chain.geocode(QUERY, SIGNAL)).toEqual({ kind: 'NOT_FOUND' });
  });
});
