import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toNodeListener } from '../../upstreams/node-adapter.ts';
import type { Simulator } from '../../upstreams/simulator.ts';
import { createSimulator } from '../../upstreams/simulator.ts';
import { list, parse } from './json-paths.ts';
import { openAiRequest, SAMPLES } from './samples.ts';

describe('the simulator behind a Node server', () => {
  let simulator: Simulator;
  let server: Server;
  let origin: string;

  beforeEach(async () => {
    simulator = createSimulator();
    server = createServer(toNodeListener((call) => simulator.fetch(call)));
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const address = server.address();
    origin = `http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`;
  });

  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  async function send(sample: Request, init: RequestInit = {}): Promise<Response> {
    const { pathname, search } = new URL(sample.url);
    const body = sample.method === 'POST' ? { body: await sample.text() } : {};
    return fetch(`${origin}${pathname}${search}`, {
      method: sample.method,
      headers: sample.headers,
      ...body,
      ...init,
    });
  }

  it('answers reads and posts', async () => {
    const pages = parse(await (await send(SAMPLES.wikipedia.request())).text());
    const output = parse(await (await send(openAiRequest('caves near Pikeville'))).text());
    expect(list(pages, 'query.pages').length).toBeGreaterThan(10);
    expect(list(output, 'output')).toHaveLength(1);
  });

  it('notices that a client has left', async () => {
    simulator.set('wikidata', { mode: 'hang' });
    await expect(
      send(SAMPLES.wikidata.request(), { signal: AbortSignal.timeout(60) }),
    ).rejects.toThrow(/aborted/u);
    await expect.poll(() => simulator.calls('wikidata')[0]?.outcome).toBe('aborted');
  });

  it('makes 50 MB only as far as they are read', async () => {
    simulator.set('photon', { mode: 'huge' });
    const before = process.memoryUsage().arrayBuffers;
    const response = await send(SAMPLES.photon.request());
    const reader = response.body?.getReader();
    const first = await reader?.read();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const held = process.memoryUsage().arrayBuffers - before;
    await reader?.cancel();
    expect(first?.done).toBe(false);
    expect(held).toBeLessThan(20 * 1024 * 1024);
  });

  it('redirects to the other name of this machine, and sees who follows', async () => {
    simulator.set('photon', { mode: 'redirect' });
    const response = await send(SAMPLES.photon.request());
    expect(response.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/__elsewhere$/u);
    expect(simulator.calls('elsewhere')).toHaveLength(1);
  });
});
