import { describe, expect, it } from 'vitest';
import { fromGeohash, kilometresBetween, travel } from '../../upstreams/geometry.ts';
import { placesIn } from '../../upstreams/places.ts';
import { LAT, LNG } from './samples.ts';

const AREA = { centre: { lat: LAT, lng: LNG }, radiusKm: 30 };

describe('invented places', () => {
  it.each([
    ['the equator at Greenwich', { lat: 0, lng: 0 }],
    ['the antimeridian', { lat: -17.8, lng: 179.99 }],
    ['nearly the pole', { lat: 89.9, lng: 12 }],
    ['Pikeville', AREA.centre],
  ])('are within the radius at %s', (_where, centre) => {
    const places = placesIn({ centre, radiusKm: 30 }, 'wikipedia');
    expect(places.length).toBeGreaterThan(10);
    expect(places.every((place) => kilometresBetween(centre, place.point) <= 30)).toBe(true);
    expect(places.every((place) => Math.abs(place.point.lng) <= 180)).toBe(true);
  });

  it('are found even within a kilometre', () => {
    expect(placesIn({ ...AREA, radiusKm: 1 }, 'wikidata').length).toBeGreaterThan(0);
  });

  it('are the same for centres that differ by rounding', () => {
    const rounded = {
      centre: { lat: Number(LAT.toFixed(3)), lng: Number(LNG.toFixed(3)) },
      radiusKm: 30,
    };
    const names = (area: typeof AREA): string[] =>
      placesIn(area, 'wikidata').map((place) => place.name);
    expect(names(rounded).toSorted()).toEqual(names(AREA).toSorted());
  });

  it('are others elsewhere', () => {
    const names = (lat: number): string =>
      placesIn({ ...AREA, centre: { lat, lng: LNG } }, 'wikidata')
        .map((place) => place.name)
        .join();
    expect(names(LAT)).not.toBe(names(LAT + 1));
  });

  it('have names and items of their own', () => {
    const places = placesIn({ ...AREA, radiusKm: 100 }, 'wikipedia');
    expect(new Set(places.map((place) => place.name)).size).toBe(places.length);
    expect(new Set(places.map((place) => place.item)).size).toBe(places.length);
  });

  it('are shared by upstreams under one item, at most 150 m apart, yet not all of them', () => {
    const wikipedia = new Map(placesIn(AREA, 'wikipedia').map((place) => [place.item, place]));
    const wikidata = placesIn(AREA, 'wikidata');
    const shared = wikidata.flatMap((place) => {
      const twin = wikipedia.get(place.item);
      return twin === undefined ? [] : [{ place, twin }];
    });
    expect(shared.length).toBeGreaterThan(5);
    expect(shared.length).toBeLessThan(wikidata.length);
    expect(shared.every(({ place, twin }) => place.name === twin.name)).toBe(true);
    expect(
      shared.every(({ place, twin }) => kilometresBetween(place.point, twin.point) < 0.15),
    ).toBe(true);
    expect(shared.some(({ place, twin }) => place.point.lat !== twin.point.lat)).toBe(true);
  });
});

describe('geometry', () => {
  it('travels as far as it is told', () => {
    const there = travel(AREA.centre, { km: 10, bearing: 77 });
    expect(kilometresBetween(AREA.centre, there)).toBeCloseTo(10, 2);
  });

  it.each([
    ['ezs42', 42.605, -5.603],
    ['u4pruydqq', 57.649, 10.407],
  ])('reads the geohash %s', (geohash, lat, lng) => {
    const point = fromGeohash(geohash);
    expect(point?.lat).toBeCloseTo(lat, 2);
    expect(point?.lng).toBeCloseTo(lng, 2);
    expect(fromGeohash('ail')).toBeUndefined();
  });
});
