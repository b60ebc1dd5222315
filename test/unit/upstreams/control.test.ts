import { describe, expect, it } from 'vitest';
import type { Simulator } from '../../upstreams/simulator.ts';
import { createSimulator } from '../../upstreams/simulator.ts';
import { at, list, parse } from './json-paths.ts';
import { AGENT, ORIGIN, request, SAMPLES, WIKIPEDIA_QUERY } from './samples.ts';

const CONTROL = 'http://simulator.test/__control';

const tell = (simulator: Simulator, name: string, body: unknown): Promise<Response> =>
  simulator.fetch(new Request(`${CONTROL}/${name}`, { method: 'PUT', body: JSON.stringify(body) }));

async function statuses(simulator: Simulator, count: number): Promise<number[]> {
  const answered: number[] = [];
  for (let index = 0; index < count; index += 1)
    answered.push((await simulator.fetch(SAMPLES.photon.request())).status);
  return answered;
}

async function read(simulator: Simulator, path: string): Promise<unknown> {
  return parse(await (await simulator.fetch(new Request(`${CONTROL}${path}`))).text());
}

describe('control', () => {
  it('sets a behaviour for the next calls only', async () => {
    const simulator = createSimulator();
    const told = await tell(simulator, 'photon', { mode: 'server-error', times: 2 });
    expect(told.status).toBe(204);
    expect(await statuses(simulator, 3)).toEqual([500, 500, 200]);
  });

  it('sets all upstreams at once, and resets', async () => {
    const simulator = createSimulator();
    await tell(simulator, 'all', { mode: 'unavailable', retryAfterSeconds: 7 });
    const failed = await simulator.fetch(SAMPLES.wikidata.request());
    const reset = await simulator.fetch(new Request(CONTROL, { method: 'DELETE' }));
    const answered = await simulator.fetch(SAMPLES.wikidata.request());
    expect([failed.status, failed.headers.get('retry-after')]).toEqual([503, '7']);
    expect([reset.status, answered.status]).toEqual([204, 200]);
    expect(await read(simulator, '/counts')).toEqual({ wikidata: 1 });
  });

  it('redirects to an address it is given', async () => {
    const simulator = createSimulator();
    await tell(simulator, 'photon', { mode: 'redirect', location: '', times: 1 });
    const call = SAMPLES.photon.request();
    const redirected = await simulator.fetch(SAMPLES.photon.request());
    expect(redirected.headers.get('location')).toBe(call.url);
    expect((await simulator.fetch(call)).status).toBe(200);
  });

  it.each([
    ['photon', { mode: 'angry' }, 400, /^mode is one of ok, empty/u],
    ['photon', { mode: 'ok', delay: 5 }, 400, /^delay is not a field/u],
    ['photon', { mode: 'ok', delayMs: -1 }, 400, /^delayMs is a number/u],
    ['photon', { mode: 'ok', location: 1 }, 400, /^location is a text/u],
    ['photon', { mode: 'ok', variant: 'obedient' }, 400, /^variants of photon: none/u],
    ['photon', 'ok', 400, /^a behaviour is a JSON object/u],
    ['nobody', { mode: 'ok' }, 404, /^an upstream is one of all, wikipedia/u],
  ])('refuses %s %j', async (name, behaviour, status, message) => {
    const answer = await tell(createSimulator(), name, behaviour);
    expect(answer.status).toBe(status);
    expect(at(parse(await answer.text()), 'message')).toMatch(message);
  });

  it('tells what there is, and knows no other route', async () => {
    const simulator = createSimulator();
    await tell(simulator, 'openai', { mode: 'ok', variant: 'obedient' });
    const overview = await read(simulator, '');
    const other = await simulator.fetch(new Request(`${CONTROL}/weather`));
    expect(list(overview, 'upstreams')).toContain('reddit-auth');
    expect(at(overview, 'behaviours')).toEqual({ openai: { mode: 'ok', variant: 'obedient' } });
    expect(other.status).toBe(404);
  });
});

