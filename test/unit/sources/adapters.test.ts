import { describe, expect, it } from 'vitest';
import type { HttpCall, HttpClient, HttpOutcome } from '../../../src/domain/http.ts';
import { combineAnswers } from '../../../src/sources/answers.ts';
import { createDisabledSource } from '../../../src/sources/disabled-source.ts';
import { createEventbriteSource } from '../../../src/sources/eventbrite.ts';
import { geohash } from '../../../src/sources/geohash.ts';
import { digest, opaqueId } from '../../../src/sources/opaque-id.ts';
import { createOverpassSource } from '../../../src/sources/overpass.ts';
import { searchWords } from '../../../src/sources/search-words.ts';
import { createTicketmasterSource } from '../../../src/sources/ticketmaster.ts';
import { classOf } from '../../../src/sources/wikidata-classes.ts';
import { createWikidataSource } from '../../../src/sources/wikidata.ts';
import { createWikipediaSource } from '../../../src/sources/wikipedia.ts';
import { NOW, PIKEVILLE, createBench } from '../../contract/sources/bench.ts';

const signal = new AbortController().signal;
const clock = () => NOW;

/** A client that answers every call with this document, as far as its schema and judge let it. */
function answering(json: unknown): HttpClient {
  return {
    async request<T>(call: HttpCall<T>): Promise<HttpOutcome<T>> {
      const value = call.schema.parse(json);
      const verdict = call.judge?.(value);
      if (verdict !== undefined) return { ok: false, latencyMs: 0, ...verdict };
      return { ok: true, value, status: 200, headers: new Headers(), latencyMs: 0 };
    },
  };
}

describe('coordinates', () => {
  it('of zero are coordinates', async () => {
    const page = { pageid: 1, title: 'Null Cave', coordinates: [{ lat: 0, lon: 0 }] };
    const source = createWikipediaSource({
      http: answering({ query: { pages: [page] } }),
      baseUrl: 'https://en.wikipedia.org',
    });
    const answer = await source.find({ ...PIKEVILLE, centre: { lat: 0, lng: 0 } }, signal);
    expect(answer).toMatchObject({ status: 'OK', places: [{ coordinates: { lat: 0, lng: 0 } }] });
  });

  it('on another globe, off the earth or out of reach are none', async () => {
    const pages = [
      { pageid: 1, title: 'Moon Cave', coordinates: [{ lat: 37.5, lon: -82.5, globe: 'moon' }] },
      { pageid: 2, title: 'Lost Cave', coordinates: [{ lat: 137, lon: -82.5 }] },
      { pageid: 3, title: 'Far Cave', coordinates: [{ lat: 38.5, lon: -82.5 }] },
      { pageid: 4, title: 'Nowhere Cave' },
    ];
    const source = createWikipediaSource({
      http: answering({ query: { pages } }),
      baseUrl: 'https://en.wikipedia.org',
    });
    expect(await source.find(PIKEVILLE, signal)).toEqual({ status: 'EMPTY' });
  });

  it('of Wikidata are longitude first, and only those of the earth', async () => {
    const binding = (item: string, loc: string) => ({
      place: { value: `http://www.wikidata.org/entity/${item}` },
      placeLabel: { value: `Cave ${item}` },
      loc: { value: loc },
      types: { value: 'http://www.wikidata.org/entity/Q35509' },
    });
    const bindings = [
      binding('Q1', 'Point(-82.5246 37.4712)'),
      binding('Q2', '<http://www.wikidata.org/entity/Q405> Point(-82.5246 37.4712)'),
      binding('Q3', 'Point(37.4712 -82.5246)'),
    ];
    const source = createWikidataSource({
      http: answering({ results: { bindings } }),
      baseUrl: 'https://query.wikidata.org',
    });
    const answer = await source.find(PIKEVILLE, signal);
    expect(answer).toMatchObject({
      status: 'OK',
      places: [{ id: 'wd-Q1', coordinates: { lat: 37.4712, lng: -82.5246 } }],
    });
    expect(answer.status === 'OK' && answer.places).toHaveLength(1);
  });

  it('sent as texts are read', async () => {
    const bench = createBench();
    const source = createTicketmasterSource({
      http: bench.http,
      clock,
      baseUrl: 'https://app.ticketmaster.com',
      apiKey: 'k',
    });
    const answer = await source.find(PIKEVILLE, signal);
    expect(
      answer.status === 'OK' &&
        answer.places.every(({ coordinates }) => typeof coordinates?.lat === 'number'),
    ).toBe(true);
  });
});

