import { describe, expect, it } from 'vitest';
import { planEngines } from '../../../src/sources/serp-plan.ts';
import { placeOfBusiness } from '../../../src/sources/serp-places.ts';
import { NOW, PIKEVILLE, createBench } from '../../contract/sources/bench.ts';
import { createSerpSource } from '../../../src/sources/serp.ts';

const DATES = { from: NOW, to: NOW + 3 * 86_400_000 };
const signal = new AbortController().signal;

describe('SerpApi', () => {
  it('is asked with the engines that fit the question, two at most', () => {
    expect(planEngines({ categories: [] })).toEqual(['google', 'google_maps']);
    expect(planEngines({ categories: ['CAVE'] })).toEqual(['google', 'google_maps']);
    expect(planEngines({ categories: ['EVENT'] })).toEqual(['google_events']);
    expect(planEngines({ categories: ['EVENT', 'MUSEUM'] })).toEqual([
      'google_events',
      'google_maps',
    ]);
    expect(planEngines({ categories: [], dates: DATES })).toEqual(['google_events', 'google_maps']);
  });

  it('never gets a location by a formatted name', async () => {
    const bench = createBench();
    const source = createSerpSource({ ...bench, baseUrl: 'https://serpapi.com', apiKey: 'k' });
    await source.find(PIKEVILLE, signal);
    await source.find({ ...PIKEVILLE, dates: DATES }, signal);
    const urls = bench.simulator.calls('serpapi').map(({ url }) => new URL(url).searchParams);
    expect(urls).toHaveLength(4);
    expect(urls.every((parameters) => !parameters.has('location'))).toBe(true);
  });

  it('tells of events within the dates only', async () => {
    const bench = createBench();
    const source = createSerpSource({ ...bench, baseUrl: 'https://serpapi.com', apiKey: 'k' });
    const answer = await source.find({ ...PIKEVILLE, categories: ['EVENT'], dates: DATES }, signal);
    const starts = answer.status === 'OK' ? answer.places.map(({ startsAt }) => startsAt ?? 0) : [];
    expect(starts.length).toBeGreaterThan(0);
    expect(starts.every((at) => at >= DATES.from && at < DATES.to)).toBe(true);
  });

  it.each([
    [{ rating: 4.7, reviews: 89 }, true],
    [{ rating: 4.2, reviews: 89 }, false],
    [{ rating: 4.9, reviews: 2 }, false],
    [{ rating: 4.9, reviews: 4_200 }, false],
    [{ rating: undefined, reviews: undefined }, false],
  ])('takes a business with %o for a gem: %s', ({ rating, reviews }, isGem) => {
    const business = {
      title: 'Dils Cemetery',
      place_id: 'ChIJx',
      type: 'Cemetery',
      address: undefined,
      description: undefined,
      website: undefined,
      gps_coordinates: { latitude: 37.4712, longitude: -82.5246 },
      rating,
      reviews,
    };
    expect(placeOfBusiness(business, PIKEVILLE) !== undefined).toBe(isGem);
  });
});
