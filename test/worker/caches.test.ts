import { reset } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { search, statusesOf } from './support/searching.ts';
import { simulatedWorld, type SimulatedWorld } from './support/simulated-world.ts';

const TEXT = 'hidden gems in Pikeville, KY';
const SAME_IN_OTHER_WORDS = 'Hidden gems pikeville kentucky';
/** Every simulated source answers within it, on a busy machine too. */
const PATIENT = { SEARCH_DEADLINE_MS: '8000', SEARCH_PATIENCE_MS: '9000' };
const CALLED = ['wikipedia', 'wikidata', 'ticketmaster', 'serpapi', 'overpass'] as const;
const MINUTE_MS = 60_000;

const opened: SimulatedWorld[] = [];

function world(more: Readonly<Record<string, unknown>> = {}): SimulatedWorld {
  const one = simulatedWorld({ ...PATIENT, CACHE: env.CACHE, ...more });
  opened.push(one);
  return one;
}

/** Another isolate over the same KV and the same upstreams. */
function neighbour({ simulator }: SimulatedWorld, more: object = {}): SimulatedWorld {
  const { worker } = world({ ...more });
  vi.mocked(globalThis.fetch).mockImplementation((input, init) =>
    simulator.fetch(new Request(input, init)),
  );
  return { worker, simulator };
}

function calls({ simulator }: SimulatedWorld): number {
  return CALLED.reduce((sum, name) => sum + simulator.calls(name).length, 0);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 22, 12) });
});

afterEach(async () => {
  // Whatever still writes to KV must be done before it is emptied.
  await Promise.all(opened.splice(0).map(({ worker }) => worker.settled()));
  vi.useRealTimers();
  vi.restoreAllMocks();
  await reset();
});

describe('a search asked again', () => {
  it('comes from memory, in whatever words, and asks nobody', async () => {
    const one = world();
    const first = await search(one.worker, { chatInput: TEXT });
    expect(first).toMatchObject({ complete: true, cache: { status: 'MISS', layer: null } });
    await one.worker.settled();
    const before = calls(one);
    const second = await search(one.worker, { chatInput: SAME_IN_OTHER_WORDS });
    expect(second.cache).toEqual({ status: 'HIT', layer: 'MEMORY', ageSeconds: 0 });
    expect(second.places).toEqual(first.places);
    expect(second.sources?.every(({ cached }) => cached)).toBe(true);
    expect(calls(one)).toBe(before);
  });

  it('comes from KV in another isolate, and from its memory after that', async () => {
    const one = world();
    await search(one.worker, { chatInput: TEXT });
    await one.worker.settled();
    const before = calls(one);
    const other = neighbour(one);
    const fromKv = await search(other.worker, { chatInput: TEXT });
    expect(fromKv.cache).toMatchObject({ status: 'HIT', layer: 'KV' });
    await other.worker.settled();
    const fromMemory = await search(other.worker, { chatInput: TEXT });
    expect(fromMemory.cache).toMatchObject({ status: 'HIT', layer: 'MEMORY' });
    expect(calls(one)).toBe(before);
  });

  it('is old after its time: told at once, and made anew once behind the response', async () => {
    const one = world();
    await search(one.worker, { chatInput: TEXT, sources: ['WIKIPEDIA'] });
    await one.worker.settled();
    vi.setSystemTime(Date.now() + 2 * MINUTE_MS);
    const stale = await Promise.all([
      search(one.worker, { chatInput: TEXT, sources: ['WIKIPEDIA'] }),
      search(one.worker, { chatInput: TEXT, sources: ['WIKIPEDIA'] }),
    ]);
    expect(stale.map(({ cache }) => cache?.status)).toEqual(['STALE', 'STALE']);
    expect(stale[0]?.cache?.ageSeconds).toBe(120);
    await one.worker.settled();
    expect(one.simulator.calls('wikipedia')).toHaveLength(2);
    const fresh = await search(one.worker, { chatInput: TEXT, sources: ['WIKIPEDIA'] });
    expect(fresh.cache).toMatchObject({ status: 'HIT', ageSeconds: 0 });
  });

  it('is served though it is expired while every upstream fails, and says so', async () => {
    const one = world();
    await search(one.worker, { chatInput: TEXT, sources: ['WIKIPEDIA'] });
    await one.worker.settled();
    one.simulator.set('all', { mode: 'unavailable' });
    vi.setSystemTime(Date.now() + 3 * 60 * MINUTE_MS);
    const other = neighbour(one);
    const answer = await search(other.worker, { chatInput: TEXT, sources: ['WIKIPEDIA'] });
    expect(answer).toMatchObject({ degraded: true, cache: { status: 'STALE', layer: 'KV' } });
    expect(answer.places?.edges.length).toBeGreaterThan(0);
    await other.worker.settled();
  });

  it('is asked anew under force, which stores what comes', async () => {
    const one = world();
    await search(one.worker, { chatInput: TEXT });
    await one.worker.settled();
    const before = calls(one);
    const forced = await search(one.worker, { chatInput: TEXT, force: true });
    expect(forced.cache).toEqual({ status: 'BYPASS', layer: null, ageSeconds: null });
    await one.worker.settled();
    expect(calls(one)).toBe(2 * before);
    const after = await search(one.worker, { chatInput: TEXT });
    expect(after.cache?.status).toBe('HIT');
  });

  it('is the same question a moment later, though its days have begun', async () => {
    const one = world();
    const input = { chatInput: 'weird stuff near Asheville, NC this month' };
    await search(one.worker, input);
    await one.worker.settled();
    vi.setSystemTime(Date.now() + 4_000);
    const again = await search(one.worker, {
      chatInput: 'this month weird stuff near Asheville NC',
    });
    expect(again.cache).toMatchObject({ status: 'HIT', layer: 'MEMORY' });
  });

  it('is another question with another filter, radius or day', async () => {
    const one = world({ SOURCES: 'atlas' });
    const statuses: unknown[] = [];
    for (const input of [
      { chatInput: TEXT },
      { chatInput: TEXT, radiusKm: 10 },
      { chatInput: TEXT, categories: ['CAVE'] },
      { chatInput: `${TEXT} this weekend` },
    ]) {
      statuses.push((await search(one.worker, input)).cache?.status);
    }
    expect(statuses).toEqual(['MISS', 'MISS', 'MISS', 'MISS']);
  });
});