describe('Wikidata', () => {
  it('keeps what has a class of the list and drops the rest, unlabelled items and second rows', async () => {
    const row = (item: string, label: string, type: string) => ({
      place: { value: `http://www.wikidata.org/entity/${item}` },
      placeLabel: { value: label },
      loc: { value: 'Point(-82.5 37.5)' },
      types: {
        value: type
          .split(' ')
          .map((id) => `http://www.wikidata.org/entity/${id}`)
          .join('|'),
      },
      sitelinks: { value: '2' },
    });
    const bindings = [
      row('Q10', 'Ghostly', 'Q532 Q74047'),
      row('Q10', 'Ghostly', 'Q532 Q74047'),
      row('Q11', 'Main Road', 'Q34442'),
      row('Q12', 'Q12', 'Q35509'),
    ];
    const source = createWikidataSource({
      http: answering({ results: { bindings } }),
      baseUrl: 'https://query.wikidata.org',
    });
    const answer = await source.find(PIKEVILLE, signal);
    expect(
      answer.status === 'OK' &&
        answer.places.map(({ id, category, sitelinks }) => [id, category, sitelinks]),
    ).toEqual([['wd-Q10', 'GHOST_TOWN', 2]]);
  });

  it('takes the most telling class of several', () => {
    expect(classOf(['Q4989906', 'Q35509'])?.category).toBe('CAVE');
    expect(classOf(['Q5', 'Q515'])).toBeUndefined();
  });
});

