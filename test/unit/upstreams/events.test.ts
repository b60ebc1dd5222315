import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { at, list } from './json-paths.ts';
import { LAT, LNG, request, SAMPLES } from './samples.ts';

const token = { headers: { authorization: 'Bearer token' } };

describe('Eventbrite', () => {
  it('lists the events of a venue, one of them online and without a venue', async () => {
    const { body } = await ask(SAMPLES.eventbrite.request());
    const events = list(body, 'events');
    expect(at(events[0], 'start')).toMatchObject({
      timezone: 'Etc/GMT+6',
      utc: '2026-11-23T01:00:00Z',
      local: '2026-11-22T19:00:00',
    });
    expect(at(events[0], 'venue.latitude')).toBeTypeOf('string');
    expect(events.filter((event) => at(event, 'venue') === null)).toHaveLength(1);
  });

  it('leaves out what is not expanded', async () => {
    const { body } = await ask(request('/eventbrite/v3/organizers/201/events/', {}, token));
    expect(list(body, 'events').every((event) => at(event, 'venue') === undefined)).toBe(true);
  });

  it('continues where a page ended', async () => {
    const first = await ask(
      request('/eventbrite/v3/venues/202/events/', { page_size: '3' }, token),
    );
    const continuation = String(at(first.body, 'pagination.continuation'));
    const second = await ask(
      request('/eventbrite/v3/venues/202/events/', { page_size: '3', continuation }, token),
    );
    expect(at(first.body, 'pagination')).toMatchObject({ object_count: 4, has_more_items: true });
    expect(list(second.body, 'events')).toHaveLength(1);
    expect(at(second.body, 'pagination.has_more_items')).toBe(false);
  });

  it.each([
    ['/v3/events/search/', token, 404, 'NOT_FOUND'],
    ['/v3/venues/202/events/', {}, 401, 'NO_AUTH'],
    [
      '/v3/venues/202/events/',
      { headers: { authorization: 'Bearer invalid' } },
      400,
      'INVALID_AUTH',
    ],
    ['/v3/venues/202/events/?continuation=nonsense', token, 400, 'BAD_CONTINUATION_TOKEN'],
  ])('refuses %s', async (path, init, status, error) => {
    const answer = await ask(request(`/eventbrite${path}`, {}, init));
    expect(answer.status).toBe(status);
    expect(at(answer.body, 'error')).toBe(error);
  });

  it('finds events around a point in its undocumented search, and only there', async () => {
    const search = (event_search: object): Request =>
      request(
        '/eventbrite/v3/destination/search/',
        {},
        { method: 'POST', ...token, body: JSON.stringify({ event_search }) },
      );
    const near = await ask(
      search({ q: 'fiddle', point_radius: { latitude: LAT, longitude: LNG, radius: '50km' } }),
    );
    const nowhere = await ask(search({ q: 'Pikeville' }));
    expect(list(near.body, 'events.results')).toMatchObject([
      { start_date: '2026-11-23', start_time: '19:00' },
    ]);
    expect(nowhere.status).toBe(400);
  });
});

describe('Ticketmaster', () => {
  const search = (query: Record<string, string>): Request =>
    request('/ticketmaster/discovery/v2/events.json', { apikey: 'key', ...query });

  it('finds events around a geohash, with coordinates as texts', async () => {
    // Pikeville to about 20 m.
    const { body, headers } = await ask(
      search({ geoPoint: 'dnq8kq8h', radius: '300', unit: 'miles' }),
    );
    expect(list(body, '_embedded.events').length).toBeGreaterThan(5);
    expect(at(body, '_embedded.events.0._embedded.venues.0.location.latitude')).toBeTypeOf(
      'string',
    );
    expect(Number(headers.get('rate-limit-reset'))).toBeGreaterThan(1_700_000_000_000);
  });

  it('marks a test event, sports, and one whose time is not known', async () => {
    const { body } = await ask(SAMPLES.ticketmaster.request());
    const events = list(body, '_embedded.events');
    expect(events.filter((event) => at(event, 'test') === true)).toHaveLength(1);
    expect(
      events.filter((event) => at(event, 'classifications.0.segment.name') === 'Sports'),
    ).toHaveLength(1);
    expect(events.filter((event) => at(event, 'dates.start.dateTime') === undefined)).toHaveLength(
      1,
    );
  });

  it('holds events to a range, and pages', async () => {
    const area = { latlong: `${LAT},${LNG}`, radius: '50' };
    const range = { startDateTime: '2026-11-23T00:00:00Z', endDateTime: '2026-11-25T12:00:00Z' };
    const ranged = await ask(search({ ...area, ...range }));
    const paged = await ask(search({ ...area, size: '3', page: '2' }));
    expect(list(ranged.body, '_embedded.events')).toHaveLength(3);
    expect(at(paged.body, 'page')).toEqual({ size: 3, totalElements: 8, totalPages: 3, number: 2 });
    expect(list(paged.body, '_embedded.events')).toHaveLength(2);
  });

  it('leaves `_embedded` out where there is nothing', async () => {
    const { body } = await ask(search({ city: 'Nowhere' }));
    expect(at(body, '_embedded')).toBeUndefined();
    expect(at(body, 'page.totalElements')).toBe(0);
  });

  it.each([
    [{ startDateTime: '2026-11-22T00:00:00.000Z' }, 400, 'errors.0.code', 'DIS1015'],
    [{ size: '200', page: '5' }, 400, 'errors.0.code', 'DIS1035'],
    [{ apikey: 'invalid' }, 401, 'fault.detail.errorcode', 'oauth.v2.InvalidApiKey'],
  ])('refuses %j', async (query, status, path, code) => {
    const answer = await ask(search(query));
    expect(answer.status).toBe(status);
    expect(at(answer.body, path)).toBe(code);
  });

  it('shares its events with the other calendars', async () => {
    const tickets = await ask(SAMPLES.ticketmaster.request());
    const listed = await ask(SAMPLES.eventbrite.request());
    expect(at(listed.body, 'events.0.name.text')).toBe(at(tickets.body, '_embedded.events.0.name'));
    expect(at(listed.body, 'events.0.start.utc')).toBe(
      at(tickets.body, '_embedded.events.0.dates.start.dateTime'),
    );
  });
});
