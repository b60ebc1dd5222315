import { describe, expect, it } from 'vitest';
import { createGoogleGeocoder } from '../../../src/geocoders/google.ts';
import type { GeocodeQuery } from '../../../src/domain/geocoding.ts';
import { askScripted } from './scripted.ts';

const RESULT = {
  formatted_address: 'Secret Address 1, Googletown',
  address_components: [{ long_name: 'Googletown', short_name: 'GT', types: ['locality'] }],
  geometry: {
    location: { lat: 0, lng: 0 },
    bounds: { northeast: { lat: 1, lng: 1 }, southwest: { lat: -1, lng: -1 } },
  },
  place_id: 'ChIJexample',
  types: ['locality', 'political'],
};

function ask(json: object, query: GeocodeQuery = { name: 'My words' }) {
  return askScripted((tools) => createGoogleGeocoder({ ...tools, apiKey: 'key' }), json, query);
}

describe('Google', () => {
  it('keeps of an answer nothing but the point, under the words asked for', async () => {
    const { locations } = await ask({ status: 'OK', results: [RESULT] });
    expect(locations).toEqual([
      {
        name: 'My words',
        coordinates: { lat: 0, lng: 0 },
        confidence: 0.9,
        kind: 'TOWN',
        geocoder: 'google-maps',
        alternatives: [],
      },
    ]);
  });

  it.each([
    [['country', 'political'], 'COUNTRY'],
    [['administrative_area_level_1', 'political'], 'STATE'],
    [['administrative_area_level_2', 'political'], 'COUNTY'],
    [['locality', 'political'], 'TOWN'],
    [['political', 'sublocality', 'sublocality_level_1'], 'NEIGHBOURHOOD'],
    [['colloquial_area', 'political'], 'REGION'],
    [['tourist_attraction', 'establishment'], 'LANDMARK'],
    [[], 'LANDMARK'],
  ])('reads %o as %s', async (types, kind) => {
    const { locations } = await ask({ status: 'OK', results: [{ ...RESULT, types }] });
    expect(locations[0]?.kind).toBe(kind);
  });

  it('is less sure of a partial match', async () => {
    const { locations } = await ask({
      status: 'OK',
      results: [{ ...RESULT, partial_match: true }],
    });
    expect(locations[0]?.confidence).toBeCloseTo(0.6);
  });

  it.each([
    ['OVER_QUERY_LIMIT', { status: 'RATE_LIMITED' }],
    ['OVER_DAILY_LIMIT', { status: 'RATE_LIMITED', retryAfterSeconds: 3600 }],
    ['REQUEST_DENIED', { status: 'AUTH' }],
    ['INVALID_REQUEST', { status: 'ERROR' }],
    ['UNKNOWN_ERROR', { status: 'ERROR' }],
    ['SOMETHING_NEW', { status: 'ERROR' }],
  ])('reads %s inside a 200 as %o', async (status, expected) => {
    const { answer } = await ask({ status, results: [] });
    expect(answer).toMatchObject({ kind: 'FAILED', geocoder: 'google-maps', ...expected });
  });

  it('finds nothing where there is nothing', async () => {
    const { answer } = await ask({ status: 'ZERO_RESULTS', results: [] });
    expect(answer).toEqual({ kind: 'NOT_FOUND' });
  });

  it.each([
    [{ lat: 0, lng: 0 }, '-2,-2|2,2'],
    [{ lat: 89, lng: 0 }, '87,-2|90,2'],
    [{ lat: 0, lng: 179.5 }, '-2,177.5|2,-178.5'],
    [{ lat: 0, lng: -179.5 }, '-2,178.5|2,-177.5'],
  ])('draws names towards %o by the box %s', async (near, bounds) => {
    const { calls } = await ask({ status: 'ZERO_RESULTS' }, { name: 'Springfield', near });
    expect(calls[0]?.get('bounds')).toBe(bounds);
  });

  it('names no box where nobody said where they are', async () => {
    const { calls } = await ask({ status: 'ZERO_RESULTS' });
    expect(calls[0]?.has('bounds')).toBe(false);
  });
});
