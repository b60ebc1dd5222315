import { describe, expect, it } from 'vitest';
import { ask } from './ask.ts';
import { at, list } from './json-paths.ts';
import { LAT, LNG, OVERPASS_QL, request, SAMPLES } from './samples.ts';

describe('Overpass', () => {
  const post = (data: string, headers: Record<string, string> = {}): Request =>
    request(
      '/overpass/api/interpreter',
      {},
      { method: 'POST', body: new URLSearchParams({ data }), headers },
    );

  it('applies the filters of each clause, and gives ways a centre', async () => {
    const { body } = await ask(post(OVERPASS_QL));
    const elements = list(body, 'elements');
    const way = elements.find((element) => at(element, 'type') === 'way');
    expect(elements.length).toBeGreaterThan(3);
    expect(
      elements.every((element) =>
        ['tourism', 'historic', 'natural'].some((key) => at(element, `tags.${key}`) !== undefined),
      ),
    ).toBe(true);
    expect(at(way, 'center.lat')).toBeTypeOf('number');
    expect(at(way, 'lat')).toBeUndefined();
  });

  it('cuts at the number of the output statement', async () => {
    const { body } = await ask(post(OVERPASS_QL.replace('150', '2')));
    expect(list(body, 'elements')).toHaveLength(2);
  });

  it.each([
    ['no agent', post(OVERPASS_QL, { 'user-agent': '' }), 406],
    ['no statement', post('[out:json];'), 400],
    ['no JSON asked for', post(OVERPASS_QL.replace('[out:json]', '')), 400],
  ])('answers HTML to %s', async (_what, call, status) => {
    const answer = await ask(call);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/html/u);
  });
});

describe('SerpApi', () => {
  const search = (query: Record<string, string>): Request =>
    request('/serpapi/search.json', { api_key: 'key', ...query });
  const here = { lat: String(LAT), lon: String(LNG) };

  it('has every block of a web search', async () => {
    const { body } = await ask(search({ engine: 'google', q: 'odd places', ...here }));
    expect(list(body, 'organic_results').length).toBeGreaterThan(3);
    expect(list(body, 'local_results.places')).toHaveLength(1);
    expect(list(body, 'top_sights.sights')).toHaveLength(1);
    expect(list(body, 'discussions_and_forums')).toHaveLength(1);
    expect(JSON.stringify(body)).not.toContain('"key"');
  });

  it('lists businesses for maps: gems, a chain, and one far outside', async () => {
    const { body } = await ask(
      search({ engine: 'google_maps', type: 'search', q: 'odd', ll: `@${LAT},${LNG},12z` }),
    );
    const titles = list(body, 'local_results').map((result) => at(result, 'title'));
    expect(titles).toEqual(expect.arrayContaining(["McDonald's", 'Faraway Gnome Garden']));
  });

  it.each([
    ['today', 1],
    ['tomorrow', 1],
    ['weekend', 1],
    ['next_week', 4],
    ['month', 6],
    ['next_month', 2],
  ])('holds events to the chip of %s', async (chip, count) => {
    const { body } = await ask(
      search({ engine: 'google_events', q: 'Events in Pikeville, KY', htichips: `date:${chip}` }),
    );
    expect(list(body, 'events_results')).toHaveLength(count);
  });

  it('says dates of events for the eye only', async () => {
    const { body } = await ask(search({ engine: 'google_events', q: 'Events in Pikeville, KY' }));
    expect(at(body, 'events_results.0.date')).toEqual({
      start_date: 'Nov 22',
      when: 'Sun, Nov 22, 7 – 9 PM',
    });
    expect(at(body, 'events_results.0.address.1')).toBe('Pikeville, KY');
  });

  it('takes a canonical location, no formatted address', async () => {
    const canonical = await ask(search({ q: 'odd', location: 'Pikeville,Kentucky,United States' }));
    const formatted = await ask(search({ q: 'odd', location: 'Pikeville, KY 41501, USA' }));
    expect(canonical.status).toBe(200);
    expect(formatted.status).toBe(400);
    expect(at(formatted.body, 'error')).toBe(
      'Unsupported `Pikeville, KY 41501, USA` location - location parameter.',
    );
  });

  it.each([
    [{ q: 'x', api_key: '' }, 401],
    [{ q: 'x', api_key: 'invalid-key' }, 401],
    [{ q: '' }, 400],
    [{ q: 'x', engine: 'constructor' }, 400],
    [{ q: 'x', lat: '1' }, 400],
    [{ q: 'x', engine: 'google_maps', ...here }, 400],
    [{ q: 'x', engine: 'google_maps', type: 'search', ...here }, 400],
  ])('refuses %j with %i', async (query, status) => {
    expect((await ask(search(query))).status).toBe(status);
  });

  it('says "no results" as an error inside a success', async () => {
    const answer = await ask(search({ q: 'odd places in nowhere' }));
    expect(answer.status).toBe(200);
    expect(at(answer.body, 'error')).toBe("Google hasn't returned any results for this query.");
    expect(at(answer.body, 'search_metadata.status')).toBe('Success');
  });

  it('knows canonical names, without a key', async () => {
    const { body } = await ask(request('/serpapi/locations.json', { q: 'Pikeville' }));
    expect(at(body, '0.canonical_name')).toBe('Pikeville,Kentucky,United States');
  });
});

