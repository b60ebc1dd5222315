import { reset } from 'cloudflare:test';
import { afterEach, expect, it, vi } from 'vitest';
import { ACCOUNTS, createPartner } from './support/accounts.ts';
import { search, statusesOf } from './support/searching.ts';
import { simulatedWorld } from './support/simulated-world.ts';

afterEach(async () => {
  vi.restoreAllMocks();
  await reset();
});

const ADMIN_TOKEN = 'the-administrators-token';
const PATIENT = { SEARCH_DEADLINE_MS: '5000', SEARCH_PATIENCE_MS: '5000' };
const ENV = { ...ACCOUNTS, ...PATIENT, ADMIN_TOKEN, FRESH_SEARCH_LIMIT: '1' };
const SOURCES = ['ATLAS', 'WIKIPEDIA', 'WIKIDATA'];

it('charges searches that leave, never a stored answer, and goes on from the atlas', async () => {
  const { worker, simulator } = simulatedWorld(ENV);
  const first = await search(worker, { chatInput: 'caves near Asheville, NC', sources: SOURCES });
  expect(statusesOf(first)).toEqual({ ATLAS: 'OK', WIKIPEDIA: 'OK', WIKIDATA: 'OK' });
  await worker.settled();
  const calls = simulator.calls('wikipedia').length;

  const again = await search(worker, { chatInput: 'caves near Asheville, NC', sources: SOURCES });
  expect(again).toMatchObject({ cache: { status: 'HIT' }, degraded: false });

  const spent = await search(worker, { chatInput: 'caves near Boise, ID', sources: SOURCES });
  expect(spent.degraded).toBe(true);
  expect(statusesOf(spent)).toMatchObject({ WIKIPEDIA: 'SKIPPED', WIKIDATA: 'SKIPPED' });
  expect(simulator.calls('wikipedia')).toHaveLength(calls);
});

it('writes down for a partner what its searches cost', async () => {
  const { worker, simulator } = simulatedWorld(ENV);
  const key = await createPartner('acme');
  const headers = { 'x-api-key': key };
  const input = { chatInput: 'caves near Asheville, NC', sources: SOURCES };
  await search(worker, input, { headers });
  await worker.settled();
  await search(worker, input, { headers });
  await worker.settled();
  const upstreamCalls = simulator.calls('wikipedia').length + simulator.calls('wikidata').length;
  expect(upstreamCalls).toBeGreaterThan(1);
  const asAdmin = { authorization: `Bearer ${ADMIN_TOKEN}` };
  const usage = await worker.fetch('/admin/partners/acme/usage', { headers: asAdmin });
  expect(await usage.json()).toMatchObject({
    total: { requests: 2, freshSearches: 1, upstreamCalls },
  });
});

it('purges the layers of the real caches', async () => {
  const { worker } = simulatedWorld({ ...ENV, FRESH_SEARCH_LIMIT: '0' });
  const input = { chatInput: 'caves near Asheville, NC', sources: SOURCES };
  await search(worker, input);
  await worker.settled();
  expect(await search(worker, input)).toMatchObject({ cache: { status: 'HIT' } });
  const response = await worker.fetch('/admin/purge', {
    method: 'POST',
    headers: { authorization: `Bearer ${ADMIN_TOKEN}`, 'content-type': 'application/json' },
    body: '{"tags":["source:WIKIPEDIA"],"hard":true}',
  });
  const { layers } = await response.json<{
    layers: { layer: string; ok: boolean; purged: number }[];
  }>();
  expect(layers.map(({ layer, ok }) => [layer, ok])).toEqual([
    ['SUPABASE', true],
    ['KV', true],
    ['MEMORY', true],
  ]);
  expect(layers.find(({ layer }) => layer === 'MEMORY')?.purged).toBeGreaterThan(0);
});