describe('answers of sources', () => {
  it('are shared by different sentences about one place', async () => {
    const one = world();
    const sources = ['ATLAS', 'WIKIPEDIA'];
    await search(one.worker, { chatInput: 'caves in Asheville, NC', sources });
    await one.worker.settled();
    const other = await search(one.worker, { chatInput: 'weird caves in Asheville, NC', sources });
    expect(other.cache?.status).toBe('MISS');
    expect(other.sources?.find(({ source }) => source === 'WIKIPEDIA')?.cached).toBe(true);
    expect(one.simulator.calls('wikipedia')).toHaveLength(1);
  });

  it('are looked up in KV together, in one read', async () => {
    const get = vi.spyOn(env.CACHE, 'get');
    const one = world();
    await search(one.worker, { chatInput: TEXT });
    // One for the answer, one for all seven live sources.
    expect(get).toHaveBeenCalledTimes(2);
  });

  it('that failed are not kept: the next search asks again', async () => {
    const one = world();
    one.simulator.set('wikipedia', { mode: 'server-error', times: 2 });
    const failed = await search(one.worker, { chatInput: TEXT, sources: ['WIKIPEDIA'] });
    expect(statusesOf(failed)).toEqual({ WIKIPEDIA: 'ERROR' });
    expect(failed.degraded).toBe(true);
    await one.worker.settled();
    vi.setSystemTime(Date.now() + 2 * MINUTE_MS);
    const again = await search(one.worker, { chatInput: TEXT, sources: ['WIKIPEDIA'] });
    await one.worker.settled();
    const healed = await search(one.worker, { chatInput: TEXT, sources: ['WIKIPEDIA'] });
    expect([statusesOf(again), statusesOf(healed)]).toContainEqual({ WIKIPEDIA: 'OK' });
  });
});

describe('licences', () => {
  const HOUR_MS = 60 * MINUTE_MS;
  const EVENTS = {
    chatInput: 'weird stuff near Asheville, NC',
    sources: ['TICKETMASTER'],
  };

  it('end an answer in every layer, though everything fails', async () => {
    const one = world();
    const first = await search(one.worker, EVENTS);
    expect(first.places?.edges.length).toBeGreaterThan(0);
    await one.worker.settled();
    one.simulator.set('all', { mode: 'unavailable' });
    vi.setSystemTime(Date.now() + 5 * HOUR_MS);
    const kept = await search(neighbour(one).worker, EVENTS);
    expect(kept).toMatchObject({ degraded: true, cache: { status: 'STALE' } });
    await opened.at(-1)?.worker.settled();
    vi.setSystemTime(Date.now() + 2 * HOUR_MS);
    const gone = await search(neighbour(one).worker, EVENTS);
    expect(gone).toMatchObject({ degraded: true, cache: { status: 'MISS' } });
    expect(gone.places?.edges).toEqual([]);
  });
});

describe('an answer that went out without everybody', () => {
  it('is replaced by the whole one when it has come', async () => {
    const one = world({ SEARCH_DEADLINE_MS: '30', SEARCH_PATIENCE_MS: '4000' });
    one.simulator.set('wikipedia', { mode: 'slow', delayMs: 400 });
    const sources = ['ATLAS', 'WIKIPEDIA'];
    const first = await search(one.worker, { chatInput: TEXT, sources });
    expect(first).toMatchObject({ complete: false, degraded: true });
    expect(statusesOf(first)).toMatchObject({ WIKIPEDIA: 'TIMEOUT' });
    await one.worker.settled();
    const second = await search(one.worker, { chatInput: TEXT, sources });
    expect(second).toMatchObject({ complete: true, degraded: false, cache: { status: 'HIT' } });
    expect(statusesOf(second)).toMatchObject({ WIKIPEDIA: 'OK' });
    expect(one.simulator.calls('wikipedia')).toHaveLength(1);
  });
});

describe('a layer that fails', () => {
  it('costs no answer, and is told', async () => {
    vi.spyOn(env.CACHE, 'get').mockRejectedValue(new Error('KV is away'));
    vi.spyOn(env.CACHE, 'put').mockRejectedValue(new Error('KV is away'));
    const one = world({ SOURCES: 'atlas' });
    const answer = await search(one.worker, { chatInput: TEXT });
    expect(answer).toMatchObject({ degraded: true, complete: true });
    expect(answer.places?.edges.length).toBeGreaterThan(5);
    await one.worker.settled();
  });
});

it('keeps no word that somebody typed in a key or a tag', async () => {
  const one = world();
  await search(one.worker, { chatInput: 'secret lair of Zoltan near Quxborough' });
  await search(one.worker, { chatInput: TEXT });
  await one.worker.settled();
  const { keys } = await env.CACHE.list();
  expect(keys.length).toBeGreaterThan(5);
  for (const { name } of keys) expect(name).toMatch(/^[a-z]+:[A-Za-z0-9_-]{43}$/u);
});
