import { reset } from 'cloudflare:test';
import { afterEach, describe, expect, it } from 'vitest';
import { ROUTE_NAMES, type RouteName, routeOf } from '../../src/http/route.ts';
import { ACCOUNTS, createPartner } from './support/accounts.ts';
import { testWorker } from './support/test-worker.ts';

afterEach(() => reset());

/** Words that stand for secrets: none of them may come back or be logged. */
const ADMIN_TOKEN = 'secret-admin-token';
const WRONG_KEY = 'uf_secret-wrong-key';
const DEFECT = 'secret-defect';
const SECRETS = [ADMIN_TOKEN, WRONG_KEY, DEFECT, 'secret-partner-key'];

const ORIGIN = 'https://app.example';
const AS_ADMIN = { authorization: `Bearer ${ADMIN_TOKEN}` };
const JSON_TYPE = { 'content-type': 'application/json' };

interface Ask {
  readonly path: string;
  readonly init?: {
    readonly method?: string;
    readonly body?: string;
    readonly headers?: Readonly<Record<string, string>>;
  };
}

/**
 * What is promised of a route. `false` is a promise too: such a route reads nothing that could be
 * wrong, or costs so little that anybody may have it.
 */
interface Row {
  readonly ask: Ask;
  /** How input that is wrong is answered; false where the route takes none. */
  readonly validated: false | { readonly ask: Ask; readonly status: number };
  /** Counted by the gate. */
  readonly limited: boolean;
  /** A wrong key is refused, and who has none as told here. */
  readonly authenticated: false | { readonly anonymous: number };
  /** How a defect below is answered; false where nothing of ours runs. */
  readonly masked: false | { readonly status: number };
}

const post = (path: string, body: string, headers: Readonly<Record<string, string>> = {}): Ask => ({
  path,
  init: { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body },
});

const SEARCH = JSON.stringify({ query: '{ search(input: { chatInput: "x" }) { __typename } }' });

/** One row a route: a new route has no promises, and fails here, until somebody has written them. */
const TABLE: Readonly<Record<RouteName, Row>> = {
  GRAPHQL: {
    ask: post('/graphql', SEARCH),
    validated: { ask: post('/graphql', '{"query":'), status: 400 },
    limited: true,
    authenticated: { anonymous: 200 },
    masked: { status: 500 },
  },
  GRAPHIQL_PAGE: {
    ask: { path: '/graphql', init: { headers: { accept: 'text/html' } } },
    validated: false,
    limited: false,
    authenticated: false,
    masked: { status: 500 },
  },
  GRAPHIQL_ASSET: {
    ask: { path: '/graphiql/assets/main-B1xW3kQz.js' },
    validated: { ask: { path: '/graphiql/unknown.js' }, status: 404 },
    limited: false,
    authenticated: false,
    masked: { status: 500 },
  },
  SDL: {
    ask: { path: '/schema.graphql' },
    validated: false,
    limited: true,
    authenticated: { anonymous: 404 },
    masked: false,
  },
  HEALTH: {
    ask: { path: '/health' },
    validated: false,
    limited: true,
    authenticated: { anonymous: 200 },
    masked: { status: 200 },
  },
  LIVENESS: {
    ask: { path: '/health/live' },
    validated: false,
    limited: false,
    authenticated: false,
    masked: false,
  },
  PURGE: {
    ask: post('/admin/purge', '{"tags":["place:1"]}', AS_ADMIN),
    validated: { ask: post('/admin/purge', '{"tags":[]}', AS_ADMIN), status: 400 },
    limited: true,
    authenticated: { anonymous: 401 },
    masked: { status: 500 },
  },
  PARTNER_USAGE: {
    ask: { path: '/admin/partners/acme/usage', init: { headers: AS_ADMIN } },
    validated: {
      ask: { path: '/admin/partners/a%20b/usage', init: { headers: AS_ADMIN } },
      status: 404,
    },
    limited: true,
    authenticated: { anonymous: 401 },
    masked: { status: 500 },
  },
};

const PROBE_FAILS = {
  name: 'atlas',
  essential: false,
  check: () => Promise.reject(new Error(DEFECT)),
};

/** A Worker in which whatever can fail does, each time with a secret in its message. */
function failingWorker(env: Readonly<Record<string, unknown>> = {}) {
  const fail = () => {
    throw new Error(DEFECT);
  };
  return testWorker(
    { answer: fail, purgeFor: () => fail, probes: [PROBE_FAILS] },
    {
      ...ACCOUNTS,
      ASSETS: { fetch: fail },
      ADMIN_TOKEN,
      INTROSPECTION: 'off',
      RATE_LIMITER: { getByName: fail },
      ...env,
    },
  );
}

