import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HttpRefusal, HttpVerdict } from '../../../../src/domain/http.ts';
import { createCallBudgets } from '../../../../src/platform/http/call-budgets.ts';
import { callOf, createBench, ok, silent } from './bench.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a call', () => {
  it('gives the parsed answer, its status and how long it took', async () => {
    const bench = createBench(() => {
      bench.time += 120;
      return ok();
    });
    const outcome = await bench.client.request(callOf('photon'));
    expect(outcome).toMatchObject({ ok: true, value: { answer: 42 }, status: 200, latencyMs: 120 });
  });

  it('says who calls and passes the trace on, whatever the caller sets', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const bench = createBench(ok, { traceparent, tracestate: 'vendor=1' });
    await bench.client.request(
      callOf('photon', {
        headers: { 'User-Agent': 'Mozilla/5.0', Accept: 'application/geo+json' },
      }),
    );
    const headers = bench.sent[0]?.headers;
    expect(headers?.get('user-agent')).toBe('Underfoot/1.0 (ops@example.org) cloudflare-workers');
    expect(headers?.get('traceparent')).toBe(
      '00-0af7651916cd43dd8448eb211c80319c-00000000000000a1-01',
    );
    expect(headers?.get('tracestate')).toBe('vendor=1');
    expect(headers?.get('accept')).toBe('application/geo+json');
  });

  it.each([
    ['application/json; charset=utf-8', true],
    ['application/sparql-results+json;charset=utf-8', true],
    ['text/html', false],
    ['text/plain', false],
    ['', false],
  ])('with content type "%s" is read: %s', async (type, isRead) => {
    const bench = createBench(
      () => new Response('{"answer":1}', { headers: { 'content-type': type } }),
    );
    const outcome = await bench.client.request(callOf('photon'));
    expect(outcome.ok).toBe(isRead);
    if (!outcome.ok) expect(outcome.status).toBe('ERROR');
  });

  it('that breaks its schema fails with the place of the breach and no value', async () => {
    const bench = createBench(() => Response.json({ answer: 'forty-two' }));
    const outcome = await bench.client.request(callOf('photon'));
    expect(outcome).toMatchObject({
      ok: false,
      status: 'ERROR',
      detail: expect.stringContaining('answer'),
    });
    expect(JSON.stringify(outcome)).not.toContain('forty-two');
  });

  it('fails as its judge says of a well-formed answer', async () => {
    const bench = createBench(ok);
    const judge = () =>
      ({ status: 'RATE_LIMITED', detail: 'told inside a 200', retryAfterSeconds: 9 }) as const;
    expect(await bench.client.request(callOf('photon', { judge }))).toMatchObject({
      status: 'RATE_LIMITED',
      retryAfterSeconds: 9,
    });
    expect(bench.circuits.state('photon')).toBe('OPEN');
  });

  it('never throws, not even when the adapter does', async () => {
    const bench = createBench(ok);
    const judge = (): never => {
      throw new TypeError('a defect of ours');
    };
    expect(await bench.client.request(callOf('photon', { judge }))).toMatchObject({
      ok: false,
      status: 'ERROR',
    });
  });
});

