import { afterEach, describe, expect, it, vi } from 'vitest';
import { search } from './support/searching.ts';
import { simulatedWorld } from './support/simulated-world.ts';

/** Only the gazetteer does not know it: the simulator invents it. */
const UNKNOWN = 'caves near Quxborough';
const EVERYONE_IN_TIME = { SEARCH_PATIENCE_MS: '9000' };

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a name that the gazetteer does not know', () => {
  it('is looked up once, by Open-Meteo first, with its credit, and remembered', async () => {
    const { worker, simulator } = simulatedWorld(EVERYONE_IN_TIME);
    const answer = await search(worker, { chatInput: UNKNOWN });
    expect(answer.userLocation).toMatchObject({
      geocoder: 'open-meteo',
      attributions: [{ licence: 'CC-BY-4.0' }],
    });
    const again = await search(worker, { chatInput: 'museums near Quxborough' });
    expect(again.userLocation?.coordinates).toEqual(answer.userLocation?.coordinates);
    expect(simulator.calls('open-meteo')).toHaveLength(1);
    expect(simulator.calls('photon')).toEqual([]);
  });

  it('is looked up once for a hundred who ask at once', async () => {
    const { worker, simulator } = simulatedWorld(EVERYONE_IN_TIME);
    simulator.set('open-meteo', { mode: 'slow', delayMs: 30 });
    await Promise.all(
      Array.from({ length: 100 }, () => search(worker, { chatInput: UNKNOWN, sources: ['ATLAS'] })),
    );
    expect(simulator.calls('open-meteo')).toHaveLength(1);
  });

  it('is asked of Photon where Open-Meteo fails, and of Google first where there is a key', async () => {
    const world = simulatedWorld({ ...EVERYONE_IN_TIME, GOOGLE_MAPS_API_KEY: 'google-key' });
    const byGoogle = await search(world.worker, { chatInput: UNKNOWN });
    expect(byGoogle.userLocation?.geocoder).toBe('google-maps');
    expect(world.simulator.calls('open-meteo')).toEqual([]);
    world.simulator.set('google-maps', { mode: 'unavailable' });
    world.simulator.set('open-meteo', { mode: 'error-in-200' });
    const byPhoton = await search(world.worker, { chatInput: 'caves near Zalmbyville' });
    expect(byPhoton.userLocation).toMatchObject({
      geocoder: 'photon',
      attributions: [{ licence: 'ODbL-1.0' }],
    });
  });

  it.each(['hang', 'unavailable', 'html', 'rate-limited'] as const)(
    'is no location while every geocoder answers %s, and that is not "unknown"',
    async (mode) => {
      const { worker, simulator } = simulatedWorld({ SEARCH_PATIENCE_MS: '300' });
      simulator.set('open-meteo', { mode });
      simulator.set('photon', { mode });
      const answer = await search(worker, { chatInput: UNKNOWN });
      expect(answer).toMatchObject({ __typename: 'LocationNotFound', code: 'GEOCODING_FAILED' });
      expect(answer.message).toContain('Quxborough');
    },
  );

  it('is unknown where every geocoder says so', async () => {
    const { worker, simulator } = simulatedWorld(EVERYONE_IN_TIME);
    simulator.set('open-meteo', { mode: 'empty' });
    simulator.set('photon', { mode: 'no-containers' });
    const answer = await search(worker, { chatInput: UNKNOWN });
    expect(answer).toMatchObject({ __typename: 'LocationNotFound', code: 'UNKNOWN_LOCATION' });
    await search(worker, { chatInput: UNKNOWN });
    expect(simulator.calls('open-meteo')).toHaveLength(1);
  });

  it('gives way to the position of the caller where nobody finds it', async () => {
    const { worker, simulator } = simulatedWorld(EVERYONE_IN_TIME);
    simulator.set('open-meteo', { mode: 'empty' });
    simulator.set('photon', { mode: 'empty' });
    const answer = await search(worker, { chatInput: UNKNOWN, near: { lat: 0, lng: 0 } });
    expect(answer.userLocation).toMatchObject({
      geocoder: 'caller',
      coordinates: { lat: 0, lng: 0 },
      attributions: [],
    });
  });

  it('is asked of nobody by a gateway that keeps to its own data', async () => {
    const { worker, simulator } = simulatedWorld({ SOURCES: 'atlas' });
    const answer = await search(worker, { chatInput: UNKNOWN });
    expect(answer.code).toBe('UNKNOWN_LOCATION');
    expect(simulator.calls('open-meteo')).toEqual([]);
    expect(simulator.calls('photon')).toEqual([]);
  });
});

it('asks no geocoder for a name that the gazetteer knows', async () => {
  const { worker, simulator } = simulatedWorld(EVERYONE_IN_TIME);
  const answer = await search(worker, { chatInput: 'caves near Asheville, NC' });
  expect(answer.userLocation).toMatchObject({
    geocoder: 'gazetteer',
    attributions: [{ text: 'GeoNames' }],
  });
  expect(simulator.calls('open-meteo')).toEqual([]);
});