describe('Reddit', () => {
  const bearer = { headers: { authorization: 'bearer simulated-token' } };

  it('mixes in what must not be shown', async () => {
    const { body, headers } = await ask(SAMPLES.reddit.request());
    const posts = list(body, 'data.children').map((child) => at(child, 'data'));
    expect(posts.some((post) => at(post, 'over_18') === true)).toBe(true);
    expect(posts.some((post) => at(post, 'selftext') === '[removed]')).toBe(true);
    expect(headers.get('x-ratelimit-remaining')).toBe('97.0');
  });

  it('encodes three characters unless it is asked not to', async () => {
    const raw = await ask(SAMPLES.reddit.request());
    const encoded = await ask(request('/reddit/search', { q: 'Pikeville Kentucky' }, bearer));
    expect(at(raw.body, 'data.children.0.data.title')).toMatch(/ & why/u);
    expect(at(encoded.body, 'data.children.0.data.title')).toMatch(/ &amp; why/u);
  });

  it('pages with the name of the last post', async () => {
    const first = await ask(request('/reddit/search', { q: 'Pikeville', limit: '2' }, bearer));
    const after = String(at(first.body, 'data.after'));
    const second = await ask(
      request('/reddit/search', { q: 'Pikeville', limit: '2', after }, bearer),
    );
    expect(after).toBe(at(first.body, 'data.children.1.data.name'));
    expect(at(second.body, 'data.children.0.data.name')).not.toBe(after);
  });

  it('refuses a call without a token, or with a stock agent', async () => {
    const anonymous = await ask(request('/reddit/search', { q: 'x' }));
    const stock = await ask(
      request(
        '/reddit/search',
        { q: 'x' },
        { headers: { 'user-agent': 'node', authorization: 'bearer t' } },
      ),
    );
    expect([anonymous.status, stock.status]).toEqual([401, 429]);
  });

  it('grants tokens to clients only, and blocks the old address', async () => {
    const token = await ask(SAMPLES['reddit-auth'].request());
    const stranger = await ask(
      request(
        '/reddit-auth/api/v1/access_token',
        {},
        { method: 'POST', body: 'grant_type=client_credentials' },
      ),
    );
    const basic = { authorization: `Basic ${btoa('id:secret')}` };
    const grant = await ask(
      request(
        '/reddit-auth/api/v1/access_token',
        {},
        { method: 'POST', headers: basic, body: 'grant_type=password' },
      ),
    );
    const old = await ask(request('/reddit-auth/search.json', { q: 'x' }));
    expect(token.body).toEqual({
      access_token: 'simulated-token',
      token_type: 'bearer',
      expires_in: 86_400,
      scope: '*',
    });
    expect([stranger.status, grant.status, old.status]).toEqual([401, 200, 403]);
    expect(at(grant.body, 'error')).toBe('unsupported_grant_type');
  });
});
