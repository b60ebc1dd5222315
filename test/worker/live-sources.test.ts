import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { simulatedWorld, type SimulatedWorld } from './support/simulated-world.ts';

const answerShape = z.object({
  complete: z.boolean(),
  degraded: z.boolean(),
  refetchAfterMs: z.number().nullable(),
  sources: z.array(
    z.object({
      source: z.string(),
      status: z.string(),
      count: z.number(),
      retryAfterSeconds: z.number().nullable(),
    }),
  ),
  places: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          name: z.string(),
          sources: z.array(z.string()),
          score: z.number(),
          scoreFactors: z.array(z.object({ contribution: z.number() })),
        }),
      }),
    ),
  }),
});
type Answer = z.infer<typeof answerShape>;

const FIELDS = `... on SearchResult {
  complete degraded refetchAfterMs
  sources { source status count retryAfterSeconds }
  places(first: 100) { edges { node { name sources score scoreFactors { contribution } } } }
}`;
const QUERY = `query ($input: SearchInput!) { search(input: $input) { ${FIELDS} } }`;
/** Long enough for a simulator that answers at once on a busy machine. */
const PATIENT = { deadlineMs: 10_000 };
const SLOW_DEADLINES = { SEARCH_DEADLINE_MS: '5000', SEARCH_PATIENCE_MS: '8000' };
const SOURCES = [
  'ATLAS',
  'WIKIPEDIA',
  'WIKIDATA',
  'OVERPASS',
  'SERP',
  'REDDIT',
  'EVENTBRITE',
  'TICKETMASTER',
];

async function search(
  { worker }: SimulatedWorld,
  chatInput: string,
  more: object = {},
): Promise<Answer> {
  const answer = await worker.ask(QUERY, {
    variables: { input: { chatInput, ...PATIENT, ...more } },
  });
  expect(answer.errors).toBeUndefined();
  return z.object({ search: answerShape }).parse(answer.data).search;
}

function statuses({ sources }: Answer): Readonly<Record<string, string>> {
  return Object.fromEntries(sources.map(({ source, status }) => [source, status]));
}

