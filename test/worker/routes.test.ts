import { describe, expect, it } from 'vitest';
import { testWorker } from './support/test-worker.ts';

describe('routes', () => {
  it('answers an unknown address with 404 in the error form', async () => {
    const response = await testWorker().fetch('/nowhere', {
      headers: { 'x-request-id': 'mine-1' },
    });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.json()).toEqual({
      message: 'There is nothing at this address',
      extensions: { code: 'NOT_FOUND', requestId: 'mine-1', timestamp: '2026-11-22T12:00:00Z' },
    });
  });

  it.each([
    ['PUT', '/graphql', 'GET, HEAD, POST'],
    ['POST', '/health', 'GET, HEAD'],
    ['DELETE', '/schema.graphql', 'GET, HEAD'],
    ['POST', '/graphiql/index.html', 'GET, HEAD'],
  ])('refuses %s %s with 405 and Allow', async (method, path, allow) => {
    const response = await testWorker().fetch(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe(allow);
    expect(JSON.stringify(await response.json())).toContain('"code":"METHOD_NOT_ALLOWED"');
  });

  it('serves the SDL where introspection is on, and nothing where it is off', async () => {
    const open = await testWorker().fetch('/schema.graphql');
    expect(open.status).toBe(200);
    expect(await open.text()).toContain('searchProgress');
    expect((await testWorker({}, { INTROSPECTION: 'off' }).fetch('/schema.graphql')).status).toBe(
      404,
    );
  });

  it('says it is alive whatever its configuration', async () => {
    const response = await testWorker({}, { GRAPHIQL: 'perhaps' }).fetch('/health/live');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'LIVE' });
  });

  it('answers HEAD with headers and no body', async () => {
    const response = await testWorker().fetch('/health', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('');
  });
});

describe('health', () => {
  it('reports every dependency', async () => {
    const response = await testWorker().fetch('/health');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      status: 'HEALTHY',
      timestamp: '2026-11-22T12:00:00Z',
      elapsedMs: 0,
      dependencies: [{ name: 'atlas', status: 'HEALTHY' }],
    });
  });

  it('is 200 while degraded and 503 when an essential dependency is down', async () => {
    const healthy = {
      name: 'atlas',
      essential: true,
      check: async () => ({ status: 'HEALTHY' as const }),
    };
    const failing = {
      name: 'cache',
      essential: false,
      check: () => Promise.reject(new Error('secret host')),
    };
    const degraded = await testWorker({ probes: [healthy, failing] }).fetch('/health');
    expect(degraded.status).toBe(200);
    const report = await degraded.text();
    expect(report).toContain('"status":"DEGRADED"');
    expect(report).not.toContain('secret host');

    const down = await testWorker({ probes: [{ ...failing, essential: true }] }).fetch('/health');
    expect(down.status).toBe(503);
    expect(await down.json()).toMatchObject({ status: 'DOWN' });
  });

  it('is told by GraphQL just the same', async () => {
    const answer = await testWorker().ask(
      '{ health { status timestamp dependencies { name status circuit } } }',
    );
    expect(answer.data).toEqual({
      health: {
        status: 'HEALTHY',
        timestamp: '2026-11-22T12:00:00Z',
        dependencies: [{ name: 'atlas', status: 'HEALTHY', circuit: null }],
      },
    });
  });
});

describe('GraphiQL', () => {
  it('is a page of our own origin under a strict policy', async () => {
    const response = await testWorker().fetch('/graphql', {
      headers: { accept: 'text/html,*/*;q=0.8' },
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<title>GraphiQL</title>');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(response.headers.get('x-frame-options')).toBe('DENY');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it('lets hashed files be kept for ever, and knows no others', async () => {
    const worker = testWorker();
    const script = await worker.fetch('/graphiql/assets/main-B1xW3kQz.js');
    expect(script.status).toBe(200);
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await worker.fetch('/graphiql/nothing.js')).status).toBe(404);
  });

  it('is not there where it is off', async () => {
    const worker = testWorker({}, { GRAPHIQL: 'off' });
    expect((await worker.fetch('/graphql', { headers: { accept: 'text/html' } })).status).toBe(404);
    expect((await worker.fetch('/graphiql/assets/main-B1xW3kQz.js')).status).toBe(404);
  });

  it('is off in production unless asked for', async () => {
    const worker = testWorker({}, { ENVIRONMENT: 'production', SOURCES: 'atlas' });
    expect((await worker.fetch('/graphql', { headers: { accept: 'text/html' } })).status).toBe(404);
  });
});