describe('time', () => {
  it('ends a call at its time-out, and aborts the fetch', async () => {
    const bench = createBench(silent);
    const pending = bench.client.request(callOf('photon', { timeoutMs: 700 }));
    await vi.advanceTimersByTimeAsync(699);
    expect(bench.sent[0]?.init.signal?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await pending).toMatchObject({ ok: false, status: 'TIMEOUT' });
    expect(bench.sent[0]?.init.signal?.aborted).toBe(true);
  });

  it('ends a call whose fetch ignores its signal all the same', async () => {
    const bench = createBench(() => new Promise<Response>(() => undefined));
    const pending = bench.client.request(callOf('photon'));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await pending).toMatchObject({ status: 'TIMEOUT' });
  });

  it('covers a body that stops coming', async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode('{"answer":')),
    });
    const bench = createBench(
      () => new Response(body, { headers: { 'content-type': 'application/json' } }),
    );
    const pending = bench.client.request(callOf('photon'));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await pending).toMatchObject({ status: 'TIMEOUT' });
  });

  it('ends a call when its caller leaves, without holding it against the upstream', async () => {
    const bench = createBench(silent);
    for (let count = 0; count < 5; count += 1) {
      const caller = new AbortController();
      const pending = bench.client.request(callOf('photon', { signal: caller.signal }));
      caller.abort();
      expect(await pending).toMatchObject({
        status: 'TIMEOUT',
        detail: 'the caller stopped waiting',
      });
    }
    expect(bench.circuits.state('photon')).toBe('CLOSED');
  });

  it('leaves no timer behind', async () => {
    const bench = createBench(ok);
    await bench.client.request(callOf('photon'));
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('size', () => {
  const CHUNK_BYTES = 1_024;

  function endless(onCancel: () => void): Response {
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => controller.enqueue(new Uint8Array(CHUNK_BYTES).fill(0x20)),
        cancel: onCancel,
      },
      { highWaterMark: 0 },
    );
    return new Response(body, { headers: { 'content-type': 'application/json' } });
  }

  it('is counted while reading, and the rest is cancelled at the cap', async () => {
    const onCancel = vi.fn<() => void>();
    const bench = createBench(() => endless(onCancel));
    const outcome = await bench.client.request(callOf('photon', { maxBytes: 10 * CHUNK_BYTES }));
    expect(outcome).toMatchObject({
      ok: false,
      status: 'ERROR',
      detail: 'the answer is larger than its cap',
    });
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('is believed where it is announced too large, without reading', async () => {
    const bench = createBench(() =>
      Response.json({ answer: 1 }, { headers: { 'content-length': '99999999' } }),
    );
    expect(await bench.client.request(callOf('photon'))).toMatchObject({
      detail: 'the answer is larger than its cap',
    });
  });

  it('just at the cap is read', async () => {
    const text = '{"answer":7}';
    const bench = createBench(
      () => new Response(text, { headers: { 'content-type': 'application/json' } }),
    );
    expect(await bench.client.request(callOf('photon', { maxBytes: text.length }))).toMatchObject({
      ok: true,
    });
    expect(
      await bench.client.request(callOf('photon', { maxBytes: text.length - 1 })),
    ).toMatchObject({ ok: false });
  });
});

describe('refusals', () => {
  it.each([
    [401, 'AUTH'],
    [406, 'BLOCKED'],
    [404, 'ERROR'],
    [429, 'RATE_LIMITED'],
    [451, 'BLOCKED'],
    [502, 'ERROR'],
  ])('with %i are %s', async (status, expected) => {
    const bench = createBench(() => Response.json({}, { status }));
    expect(await bench.client.request(callOf('photon'))).toMatchObject({ status: expected });
  });

  it('with 403 are BLOCKED for those without a key, and for anybody where a wall answers', async () => {
    const byService = createBench(() => Response.json({ error: 'disabled' }, { status: 403 }));
    expect(await byService.client.request(callOf('wikipedia'))).toMatchObject({
      status: 'BLOCKED',
    });
    expect(await byService.client.request(callOf('serp'))).toMatchObject({ status: 'AUTH' });
    const byWall = createBench(
      () => new Response('<html>', { status: 403, headers: { 'content-type': 'text/html' } }),
    );
    expect(await byWall.client.request(callOf('serp'))).toMatchObject({ status: 'BLOCKED' });
  });

  it.each([
    ['12', 12],
    [new Date(1_030_000).toUTCString(), 30],
    ['soon', undefined],
    ['-5', undefined],
  ])('read Retry-After "%s" as %s seconds', async (value, seconds) => {
    const bench = createBench(() =>
      Response.json({}, { status: 429, headers: { 'retry-after': value } }),
    );
    const outcome = await bench.client.request(callOf('photon'));
    expect(outcome).toMatchObject({ status: 'RATE_LIMITED' });
    expect('retryAfterSeconds' in outcome ? outcome.retryAfterSeconds : undefined).toBe(seconds);
  });

  it('are explained by the adapter from their body, which is read only so far', async () => {
    const explain = vi.fn<(refusal: HttpRefusal) => HttpVerdict>(() => ({
      status: 'AUTH',
      detail: 'told so',
    }));
    const bench = createBench((_sent, count) =>
      Response.json({ error: 'x'.repeat(count === 1 ? 10 : 100_000) }, { status: 400 }),
    );
    expect(await bench.client.request(callOf('photon', { explain }))).toMatchObject({
      status: 'AUTH',
    });
    expect(explain.mock.calls[0]).toMatchObject([{ status: 400, body: { error: 'xxxxxxxxxx' } }]);
    await bench.client.request(callOf('photon', { explain }));
    expect(explain.mock.calls[1]).toMatchObject([{ body: undefined }]);
  });
});

describe('repeats', () => {
  const failing =
    (status: number, headers: Record<string, string> = {}) =>
    (_sent: unknown, count: number) =>
      count === 1 ? new Response('', { status, headers }) : ok();

  it('come once after a server error, with jitter, where the table says so', async () => {
    const bench = createBench(failing(503), { random: () => 0 });
    const pending = bench.client.request(callOf('wikipedia'));
    await vi.advanceTimersByTimeAsync(49);
    expect(bench.sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await pending).toMatchObject({ ok: true });
    expect(bench.sent).toHaveLength(2);
  });

  it('come after a lost connection for Wikipedia and not for Ticketmaster', async () => {
    const lost = (_sent: unknown, count: number) => {
      if (count === 1) throw new TypeError('network');
      return ok();
    };
    const wikipedia = createBench(lost);
    const pending = wikipedia.client.request(callOf('wikipedia'));
    await vi.advanceTimersByTimeAsync(500);
    expect(await pending).toMatchObject({ ok: true });
    const ticketmaster = createBench(lost);
    expect(await ticketmaster.client.request(callOf('ticketmaster'))).toMatchObject({
      status: 'ERROR',
    });
    expect(ticketmaster.sent).toHaveLength(1);
  });

  it.each(['wikidata', 'serp', 'photon', 'overpass', 'reddit', 'eventbrite'] as const)(
    'never come for %s',
    async (upstream) => {
      const bench = createBench(failing(503));
      expect(await bench.client.request(callOf(upstream))).toMatchObject({ status: 'ERROR' });
      expect(bench.sent).toHaveLength(1);
    },
  );

  it('never come for what is refused, nor for a POST', async () => {
    const refused = createBench(failing(429));
    await refused.client.request(callOf('wikipedia'));
    expect(refused.sent).toHaveLength(1);
    const posted = createBench(failing(503));
    await posted.client.request(callOf('wikipedia', { method: 'POST', body: 'x' }));
    expect(posted.sent).toHaveLength(1);
  });

  it('wait as long as Retry-After asks where the time allows it, and are left out where not', async () => {
    const patient = createBench(failing(503, { 'retry-after': '1' }));
    const pending = patient.client.request(callOf('wikipedia'));
    await vi.advanceTimersByTimeAsync(999);
    expect(patient.sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await pending).toMatchObject({ ok: true });
    const hurried = createBench(failing(503, { 'retry-after': '3' }));
    expect(await hurried.client.request(callOf('wikipedia'))).toMatchObject({
      status: 'ERROR',
      retryAfterSeconds: 3,
    });
    expect(hurried.sent).toHaveLength(1);
  });

  it('share the time-out with the first try', async () => {
    const bench = createBench((sent, count) =>
      count === 1 ? new Response('', { status: 500 }) : silent(sent),
    );
    const pending = bench.client.request(callOf('wikipedia', { timeoutMs: 1_000 }));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await pending).toMatchObject({ status: 'TIMEOUT' });
    expect(bench.sent).toHaveLength(2);
  });
});

describe('connections', () => {
  it('wait for headers six at a time, and those whose caller left are never opened', async () => {
    const gates: (() => void)[] = [];
    const bench = createBench(() => new Promise((resolve) => gates.push(() => resolve(ok()))));
    const leaver = new AbortController();
    const calls = Array.from({ length: 9 }, (_, index) =>
      bench.client.request(
        callOf('photon', {
          url: `https://api.example.org/${index}`,
          ...(index === 7 && { signal: leaver.signal }),
        }),
      ),
    );
    await vi.advanceTimersByTimeAsync(0);
    expect(bench.sent).toHaveLength(6);
    leaver.abort();
    expect(await calls[7]).toMatchObject({ status: 'TIMEOUT' });
    gates.splice(0).forEach((open) => open());
    await vi.advanceTimersByTimeAsync(0);
    gates.splice(0).forEach((open) => open());
    const outcomes = await Promise.all(calls);
    expect(outcomes.filter(({ ok: isOk }) => isOk)).toHaveLength(8);
    expect(bench.sent.map(({ url }) => url)).not.toContain('https://api.example.org/7');
  });

  it('free their place at the headers and not at the end of the body', async () => {
    const open = () =>
      new Response(new ReadableStream(), { headers: { 'content-type': 'application/json' } });
    const bench = createBench(open);
    const calls = Array.from({ length: 8 }, () => bench.client.request(callOf('photon')));
    await vi.advanceTimersByTimeAsync(10);
    expect(bench.sent).toHaveLength(8);
    await vi.advanceTimersByTimeAsync(2_000);
    await Promise.all(calls);
  });
});

describe('quotas', () => {
  it('are shared within their group and never overrun', async () => {
    const bench = createBench(ok, { budgets: createCallBudgets() });
    for (let count = 0; count < 75; count += 1) {
      await bench.client.request(callOf('wikipedia'));
      await bench.client.request(callOf('wikidata'));
    }
    bench.time += 20_000;
    expect(await bench.client.request(callOf('wikipedia'))).toMatchObject({
      status: 'RATE_LIMITED',
      retryAfterSeconds: 40,
    });
    expect(bench.sent).toHaveLength(150);
    expect(bench.circuits.state('wikipedia')).toBe('CLOSED');
    bench.time += 40_000;
    expect(await bench.client.request(callOf('wikidata'))).toMatchObject({ ok: true });
  });
});

describe('events', () => {
  it('tell of calls and failures with every secret redacted', async () => {
    const bench = createBench(() => {
      throw new TypeError('fetch failed for https://api.example.org/?api_key=hush');
    });
    const url =
      'https://user:hush@api.example.org/v1?api_key=hush&APIKEY=hush&token=hush&q=caves#hush';
    const outcome = await bench.client.request(
      callOf('photon', { url, headers: { authorization: 'Bearer hush' } }),
    );
    expect(bench.events.map(({ name }) => name)).toEqual(['upstream.call', 'upstream.failed']);
    expect(JSON.stringify([bench.events, outcome])).not.toContain('hush');
    expect(bench.events[0]).toMatchObject({ upstream: 'photon', method: 'GET', attempt: 1 });
  });
});