function callCounts({ simulator }: SimulatedWorld): Readonly<Record<string, number>> {
  const names = [
    'wikipedia',
    'wikidata',
    'ticketmaster',
    'serpapi',
    'reddit',
    'reddit-auth',
  ] as const;
  return Object.fromEntries(names.map((name) => [name, simulator.calls(name).length]));
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('live sources through the front door', () => {
  it('asks every source at once and tells what each of them did', async () => {
    const world = simulatedWorld(SLOW_DEADLINES);
    const answer = await search(world, 'weird stuff near Asheville, NC this month');
    expect(statuses(answer)).toEqual(Object.fromEntries(SOURCES.map((source) => [source, 'OK'])));
    expect(answer).toMatchObject({ complete: true, degraded: false, refetchAfterMs: null });
    expect(world.simulator.calls('unknown')).toEqual([]);
    expect(world.simulator.calls('elsewhere')).toEqual([]);
  });

  it("goes on with the caller's trace at every upstream, each call a span of its own", async () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    const { worker, simulator } = simulatedWorld(SLOW_DEADLINES);
    const variables = { input: { chatInput: 'caves near Reno, NV', ...PATIENT } };
    const headers = { traceparent: `00-${traceId}-00f067aa0ba902b7-01` };
    await worker.ask(QUERY, { variables, headers });
    const sent = (['wikipedia', 'wikidata', 'overpass', 'ticketmaster'] as const).flatMap(
      (upstream) => simulator.calls(upstream).map((call) => call.traceparent ?? 'none'),
    );
    expect(sent.length).toBeGreaterThan(3);
    for (const one of sent) expect(one).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`, 'u'));
    expect(new Set([...sent, headers.traceparent]).size).toBe(sent.length + 1);
  });

  it('begins a trace of its own where the header is none, and says so in every line', async () => {
    const { worker, simulator } = simulatedWorld(SLOW_DEADLINES);
    const variables = { input: { chatInput: 'caves near Reno, NV', ...PATIENT } };
    await worker.ask(QUERY, { variables, headers: { traceparent: 'not a trace' } });
    const [call] = simulator.calls('wikipedia');
    const [, traceId] =
      /^00-([0-9a-f]{32})-[0-9a-f]{16}-0[23]$/u.exec(call?.traceparent ?? '') ?? [];
    expect(traceId).toBeDefined();
    expect(worker.logs.length).toBeGreaterThan(5);
    for (const line of worker.logs) expect(line).toMatchObject({ traceId });
  });

  it('makes one place of what several sources tell, and explains its score', async () => {
    const answer = await search(simulatedWorld(SLOW_DEADLINES), 'caves near Asheville, NC');
    const nodes = answer.places.edges.map(({ node }) => node);
    expect(nodes.some(({ sources }) => sources.length > 1)).toBe(true);
    for (const { score, scoreFactors } of nodes) {
      const sum = scoreFactors.reduce((total, { contribution }) => total + contribution, 0);
      expect(sum).toBeCloseTo(score, 6);
    }
  });

  it('answers from the atlas while every upstream fails, each status told', async () => {
    const world = simulatedWorld(SLOW_DEADLINES);
    world.simulator.set('all', { mode: 'unavailable' });
    const answer = await search(world, 'hidden gems in Asheville, NC');
    expect(statuses(answer)).toEqual({
      ...Object.fromEntries(SOURCES.map((source) => [source, 'ERROR'])),
      ATLAS: 'OK',
    });
    expect(answer).toMatchObject({ complete: true, degraded: true });
    expect(answer.places.edges.length).toBeGreaterThan(5);
  });

  it('passes on how long a source asks to be left alone', async () => {
    const world = simulatedWorld(SLOW_DEADLINES);
    world.simulator.set('wikipedia', { mode: 'rate-limited', retryAfterSeconds: 17 });
    const { sources } = await search(world, 'hidden gems in Asheville, NC', {
      sources: ['WIKIPEDIA'],
    });
    expect(sources).toEqual([
      { source: 'WIKIPEDIA', status: 'RATE_LIMITED', count: 0, retryAfterSeconds: 17 },
    ]);
  });

  it('makes one call to each upstream for a hundred identical searches of one isolate', async () => {
    const world = simulatedWorld(SLOW_DEADLINES);
    for (const name of ['wikipedia', 'wikidata', 'ticketmaster'] as const) {
      world.simulator.set(name, { mode: 'slow', delayMs: 50 });
    }
    const sources = ['WIKIPEDIA', 'WIKIDATA', 'TICKETMASTER'];
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => search(world, 'hidden gems in Asheville, NC', { sources })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer.places))).size).toBe(1);
    expect(callCounts(world)).toMatchObject({
      wikipedia: 1,
      wikidata: 1,
      ticketmaster: 1,
      serpapi: 0,
    });
  });

  it('loads aliases that need the same answer once, and different ones in one batch', async () => {
    const world = simulatedWorld(SLOW_DEADLINES);
    const aliases = ['Asheville, NC', 'Asheville NC', 'Boise, ID', 'Reno, NV']
      .map(
        (town, at) =>
          `a${at}: search(input: { chatInput: "hidden gems in ${town}", sources: [WIKIPEDIA], deadlineMs: 10000 }) { ${FIELDS} }`,
      )
      .join(' ');
    await world.worker.ask(`{ ${aliases} }`);
    expect(callCounts(world)).toMatchObject({ wikipedia: 3 });
    const batches = world.worker.logs.filter(({ event }) => event === 'source.batch');
    expect(batches).toEqual([expect.objectContaining({ source: 'WIKIPEDIA', size: 3 })]);
  });

  it('lets nothing executable through from hostile upstreams', async () => {
    const world = simulatedWorld(SLOW_DEADLINES);
    world.simulator.set('all', { mode: 'hostile' });
    const response = await world.worker.post(
      `{ search(input: { chatInput: "weird stuff near Asheville, NC this month", deadlineMs: 10000 }) {
        ... on SearchResult { response places(first: 100) { edges { node {
          name description url image { url attribution { text url } } attributions { text url }
        } } } } } }`,
    );
    const text = await response.text();
    expect(text).toContain('Hollow Creek Cave');
    expect(text).not.toMatch(
      /<script|javascript:|onerror\s*=|data:text|vbscript:|[\u202A-\u202E\u2066-\u2069]/iu,
    );
  });

  it('reports a source that is not switched on, where somebody asks for it', async () => {
    const world = simulatedWorld({ ...SLOW_DEADLINES, SOURCES: 'atlas' });
    const { sources } = await search(world, 'hidden gems in Asheville, NC', {
      sources: ['ATLAS', 'REDDIT'],
    });
    expect(sources.map(({ source, status }) => `${source} ${status}`)).toEqual([
      'ATLAS OK',
      'REDDIT DISABLED',
    ]);
    expect(callCounts(world)).toMatchObject({ reddit: 0, 'reddit-auth': 0 });
  });
});

describe('the deadline', () => {
  const NEVER = { mode: 'slow', delayMs: 3000 } as const;

  it('goes out without the slow source once enough is in hand, and says so', async () => {
    const world = simulatedWorld({ SEARCH_DEADLINE_MS: '60', SEARCH_PATIENCE_MS: '2000' });
    world.simulator.set('wikipedia', { mode: 'slow', delayMs: 700 });
    const startedAt = Date.now();
    const answer = await search(world, 'hidden gems in Asheville, NC', {
      deadlineMs: undefined,
      sources: ['ATLAS', 'WIKIPEDIA'],
    });
    expect(Date.now() - startedAt).toBeLessThan(650);
    expect(statuses(answer)).toEqual({ ATLAS: 'OK', WIKIPEDIA: 'TIMEOUT' });
    expect(answer).toMatchObject({ complete: false, degraded: true });
    expect(answer.refetchAfterMs).toBeGreaterThan(0);
    await world.worker.settled();
    expect(world.simulator.calls('wikipedia')).toMatchObject([{ outcome: 'answered' }]);
  });

  it('waits, with nothing in hand, for the first source that brings some and no longer', async () => {
    const world = simulatedWorld({ SEARCH_DEADLINE_MS: '20', SEARCH_PATIENCE_MS: '2500' });
    world.simulator.set('wikipedia', { mode: 'slow', delayMs: 200 });
    world.simulator.set('ticketmaster', NEVER);
    const answer = await search(world, 'hidden gems in Asheville, NC', {
      deadlineMs: undefined,
      sources: ['WIKIPEDIA', 'TICKETMASTER'],
    });
    expect(statuses(answer)).toEqual({ WIKIPEDIA: 'OK', TICKETMASTER: 'TIMEOUT' });
    expect(answer.complete).toBe(false);
    await world.worker.settled();
  });

  it('waits no longer than the caller allows', async () => {
    const world = simulatedWorld(SLOW_DEADLINES);
    world.simulator.set('wikipedia', NEVER);
    const startedAt = Date.now();
    const answer = await search(world, 'hidden gems in Asheville, NC', {
      deadlineMs: 80,
      sources: ['WIKIPEDIA'],
    });
    expect(Date.now() - startedAt).toBeLessThan(1500);
    expect(statuses(answer)).toEqual({ WIKIPEDIA: 'TIMEOUT' });
    await world.worker.settled();
  });
});