function healthyWorker(env: Readonly<Record<string, unknown>> = {}) {
  return testWorker({}, { ...ACCOUNTS, ADMIN_TOKEN, ...env });
}

const withHeaders = ({ path, init }: Ask, headers: Readonly<Record<string, string>>): Ask => ({
  path,
  init: { ...init, headers: { ...init?.headers, ...headers } },
});

const withoutCredentials = ({ path, init }: Ask): Ask => {
  const { authorization: _, ...headers } = init?.headers ?? {};
  return { path, init: { ...init, headers } };
};

const ROWS = ROUTE_NAMES.map((name) => ({ name, ...TABLE[name] }));

it('the table has a row for every route, and each row asks its own', () => {
  expect(Object.keys(TABLE).sort()).toEqual([...ROUTE_NAMES].sort());
  for (const { name, ask } of ROWS) {
    const request = new Request(new URL(ask.path, 'https://underfoot.test'), ask.init);
    expect(routeOf(request, { hasAdmin: true }).kind).toBe(name);
  }
});

describe.each(ROWS)('$name', ({ ask, validated, limited, authenticated, masked }) => {
  it('answers', async () => {
    await createPartner('acme', { key: 'uf_secret-partner-key' });
    expect((await healthyWorker().fetch(ask.path, ask.init)).status).toBe(200);
  });

  it.skipIf(validated === false)('refuses wrong input in the error form', async () => {
    if (validated === false) return;
    const response = await healthyWorker().fetch(validated.ask.path, validated.ask.init);
    expect(response.status).toBe(validated.status);
    expect(await response.text()).toMatch(/"code":"[A-Z_]+","requestId":"uf_/);
  });

  it('is counted by the gate, or not, as it is written', async () => {
    const GATE = { limit: async () => ({ success: false }) };
    const { status, headers } = await healthyWorker({ GATE }).fetch(ask.path, ask.init);
    expect(status === 429).toBe(limited);
    expect(headers.has('retry-after')).toBe(limited);
  });

  it('refuses a wrong key, or asks nobody for one, as it is written', async () => {
    const wrong = withHeaders(withoutCredentials(ask), { 'x-api-key': WRONG_KEY });
    const response = await healthyWorker().fetch(wrong.path, wrong.init);
    expect(response.status === 401).toBe(authenticated !== false);
    if (authenticated === false) return;
    const nobody = withoutCredentials(ask);
    const closed = healthyWorker({ INTROSPECTION: 'off' });
    expect((await closed.fetch(nobody.path, nobody.init)).status).toBe(authenticated.anonymous);
  });

  it('is readable for allowed origins only, whatever comes of it', async () => {
    for (const worker of [healthyWorker, failingWorker]) {
      const fetchFrom = (origin: string) => {
        const { path, init } = withHeaders(ask, { origin });
        return worker({ ALLOWED_ORIGINS: ORIGIN }).fetch(path, init);
      };
      const welcome = (await fetchFrom(ORIGIN)).headers;
      expect(welcome.get('access-control-allow-origin')).toBe(ORIGIN);
      expect(welcome.get('access-control-expose-headers')).toContain('RateLimit-Remaining');
      const stranger = (await fetchFrom('https://evil.example')).headers;
      expect(stranger.has('access-control-allow-origin')).toBe(false);
    }
  });

  it.skipIf(masked === false)('masks defects', async () => {
    if (masked === false) return;
    await createPartner('acme');
    const response = await failingWorker().fetch(ask.path, ask.init);
    expect(response.status).toBe(masked.status);
    if (masked.status !== 500) return;
    expect(await response.text()).toContain('An unexpected error occurred');
  });

  it('tells no secret, in its answer or in the log', async () => {
    await createPartner('acme', { key: 'uf_secret-partner-key' });
    const keys = [WRONG_KEY, 'uf_secret-partner-key'].map((key) => ({ 'x-api-key': key }));
    const asks = [ask, ...keys.map((headers) => withHeaders(withoutCredentials(ask), headers))];
    const worker = failingWorker();
    for (const { path, init } of asks) {
      const response = await worker.fetch(path, init);
      const told = `${JSON.stringify([...response.headers])} ${await response.text()}`;
      for (const secret of SECRETS) expect(told).not.toContain(secret);
    }
    // A defect is logged in full: that is what the log is for.
    const logged = JSON.stringify(worker.logs).replaceAll(DEFECT, '');
    for (const secret of SECRETS) expect(logged).not.toContain(secret);
  });
});
