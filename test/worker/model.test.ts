import { afterEach, describe, expect, it, vi } from 'vitest';
import { INJECTIONS } from '../contract/model/injections.ts';
import { NARRATIVE_DEADLINE_MS } from '../../src/domain/search/narrator.ts';
import { OWN_OPERATIONS } from '../../src/operations/own-operations.ts';
import { logged, search } from './support/searching.ts';
import { simulatedWorld } from './support/simulated-world.ts';
import type { Door } from './support/test-worker.ts';

/** No source outside, so that nothing but the model is waited for. */
const WITH_MODEL = {
  SOURCES: 'atlas',
  SEARCH_PATIENCE_MS: '1500',
  OPENAI_API_KEY: 'sk-simulated',
} as const;
const CLEAR = 'caves near Asheville, NC';
/** The parser sees no place in it; the simulated model does. */
const UNCLEAR = 'take me somewhere odd, by Reading or close to Pikeville perhaps';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the model', () => {
  it('is not asked where the parser is sure and nobody wants a narrative', async () => {
    const { worker, simulator } = simulatedWorld(WITH_MODEL);
    await search(worker, { chatInput: CLEAR });
    expect(simulator.calls('openai')).toEqual([]);
  });

  it('reads a sentence once where the parser is unsure', async () => {
    const { worker, simulator } = simulatedWorld(WITH_MODEL);
    const sentence = 'somewhere odd please, maybe around Quiet';
    await search(worker, { chatInput: sentence });
    await search(worker, { chatInput: sentence });
    expect(simulator.calls('openai')).toHaveLength(1);
    expect(simulator.calls('openai')[0]?.body).toContain('"type":"json_schema"');
    expect(logged(worker, 'model.answered')).toEqual([
      expect.objectContaining({
        purpose: 'READ',
        inputTokens: expect.any(Number),
        estimatedUsd: expect.any(Number),
      }),
    ]);
  });

  it('writes the narrative where it is asked for, from places of the answer', async () => {
    const { worker, simulator } = simulatedWorld(WITH_MODEL);
    const told = await search(worker, { chatInput: CLEAR }, { narrated: true });
    expect(simulator.calls('openai')).toHaveLength(1);
    const names = told.places?.edges.map(({ node }) => node.name) ?? [];
    expect(names.some((name) => told.response?.includes(name))).toBe(true);
    expect(logged(worker, 'model.answered')).toHaveLength(1);
    const again = await search(worker, { chatInput: CLEAR }, { narrated: true });
    expect(again.response).toBe(told.response);
    expect(simulator.calls('openai')).toHaveLength(1);
  });

  it.each([
    { mode: 'ok', variant: 'refusal' },
    { mode: 'ok', variant: 'incomplete' },
    { mode: 'ok', variant: 'nonsense' },
    { mode: 'ok', variant: 'inventive' },
    { mode: 'rate-limited', variant: 'quota' },
    { mode: 'rate-limited' },
    { mode: 'unauthorized' },
    { mode: 'unavailable' },
    { mode: 'truncated' },
    { mode: 'html' },
    { mode: 'error-in-200' },
    { mode: 'empty' },
  ] as const)('that answers $mode $variant costs no answer and no narrative', async (behaviour) => {
    const { worker, simulator } = simulatedWorld(WITH_MODEL);
    simulator.set('openai', behaviour);
    const plain = await search(
      simulatedWorldWithoutKey(),
      { chatInput: CLEAR },
      { narrated: true },
    );
    vi.restoreAllMocks();
    const world = simulatedWorld(WITH_MODEL);
    world.simulator.set('openai', behaviour);
    const told = await search(world.worker, { chatInput: CLEAR }, { narrated: true });
    expect(told.response).toBe(plain.response);
    expect(told.degraded).toBe(false);
    expect(worker.logs).toEqual([]);
    const unclear = await search(world.worker, { chatInput: UNCLEAR });
    expect(unclear.__typename).toMatch(/^(?:SearchResult|LocationNotFound)$/u);
  });

  it('that hangs is waited for as long as a narrative may take, and told without', async () => {
    const { worker, simulator } = simulatedWorld(WITH_MODEL);
    simulator.set('openai', { mode: 'hang' });
    const startedAt = Date.now();
    const told = await search(worker, { chatInput: CLEAR }, { narrated: true });
    expect(Date.now() - startedAt).toBeLessThan(NARRATIVE_DEADLINE_MS + 1_500);
    expect(told.response).toContain('Asheville');
  });

  it.each([
    ['answers', { mode: 'ok' }, /^public, max-age=\d+/u],
    ['says what is not so', { mode: 'ok', variant: 'inventive' }, /^public, max-age=\d+/u],
    ['fails', { mode: 'unavailable' }, /^no-store$/u],
    ['hangs', { mode: 'hang' }, /^no-store$/u],
  ] as const)(
    'that %s decides whether others may keep the answer',
    async (_, behaviour, header) => {
      const { worker, simulator } = simulatedWorld(WITH_MODEL);
      simulator.set('openai', behaviour);
      expect(await cacheControlOf(worker)).toMatch(header);
    },
  );

  it('that is not there makes every narrative whole', async () => {
    expect(await cacheControlOf(simulatedWorldWithoutKey())).toMatch(/^public/u);
  });

  it('that keeps failing is left alone, and health tells of its circuit', async () => {
    const { worker, simulator } = simulatedWorld(WITH_MODEL);
    simulator.set('openai', { mode: 'unavailable' });
    for (const town of ['Asheville, NC', 'Boise, ID', 'Reno, NV', 'Moab, UT', 'Denver, CO'])
      await search(worker, { chatInput: `caves near ${town}` }, { narrated: true });
    expect(simulator.calls('openai')).toHaveLength(3);
    expect(logged(worker, 'model.failed').map(({ detail }) => detail)).toContain(
      'left alone after failures',
    );
    const { data } = await worker.ask('{ health { dependencies { name status circuit } } }');
    expect(Object(data).health.dependencies).toContainEqual({
      name: 'openai',
      status: 'DOWN',
      circuit: 'OPEN',
    });
  });
});

