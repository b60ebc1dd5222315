import { createClient } from 'graphql-sse';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { withHeartbeats } from '../../src/http/heartbeats.ts';
import { logged, search } from './support/searching.ts';
import { simulatedWorld, type SimulatedWorld } from './support/simulated-world.ts';
import { testWorker } from './support/test-worker.ts';

const PATIENT = { SEARCH_DEADLINE_MS: '20', SEARCH_PATIENCE_MS: '5000' };
const INPUT = '{ chatInput: "hidden gems in Asheville, NC", sources: [ATLAS, WIKIPEDIA, REDDIT] }';
const PROGRESS = `subscription { searchProgress(input: ${INPUT}) { __typename
  ... on SourceReported { report { source status } } ... on SearchNarrated { response } } }`;

afterEach(() => {
  vi.restoreAllMocks();
});

type Stage = { readonly searchProgress: { readonly __typename: string } };

/** The stages as graphql-sse reads them; `until` says after which it leaves. */
async function follow({ worker }: SimulatedWorld, until?: string): Promise<readonly string[]> {
  const client = createClient({
    url: 'https://underfoot.test/graphql',
    retryAttempts: 0,
    fetchFn: (url: string, init: RequestInit) => worker.fetch(new URL(url).pathname, init),
  });
  const seen: string[] = [];
  for await (const { data } of client.iterate<Stage>({ query: PROGRESS })) {
    seen.push(data?.searchProgress.__typename ?? 'nothing');
    if (seen.at(-1) === until) break;
  }
  client.dispose();
  return seen;
}

describe('searchProgress, read by a real client', () => {
  it('tells every stage to the end', async () => {
    const world = simulatedWorld({ ...PATIENT, OPENAI_API_KEY: 'sk-simulated' });
    world.simulator.set('wikipedia', { mode: 'slow', delayMs: 50 });
    const seen = await follow(world);
    expect(seen).toEqual([
      'SearchUnderstood',
      'SearchLocated',
      'SourceReported',
      'SourceReported',
      'SourceReported',
      'SearchRanked',
      'SearchNarrated',
      'SearchCompleted',
    ]);
  });

  it('that leaves early stops the narrative, while sources go on for the next caller', async () => {
    const world = simulatedWorld({ ...PATIENT, OPENAI_API_KEY: 'sk-simulated' });
    world.simulator.set('wikipedia', { mode: 'slow', delayMs: 200 });
    expect(await follow(world, 'SearchUnderstood')).toEqual(['SearchUnderstood']);
    await world.worker.settled();
    expect(world.simulator.calls('wikipedia')).toMatchObject([{ outcome: 'answered' }]);
    expect(world.simulator.calls('openai')).toEqual([]);
    // The search is not finished for him, but kept for others.
    expect(logged(world.worker, 'search.complete')).toEqual([]);
    const next = await search(world.worker, {
      chatInput: 'hidden gems in Asheville, NC',
      sources: ['ATLAS', 'WIKIPEDIA', 'REDDIT'],
    });
    expect(next).toMatchObject({ complete: true, cache: { status: 'HIT' } });
    expect(world.simulator.calls('wikipedia')).toHaveLength(1);
  });

  it('does not fail those who wait for the same, when the one who began it leaves', async () => {
    const world = simulatedWorld(PATIENT);
    world.simulator.set('wikipedia', { mode: 'slow', delayMs: 150 });
    const input = { chatInput: 'hidden gems in Asheville, NC', sources: ['WIKIPEDIA'] };
    const leaving = new AbortController();
    const first = world.worker.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'query ($input: SearchInput!) { search(input: $input) { __typename } }',
        variables: { input },
      }),
      signal: leaving.signal,
    });
    const second = search(world.worker, input);
    leaving.abort();
    await first.catch(() => undefined);
    expect(await second).toMatchObject({ __typename: 'SearchResult', complete: true });
    expect(world.simulator.calls('wikipedia')).toHaveLength(1);
  });
});

describe('@defer, read part by part', () => {
  it('ends cleanly when the client leaves before the narrative', async () => {
    const story = Promise.withResolvers<string>();
    const worker = testWorker({ narrative: () => story.promise });
    const response = await worker.post(
      '{ search(input: { chatInput: "caves" }) { ... on SearchResult { userIntent ... @defer { response } } } }',
      { accept: 'multipart/mixed' },
    );
    const reader = response.body?.getReader();
    let seen = '';
    while (!seen.includes('userIntent'))
      seen += new TextDecoder().decode((await reader?.read())?.value);
    await reader?.cancel();
    story.resolve('too late');
    await worker.settled();
    expect(worker.logs.filter(({ level }) => level === 'error')).toEqual([]);
  });
});

describe('heartbeats', () => {
  it('come where nothing else does, and stop with the stream', async () => {
    const source = new TransformStream<Uint8Array, Uint8Array>();
    const reader = withHeartbeats(source.readable, 5).getReader();
    const readText = async () => new TextDecoder().decode((await reader.read()).value);
    expect(await readText()).toBe(':\n\n');
    const writer = source.writable.getWriter();
    void writer.write(new TextEncoder().encode('event: next\n\n'));
    let seen = '';
    while (!seen.includes('next')) seen += await readText();
    void writer.close();
    let last = await reader.read();
    while (!last.done) last = await reader.read();
    expect(last.value).toBeUndefined();
  });

  it('leave the source when the reader leaves', async () => {
    const cancelled = vi.fn<(reason: unknown) => void>();
    const source = new ReadableStream<Uint8Array>({ cancel: cancelled });
    const reader = withHeartbeats(source, 5).getReader();
    await reader.read();
    await reader.cancel('gone');
    expect(cancelled).toHaveBeenCalledWith('gone');
  });
});