describe('the log of calls', () => {
  it('keeps what a test asks about, and no credential', async () => {
    const simulator = createSimulator({ now: () => 5 });
    const headers = { authorization: 'Bearer very-secret', traceparent: '00-abc-def-01' };
    await simulator.fetch(request('/reddit/search', { q: 'Pikeville' }, { headers }));
    const calls = await read(simulator, '/calls');
    expect(at(calls, 'reddit')).toEqual([
      {
        method: 'GET',
        url: `${ORIGIN}/reddit/search?q=Pikeville`,
        userAgent: AGENT,
        accept: null,
        traceparent: '00-abc-def-01',
        authorization: 'Bearer',
        body: '',
        startedAt: 5,
        endedAt: 5,
        outcome: 'answered',
        status: 200,
      },
    ]);
  });

  it('shows calls that nobody should have made', async () => {
    const simulator = createSimulator();
    const unknown = await simulator.fetch(new Request('https://tracker.example/pixel'));
    const elsewhere = await simulator.fetch(new Request('https://elsewhere.test/landing'));
    expect([unknown.status, elsewhere.status]).toEqual([502, 200]);
    expect(simulator.calls('unknown')).toMatchObject([{ url: 'https://tracker.example/pixel' }]);
    expect(simulator.calls('elsewhere')).toHaveLength(1);
  });

  it('keeps bodies, forgets on request, and counts beyond what it keeps', async () => {
    const simulator = createSimulator();
    await simulator.fetch(SAMPLES.overpass.request());
    expect(simulator.calls('overpass')[0]?.body).toContain('data=%5Bout%3Ajson%5D');
    for (let index = 0; index < 1001; index += 1)
      await simulator.fetch(new Request('https://tracker.example/'));
    expect(await read(simulator, '/counts')).toEqual({ overpass: 1, unknown: 1001 });
    expect(simulator.calls('unknown')).toHaveLength(1000);
    await simulator.fetch(new Request(`${CONTROL}/calls`, { method: 'DELETE' }));
    expect(await read(simulator, '/counts')).toEqual({});
  });
});

describe('addresses', () => {
  it.each([
    ['wikipedia', 'https://en.wikipedia.org/w/api.php'],
    ['wikidata', 'https://query.wikidata.org/sparql'],
    ['overpass', 'https://overpass.test/api/interpreter'],
    ['serpapi', 'https://serpapi.com/search.json'],
    ['reddit', 'https://oauth.reddit.com/search'],
    ['reddit-auth', 'https://www.reddit.com/api/v1/access_token'],
    ['eventbrite', 'https://www.eventbriteapi.com/v3/venues/202/events/'],
    ['ticketmaster', 'https://app.ticketmaster.com/discovery/v2/events.json'],
    ['open-meteo', 'https://geocoding-api.open-meteo.com/v1/search'],
    ['photon', 'https://photon.komoot.io/api'],
    ['google-maps', 'https://maps.googleapis.com/maps/api/geocode/json'],
    ['openai', 'https://api.openai.com/v1/responses'],
  ] as const)('finds %s at its public one', async (name, address) => {
    const simulator = createSimulator();
    const sample = SAMPLES[name].request();
    const { method, headers } = sample;
    const body = method === 'POST' ? { body: await sample.arrayBuffer() } : {};
    const answer = await simulator.fetch(
      new Request(`${address}${new URL(sample.url).search}`, { method, headers, ...body }),
    );
    expect(answer.status).toBe(200);
    expect(SAMPLES[name].count(parse(await answer.text()))).toBeGreaterThan(0);
  });

  it('redirects to another site from a public one', async () => {
    const simulator = createSimulator();
    simulator.set('wikipedia', { mode: 'redirect' });
    const answer = await simulator.fetch(new Request('https://en.wikipedia.org/w/api.php'));
    expect(answer.headers.get('location')).toBe('https://elsewhere.test/landing');
  });

  it('does without the prefix that a base URL may have replaced', async () => {
    const simulator = createSimulator();
    const answer = await simulator.fetch(request('/wikipedia/api.php', WIKIPEDIA_QUERY));
    expect(list(parse(await answer.text()), 'query.pages').length).toBeGreaterThan(5);
  });
});

describe('time', () => {
  it('is an ordinary day in the realistic profile', async () => {
    const simulator = createSimulator({ profile: 'realistic' });
    const start = performance.now();
    await simulator.fetch(SAMPLES['google-maps'].request());
    expect(performance.now() - start).toBeGreaterThanOrEqual(148);
  });

  it('ends a hanging call at its limit', async () => {
    const simulator = createSimulator({ hangLimitMs: 20 });
    simulator.set('photon', { mode: 'hang' });
    expect((await simulator.fetch(SAMPLES.photon.request())).status).toBe(504);
  });
});