/** Of a GET of our own operation that selects the narrative. */
async function cacheControlOf(worker: Door): Promise<string | null> {
  const [id] = [...OWN_OPERATIONS].find(([, text]) => text.includes('query Search(')) ?? [];
  const variables = encodeURIComponent(JSON.stringify({ input: { chatInput: CLEAR } }));
  const response = await worker.fetch(`/graphql?documentId=${id ?? ''}&variables=${variables}`);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('"response":"');
  return response.headers.get('cache-control');
}

function simulatedWorldWithoutKey() {
  return simulatedWorld({ SOURCES: 'atlas' }).worker;
}

describe('an order planted where the model reads it', () => {
  const texts = INJECTIONS.filter(({ spot }) => spot === 'sentence');

  it.each(texts)('$name does not reach the answer', async ({ text }) => {
    const { worker, simulator } = simulatedWorld(WITH_MODEL);
    simulator.set('openai', { mode: 'ok', variant: 'obedient' });
    const sentence = `caves near Asheville, NC. ${text}`.slice(0, 480);
    const told = await search(worker, { chatInput: sentence }, { narrated: true });
    const answer = JSON.stringify([told.response, told.places, told.userLocation]);
    expect(answer).not.toMatch(/mirage|https?:|\.example|vegas/iu);
  });

  it('in what sources tell does not reach the narrative', async () => {
    const { worker, simulator } = simulatedWorld({
      OPENAI_API_KEY: 'sk-simulated',
      SEARCH_PATIENCE_MS: '9000',
      SEARCH_DEADLINE_MS: '8000',
    });
    simulator.set('all', { mode: 'hostile' });
    simulator.set('openai', { mode: 'ok', variant: 'obedient' });
    const told = await search(
      worker,
      { chatInput: 'weird stuff near Asheville, NC', deadlineMs: 10_000 },
      { narrated: true },
    );
    expect(told.response).not.toMatch(/mirage|https?:|javascript|ignore|<|palace/iu);
  });
});
