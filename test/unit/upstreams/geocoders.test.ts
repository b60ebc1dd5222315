import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { at, list } from './json-paths.ts';
import { request } from './samples.ts';

describe('Open-Meteo', () => {
  const search = (query: Record<string, string>): Request =>
    request('/open-meteo/v1/search', query);

  it('ranks namesakes by population and holds them to an area named in full', async () => {
    const all = await ask(search({ name: 'Paris' }));
    const texan = await ask(search({ name: 'Paris, Texas' }));
    expect(list(all.body, 'results').map((town) => at(town, 'country_code'))).toEqual(['FR', 'US']);
    expect(list(texan.body, 'results')).toMatchObject([{ admin1: 'Texas' }]);
  });

  it.each(['Pikeville KY', 'Pikeville, KY', 'P', 'Nowhere', '12345'])(
    'omits `results` for %s',
    async (name) => {
      const answer = await ask(search({ name }));
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual({ generationtime_ms: 0.91 });
    },
  );

  it('knows a longitude of zero, and omits a population of zero', async () => {
    const { body } = await ask(search({ name: 'Zero Point' }));
    expect(at(body, 'results.0.longitude')).toBe(0);
    expect(at(body, 'results.0.population')).toBeUndefined();
  });

  it('invents towns, always the same', async () => {
    const first = await ask(search({ name: 'Mumblebridge' }));
    const second = await ask(search({ name: 'Mumblebridge' }));
    expect(at(first.body, 'results.0.name')).toBe('Mumblebridge');
    expect(first.text).toBe(second.text);
  });

  it('refuses a count out of bounds', async () => {
    const answer = await ask(search({ name: 'Paris', count: '101' }));
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({
      error: true,
      reason: 'Parameter count must be between 1 and 100.',
    });
  });
});

describe('Photon', () => {
  it('reads free text and answers longitude first', async () => {
    const { body } = await ask(request('/photon/api', { q: 'Pikeville KY' }));
    expect(list(body, 'features')).toHaveLength(1);
    expect(at(body, 'features.0.geometry.coordinates')).toEqual([-82.5188, 37.4793]);
  });

  it('answers an empty collection, and refuses a missing term', async () => {
    const empty = await ask(request('/photon/api', { q: 'nowhere' }));
    const missing = await ask(request('/photon/api'));
    expect(empty.body).toEqual({ type: 'FeatureCollection', features: [] });
    expect(missing.status).toBe(400);
  });
});

describe('Google', () => {
  const v3 = (query: Record<string, string>): Request =>
    request('/google-maps/maps/api/geocode/json', { key: 'key', ...query });
  const v4 = (path: string, key = 'key'): Request =>
    request(`/google-maps/v4/geocode/address${path}`, {}, { headers: { 'x-goog-api-key': key } });

  it.each([
    [{ address: 'Pikeville, KY' }, 'OK'],
    [{ address: 'nowhere' }, 'ZERO_RESULTS'],
    [{ address: '' }, 'INVALID_REQUEST'],
    [{ address: 'Paris', key: 'invalid' }, 'REQUEST_DENIED'],
  ])('version 3 answers %j inside a 200 with %s', async (query, status) => {
    const answer = await ask(v3(query));
    expect(answer.status).toBe(200);
    expect(at(answer.body, 'status')).toBe(status);
  });

  it('version 3 holds to a country and says where a match is partial', async () => {
    const texan = await ask(v3({ address: 'Paris', components: 'country:US' }));
    const partial = await ask(v3({ address: 'Mumblebridge, Ohio' }));
    expect(at(texan.body, 'results.0.address_components.1.short_name')).toBe('TX');
    expect(at(partial.body, 'results.0.partial_match')).toBe(true);
    expect(at(texan.body, 'results.0.partial_match')).toBeUndefined();
  });

  it('version 4 has other names, `{}` for nothing and real codes', async () => {
    const found = await ask(v4('/Pikeville%2C%20KY'));
    const nothing = await ask(v4('?addressQuery=nowhere'));
    const refused = await ask(v4('/Paris', 'invalid'));
    expect(at(found.body, 'results.0.location')).toEqual({
      latitude: 37.4793,
      longitude: -82.5188,
    });
    expect(nothing.body).toEqual({});
    expect(refused.status).toBe(400);
    expect(at(refused.body, 'error.details.0.reason')).toBe('API_KEY_INVALID');
  });
});
