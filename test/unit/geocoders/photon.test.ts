import { describe, expect, it } from 'vitest';
import { createPhotonGeocoder } from '../../../src/geocoders/photon.ts';
import { askScripted } from './scripted.ts';

function featureOf(properties: object, coordinates: readonly number[] = [0, 0]): object {
  return { geometry: { coordinates }, properties: { name: 'Somewhere', ...properties } };
}

async function locationOf(properties: object, coordinates?: readonly number[]) {
  const features = [featureOf(properties, coordinates)];
  return (await askScripted(createPhotonGeocoder, { features })).locations[0];
}

describe('Photon', () => {
  it.each([
    [{ osm_key: 'place', osm_value: 'city', type: 'city' }, 'CITY'],
    [{ osm_key: 'place', osm_value: 'village', type: 'city' }, 'TOWN'],
    [{ osm_key: 'place', osm_value: 'suburb', type: 'district' }, 'NEIGHBOURHOOD'],
    [{ osm_key: 'place', osm_value: 'state', type: 'state' }, 'STATE'],
    [{ osm_key: 'place', osm_value: 'island', type: 'locality' }, 'REGION'],
    [{ osm_key: 'boundary', osm_value: 'administrative', type: 'county' }, 'COUNTY'],
    [{ osm_key: 'boundary', osm_value: 'administrative', type: 'country' }, 'COUNTRY'],
    [{ osm_key: 'amenity', osm_value: 'cafe', type: 'house' }, 'LANDMARK'],
    [{ osm_key: 'place', osm_value: 'locality', type: 'locality' }, 'LANDMARK'],
  ])('reads %o as %s', async (properties, kind) => {
    expect((await locationOf(properties))?.kind).toBe(kind);
  });

  it('reads longitude first, and zero', async () => {
    expect((await locationOf({}, [-82.5, 0]))?.coordinates).toEqual({ lat: 0, lng: -82.5 });
    expect((await locationOf({}, [0, 37.5]))?.coordinates).toEqual({ lat: 37.5, lng: 0 });
  });

  it('measures areas, whose box goes west, north, east, south', async () => {
    const extent = [-1, 1, 1, -1];
    const county = await locationOf({ osm_key: 'place', osm_value: 'county', extent });
    // Half the diagonal of two by two degrees on the equator.
    expect(county?.extentKm).toBeCloseTo(157.25, 0);
    expect(await locationOf({ osm_key: 'place', osm_value: 'city', extent })).not.toHaveProperty(
      'extentKm',
    );
  });

  it('measures an area across the antimeridian the short way', async () => {
    const extent = [179, 1, -179, -1];
    const region = await locationOf({ osm_key: 'place', osm_value: 'archipelago', extent });
    expect(region?.extentKm).toBeCloseTo(157.25, 0);
  });

  it('measures no box that is not on the earth', async () => {
    const extent = [-1, 100, 1, -100];
    expect(await locationOf({ osm_key: 'place', osm_value: 'county', extent })).not.toHaveProperty(
      'extentKm',
    );
  });

  it.each([
    [undefined, 'en'],
    ['de-AT', 'de'],
    ['FR', 'fr'],
    ['pl', null],
    ['<script>', 'en'],
  ])('asked in %s, asks for names in %s', async (language, sent) => {
    const query = { name: 'Somewhere', ...(language !== undefined && { language }) };
    const { calls } = await askScripted(createPhotonGeocoder, {}, query);
    expect(calls[0]?.get('lang')).toBe(sent);
  });

  it('sends a point of zeros as where to look', async () => {
    const near = { lat: 0, lng: 0 };
    const { calls } = await askScripted(createPhotonGeocoder, {}, { name: 'Somewhere', near });
    expect([calls[0]?.get('lat'), calls[0]?.get('lon')]).toEqual(['0', '0']);
  });

  it('leaves out what has no name once it is cleaned', async () => {
    const features = [featureOf({ name: '<script>alert(1)</script>' })];
    expect((await askScripted(createPhotonGeocoder, { features })).answer).toEqual({
      kind: 'NOT_FOUND',
    });
  });
});