describe('every answer', () => {
  it('carries a request id of ours, response time and server timing', async () => {
    const { headers } = await testWorker().post('{ __typename }');
    expect(headers.get('x-request-id')).toMatch(/^uf_[0-9a-f]{32}$/);
    expect(headers.get('x-response-time')).toMatch(/^\d+$/);
    expect(headers.get('server-timing')).toMatch(/^total;dur=\d+(?:, [a-z0-9-]+;dur=\d+)*$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

  it.each(['/graphql', '/health', '/health/live', '/schema.graphql', '/nowhere'])(
    'carries them on %s too',
    async (path) => {
      const { headers } = await testWorker().fetch(path, {
        headers: { accept: 'application/json' },
      });
      expect(headers.get('x-request-id')).toMatch(/^uf_/);
      expect(headers.get('x-response-time')).toMatch(/^\d+$/);
    },
  );

  it('echoes a well-formed request id of the caller and replaces any other', async () => {
    const worker = testWorker();
    const idOf = async (given: string) =>
      (await worker.fetch('/health/live', { headers: { 'x-request-id': given } })).headers.get(
        'x-request-id',
      );
    expect(await idOf('order-66_b')).toBe('order-66_b');
    expect(await idOf('a'.repeat(65))).toMatch(/^uf_/);
    expect(await idOf('x y')).toMatch(/^uf_/);
    expect(await idOf('<script>')).toMatch(/^uf_/);
  });

  it('is logged once, without the query string and with its program cut short', async () => {
    const worker = testWorker();
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    await worker.fetch('/health?token=hidden', {
      headers: {
        'x-request-id': 'log-1',
        traceparent: `00-${traceId}-00f067aa0ba902b7-01`,
        'user-agent': 'x'.repeat(200),
      },
    });
    expect(worker.logs).toEqual([
      {
        event: 'request.complete',
        level: 'info',
        requestId: 'log-1',
        traceId,
        client: 'ANONYMOUS',
        method: 'GET',
        path: '/health',
        status: 200,
        elapsedMs: 0,
        userAgent: `${'x'.repeat(100)}…`,
        operation: 'http:health',
        outcome: 'OK',
      },
    ]);
  });
});

describe('CORS', () => {
  it('is open to every origin in development', async () => {
    const { headers } = await testWorker().fetch('/health', {
      headers: { origin: 'https://a.example' },
    });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toContain('X-Cache');
    expect(headers.get('access-control-expose-headers')).toContain('RateLimit-Remaining');
    expect(headers.get('access-control-expose-headers')).toContain('ETag');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('is open to listed origins only, and varies by origin', async () => {
    const worker = testWorker({}, { ALLOWED_ORIGINS: 'https://a.example, https://b.example:8443' });
    const ask = (origin: string) => worker.fetch('/health', { headers: { origin } });
    const welcome = await ask('https://b.example:8443');
    expect(welcome.headers.get('access-control-allow-origin')).toBe('https://b.example:8443');
    expect(welcome.headers.get('vary')).toContain('Origin');
    const stranger = await ask('https://evil.example');
    expect(stranger.headers.get('access-control-allow-origin')).toBeNull();
    expect(stranger.headers.get('vary')).toContain('Origin');
  });

  it('is closed in production by default', async () => {
    const worker = testWorker({}, { ENVIRONMENT: 'production', SOURCES: 'atlas' });
    const { headers } = await worker.fetch('/health', { headers: { origin: 'https://a.example' } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('answers a preflight with what may be asked', async () => {
    const response = await testWorker().fetch('/graphql', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://a.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type, x-api-key',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST, OPTIONS');
    expect(response.headers.get('access-control-allow-headers')).toBe('content-type, x-api-key');
    expect(response.headers.get('access-control-max-age')).toBe('7200');
  });

  it('is on errors too, so that a browser can read them', async () => {
    const { headers } = await testWorker().fetch('/nowhere', {
      headers: { origin: 'https://a.example' },
    });
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('an invalid configuration', () => {
  const broken = { ENVIRONMENT: 'staging', GRAPHIQL: 'perhaps', OPENAI_BASE_URL: 'hunter2' };

  it('answers every request with 500 that tells nothing', async () => {
    for (const path of ['/health', '/schema.graphql', '/nowhere']) {
      const response = await testWorker({}, broken).fetch(path);
      expect(response.status).toBe(500);
      expect(await response.json()).toMatchObject({
        message: 'An unexpected error occurred',
        extensions: { code: 'INTERNAL_ERROR' },
      });
    }
  });

  it('answers GraphQL clients in their form', async () => {
    const response = await testWorker({}, broken).post('{ __typename }');
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'INTERNAL_ERROR' } }],
    });
  });

  it('logs all variables at fault by name, never a value', async () => {
    const worker = testWorker({}, broken);
    await worker.fetch('/health');
    const line = worker.logs.find(({ event }) => event === 'config.invalid');
    expect(line).toMatchObject({ level: 'critical' });
    const text = JSON.stringify(line);
    for (const name of Object.keys(broken)) expect(text).toContain(name);
    for (const value of Object.values(broken)) expect(text).not.toContain(value);
  });
});