describe('Overpass', () => {
  it('drops what is closed to people and what is of no kind of ours', async () => {
    const node = (id: number, tags: Record<string, string>) => ({
      type: 'node',
      id,
      lat: 37.48,
      lon: -82.52,
      tags,
    });
    const elements = [
      node(1, {
        name: 'Open Cave',
        natural: 'cave_entrance',
        wikidata: 'Q7',
        wikipedia: 'en:Open Cave',
      }),
      node(2, { name: 'Shut Cave', natural: 'cave_entrance', access: 'private' }),
      node(3, { name: 'Town', place: 'town' }),
      {
        type: 'way',
        id: 4,
        center: { lat: 37.47, lon: -82.51 },
        tags: { name: 'Mill', tourism: 'attraction', ruins: 'yes' },
      },
    ];
    const source = createOverpassSource({
      http: answering({ elements }),
      baseUrl: 'https://overpass.test',
    });
    const answer = await source.find(PIKEVILLE, signal);
    expect(
      answer.status === 'OK' && answer.places.map(({ id, category }) => [id, category]),
    ).toEqual([
      ['osm-n1', 'CAVE'],
      ['osm-w4', 'RUINS'],
    ]);
    expect(answer).toMatchObject({
      places: [{ identifiers: { osm: 'node/1', wikidata: 'Q7', wikipedia: 'en:Open Cave' } }, {}],
    });
  });

  it('asks with numbers and words of its own only', async () => {
    const bench = createBench();
    const source = createOverpassSource({ http: bench.http, baseUrl: 'https://overpass.test' });
    await source.find({ ...PIKEVILLE, words: '"];out;//', locationName: '"](evil)' }, signal);
    const body = decodeURIComponent(bench.simulator.calls('overpass')[0]?.body ?? '');
    expect(body).toContain('around:40000,37.4793,-82.5188');
    expect(body).not.toMatch(/evil|out;\/\//u);
  });
});

describe('Eventbrite', () => {
  const options = {
    clock,
    baseUrl: 'https://www.eventbriteapi.com',
    token: 't',
    venueIds: [],
    organizerIds: [],
    destinationSearch: false,
  };

  it('with a token alone has nothing to ask, and says so', async () => {
    const bench = createBench();
    expect(
      await createEventbriteSource({ ...options, http: bench.http }).find(PIKEVILLE, signal),
    ).toEqual({ status: 'DISABLED' });
    expect(bench.simulator.calls('eventbrite')).toHaveLength(0);
  });

  it('tells of no event online, cancelled, elsewhere or outside the dates', async () => {
    const bench = createBench();
    const source = createEventbriteSource({
      ...options,
      http: bench.http,
      destinationSearch: true,
    });
    const dates = { from: NOW, to: NOW + 2 * 86_400_000 };
    const answer = await source.find({ ...PIKEVILLE, dates }, signal);
    expect(
      answer.status === 'OK' &&
        answer.places.map(({ startsAt = 0 }) => startsAt >= dates.from && startsAt < dates.to),
    ).toEqual([true, true]);
    const elsewhere = await source.find({ ...PIKEVILLE, centre: { lat: 0, lng: 0 } }, signal);
    expect(elsewhere.status).toBe('OK');
    const all = await source.find(PIKEVILLE, signal);
    expect(all.status === 'OK' && all.places).toHaveLength(6);
  });

  it('reads a bad token from a 400', async () => {
    const bench = createBench();
    const source = createEventbriteSource({
      ...options,
      http: bench.http,
      token: 'invalid',
      venueIds: ['1'],
    });
    expect(await source.find(PIKEVILLE, signal)).toMatchObject({ status: 'AUTH' });
  });
});

describe('Ticketmaster', () => {
  it('gets dates without milliseconds and tells of no test and no game', async () => {
    const bench = createBench();
    const source = createTicketmasterSource({
      http: bench.http,
      clock,
      baseUrl: 'https://app.ticketmaster.com',
      apiKey: 'k',
    });
    const dates = { from: NOW + 1_234, to: NOW + 30 * 86_400_000 };
    const answer = await source.find({ ...PIKEVILLE, dates }, signal);
    const { searchParams } = new URL(bench.simulator.calls('ticketmaster')[0]?.url ?? '');
    expect(searchParams.get('startDateTime')).toBe('2026-11-22T12:00:01Z');
    expect(searchParams.get('endDateTime')).toBe('2026-12-22T12:00:00Z');
    expect(answer.status === 'OK' && answer.places).toHaveLength(6);
  });

  it('is told the point as a geohash', () => {
    expect(geohash({ lat: 57.64911, lng: 10.40744 }, 9)).toBe('u4pruydqq');
    expect(geohash({ lat: 0, lng: 0 }, 5)).toBe('s0000');
  });
});

describe('a row that cannot be read', () => {
  it('costs itself only, but a list of such rows is a failure', async () => {
    const good = { pageid: 1, title: 'Cave', coordinates: [{ lat: 37.5, lon: -82.5 }] };
    const source = (pages: unknown[]) =>
      createWikipediaSource({ http: answering({ query: { pages } }), baseUrl: 'https://x.test' });
    expect(await source([{ nonsense: true }, good]).find(PIKEVILLE, signal)).toMatchObject({
      status: 'OK',
    });
    await expect(source([{ nonsense: true }]).find(PIKEVILLE, signal)).rejects.toThrow(/no row/u);
  });
});

describe('answers of several calls', () => {
  const place = {
    id: 'x',
    name: 'X',
    category: 'CAVE',
    source: 'SERP',
    attributions: [],
    identifiers: {},
    tags: [],
  } as const;

  it('are places before failure and failure before emptiness', () => {
    const found = { status: 'OK', places: [place] } as const;
    const failed = { status: 'RATE_LIMITED', retryAfterSeconds: 5 } as const;
    const empty = { status: 'EMPTY' } as const;
    expect(combineAnswers([failed, found, empty])).toEqual(found);
    expect(combineAnswers([empty, failed])).toEqual(failed);
    expect(combineAnswers([empty, empty])).toEqual(empty);
    expect(combineAnswers([found, found])).toEqual(found);
  });
});

describe('small parts', () => {
  it('make ids that are safe in a URL and differ', () => {
    expect(opaqueId('tm', 'vvAb-1_2')).toBe('tm-vvAb-1_2');
    expect(opaqueId('tm', 'a/b?c')).toMatch(/^tm-[a-z0-9]+$/u);
    expect(digest('a')).not.toBe(digest('b'));
    // FNV-1a 64 of "a" is af63dc4c8601ec8c.
    expect(digest('a')).toBe(BigInt('0xaf63dc4c8601ec8c').toString(36));
  });

  it('search for kinds and own words, and for the offbeat where there are none', () => {
    expect(searchWords({ categories: ['LIGHTHOUSE'], words: 'old lighthouses' })).toEqual([
      'old',
      'lighthouses',
      'lighthouse',
    ]);
    expect(searchWords({ categories: [], words: 'hidden gems' })).toContain('abandoned');
    expect(searchWords({ categories: [], words: 'insource:/x/ "quoted"' })).toEqual([
      'insource',
      'quoted',
    ]);
  });

  it('say that a source is not configured', async () => {
    const source = createDisabledSource('SERP');
    expect(source.name).toBe('SERP');
    expect(await source.find(PIKEVILLE, signal)).toEqual({ status: 'DISABLED' });
  });
});
