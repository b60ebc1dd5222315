import { describe, expect, it } from 'vitest';
import type { Client } from '../../src/domain/identity/client.ts';
import type { RankedPlace, Reuse } from '../../src/domain/search/outcome.ts';
import { OWN_OPERATIONS } from '../../src/operations/own-operations.ts';
import { fakePlace, fakeResult, NO_LOCATION } from './support/fake-services.ts';
import {
  NOON,
  type TestWorker,
  testWorker,
  type TestWorkerOptions,
} from './support/test-worker.ts';

const ACME: Client = { kind: 'PARTNER', name: 'acme', tier: 'STANDARD' };
const REUSE: Reuse = {
  freshSeconds: 60,
  staleSeconds: 3600,
  ageSeconds: 7,
  isPublic: true,
  isWhole: true,
};
const INPUT = { chatInput: 'caves in Pikeville KY' };
const PUBLIC = 'public, max-age=67, stale-while-revalidate=3600';

function own(name: string): string {
  for (const [id, text] of OWN_OPERATIONS)
    if (new RegExp(`(query|subscription) ${name}\\b`, 'u').test(text)) return id;
  throw new Error(`there is no operation ${name}`);
}

function address(name: string, variables: unknown): string {
  return `/graphql?documentId=${own(name)}&variables=${encodeURIComponent(JSON.stringify(variables))}`;
}

const MAP = address('SearchMap', { input: INPUT });
const PLACES = address('Places', { ids: ['place-1'] });

interface Bench {
  readonly worker: TestWorker;
  readonly wait: (ms: number) => void;
  readonly get: (path?: string, headers?: Record<string, string>) => Promise<Response>;
  readonly searches: () => number;
}

function bench(
  options: TestWorkerOptions & { readonly reuse?: Partial<Reuse> | null } = {},
  env = {},
): Bench {
  let now = NOON;
  const { reuse = {}, ...rest } = options;
  const places = Array.from({ length: 10 }, (_, index) => fakePlace(index));
  const noted = reuse === null ? {} : { reuse: { ...REUSE, ...reuse } };
  const worker = testWorker(
    {
      clock: () => now,
      partners: { 'uf_acme-key': ACME },
      answer: () => fakeResult(places, { cache: { status: 'HIT', layer: 'KV' }, ...noted }),
      ...rest,
    },
    env,
  );
  return {
    worker,
    wait: (ms) => {
      now += ms;
    },
    get: (path = MAP, headers = {}) =>
      worker.fetch(path, { headers: { accept: 'application/json', ...headers } }),
    searches: () => worker.services.calls.searches.length,
  };
}

function header(response: Response, name: string): string | null {
  return response.headers.get(name);
}

async function tagOf({ get }: Bench): Promise<string> {
  return header(await get(), 'etag') ?? '';
}

/** Of a place by id, as an event that ends in so many seconds. */
async function cacheControlOfEvent(endsInSeconds: number): Promise<string | null> {
  const event: RankedPlace = {
    ...fakePlace(1),
    source: 'TICKETMASTER',
    sources: ['TICKETMASTER'],
    endsAt: NOON + endsInSeconds * 1000,
  };
  const { get } = bench({ byIds: async () => [event] });
  return header(await get(PLACES), 'cache-control');
}

interface Case {
  readonly rule: string;
  readonly run: () => Promise<void>;
}

const FRESHNESS: readonly Case[] = [
  {
    rule: '9111 5.2.2.1: max-age counts from when the answer was made',
    run: async () => expect(header(await bench().get(), 'cache-control')).toBe(PUBLIC),
  },
  {
    rule: '9111 5.1: Age says how old the oldest part is',
    run: async () => expect(header(await bench().get(), 'age')).toBe('7'),
  },
  {
    rule: '9111 4.2.3: Age grows while the answer is kept',
    run: async () => {
      const { get, wait } = bench();
      await get();
      wait(3000);
      expect(header(await get(), 'age')).toBe('10');
    },
  },
  {
    rule: '9111 4: a fresh answer is used again without asking anybody',
    run: async () => {
      const { get, searches } = bench();
      const first = await get();
      const second = await get();
      expect(await second.text()).toBe(await first.text());
      expect(searches()).toBe(1);
      expect(header(second, 'x-cache')).toBe('HIT; layer=memory');
      expect(header(first, 'x-cache')).toBe('HIT; layer=kv');
    },
  },
  {
    rule: 'a place by id is fresh for a minute, an event no longer than it lasts',
    run: async () => {
      const lasting = header(await bench().get(PLACES), 'cache-control');
      expect(lasting).toBe('public, max-age=60, stale-while-revalidate=600');
      expect(await cacheControlOfEvent(90)).toBe('public, max-age=60, stale-while-revalidate=30');
      expect(await cacheControlOfEvent(30)).toBe('public, max-age=30');
      expect(await cacheControlOfEvent(-1)).toBe('no-store');
    },
  },
  {
    rule: 'it is kept for five seconds at most',
    run: async () => {
      const { get, wait, searches } = bench();
      await get();
      wait(4999);
      await get();
      expect(searches()).toBe(1);
      wait(1);
      await get();
      expect(searches()).toBe(2);
    },
  },
  {
    rule: '9111 4.2: and never beyond its freshness',
    run: async () => {
      const { get, wait, searches } = bench({ reuse: { freshSeconds: 2 } });
      await get();
      wait(2000);
      await get();
      expect(searches()).toBe(2);
    },
  },
  {
    rule: '5861 3: a stale answer may be used while a new one is fetched, by others than us',
    run: async () => {
      const { get, searches } = bench({ reuse: { freshSeconds: 0 } });
      expect(header(await get(), 'cache-control')).toBe(
        'public, max-age=7, stale-while-revalidate=3600',
      );
      await get();
      expect(searches()).toBe(2);
    },
  },
  {
    rule: 'nothing stale is offered where nothing may be stale',
    run: async () =>
      expect(header(await bench({ reuse: { staleSeconds: 0 } }).get(), 'cache-control')).toBe(
        'public, max-age=67',
      ),
  },
  {
    rule: 'fractions are rounded down',
    run: async () =>
      expect(
        header(
          await bench({ reuse: { freshSeconds: 1.9, staleSeconds: 0.9, ageSeconds: 0.5 } }).get(),
          'cache-control',
        ),
      ).toBe('public, max-age=1'),
  },
  {
    rule: 'of several things read the strictest decides',
    run: async () =>
      expect(header(await bench().get(address('Place', { id: 'place-1' })), 'cache-control')).toBe(
        'public, max-age=60, stale-while-revalidate=600',
      ),
  },
  {
    rule: '9111 5.2.1: what a request says of caching is advice, and taken as such',
    run: async () => {
      const { get, searches } = bench();
      await get();
      await get(MAP, { 'cache-control': 'no-cache', pragma: 'no-cache' });
      expect(searches()).toBe(1);
    },
  },
];

const STORAGE: readonly Case[] = [
  {
    rule: '9111 5.2.2.5: an incomplete answer is not stored',
    run: async () =>
      expect(header(await bench({ reuse: { isWhole: false } }).get(), 'cache-control')).toBe(
        'no-store',
      ),
  },
  {
    rule: 'nor is one of which nothing is known',
    run: async () =>
      expect(header(await bench({ reuse: null }).get(), 'cache-control')).toBe('no-store'),
  },
  {
    rule: 'nor one that is already worth nothing',
    run: async () =>
      expect(
        header(await bench({ reuse: { freshSeconds: 0, staleSeconds: 0 } }).get(), 'cache-control'),
      ).toBe('no-store'),
  },
  {
    rule: 'nor a failure told as data',
    run: async () =>
      expect(header(await bench({ answer: () => NO_LOCATION }).get(), 'cache-control')).toBe(
        'no-store',
      ),
  },
  {
    rule: 'nor an unexpected error',
    run: async () => {
      const response = await bench({
        answer: () => {
          throw new Error('boom');
        },
      }).get();
      expect(response.status).toBe(500);
      expect(header(response, 'cache-control')).toBe('no-store');
      expect(header(response, 'etag')).toBeNull();
    },
  },
  {
    rule: 'nor an answer with an error in a part of it',
    run: async () => {
      const { get } = bench({ narrative: () => Promise.reject(new Error('no story')) });
      const response = await get(address('Search', { input: INPUT }));
      expect(header(response, 'cache-control')).toBe('no-store');
    },
  },
  {
    rule: 'nor a refusal of variables',
    run: async () =>
      expect(header(await bench().get(address('Places', {})), 'cache-control')).toBe('no-store'),
  },
  {
    rule: 'nor an unknown id',
    run: async () =>
      expect(
        header(await bench().get(`/graphql?documentId=sha256:${'0'.repeat(64)}`), 'cache-control'),
      ).toBe('no-store'),
  },
  {
    rule: 'nor a place that nobody knows yet',
    run: async () =>
      expect(
        header(
          await bench().get(address('Places', { ids: ['place-1', 'nothing'] })),
          'cache-control',
        ),
      ).toBe('no-store'),
  },
  {
    rule: 'nor health',
    run: async () =>
      expect(header(await bench().get(address('Health', {})), 'cache-control')).toBe('no-store'),
  },
  {
    rule: 'nor free text',
    run: async () =>
      expect(
        header(
          await bench().get(
            `/graphql?query=${encodeURIComponent('{ place(id: "place-1") { id } }')}`,
          ),
          'cache-control',
        ),
      ).toBe('no-store'),
  },
  {
    rule: 'nor an answer that was to be made afresh',
    run: async () => {
      const answer = () =>
        fakeResult([fakePlace(1)], { cache: { status: 'BYPASS' as const }, reuse: REUSE });
      const response = await bench({ answer }).get(
        address('SearchMap', { input: { ...INPUT, force: true } }),
      );
      expect(header(response, 'cache-control')).toBe('no-store');
    },
  },
  {
    rule: 'nor a stream',
    run: async () => {
      const response = await bench().get(address('SearchDeferred', { input: INPUT }), {
        accept: 'multipart/mixed',
      });
      expect(header(response, 'content-type')).toContain('multipart/mixed');
      expect(header(response, 'cache-control')).toBe('no-store');
      await response.body?.cancel();
    },
  },
  {
    rule: '9110 9.3.3: nor what is posted',
    run: async () => {
      const { worker } = bench();
      const response = await worker.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ documentId: own('SearchMap'), variables: { input: INPUT } }),
      });
      expect(header(response, 'cache-control')).toBe('no-store');
    },
  },
  {
    rule: '9111 5.2.2.7: an answer for one key is private',
    run: async () =>
      expect(header(await bench().get(MAP, { 'x-api-key': 'uf_acme-key' }), 'cache-control')).toBe(
        'private, no-store',
      ),
  },
  {
    rule: '9111 3.5: and so is whatever came with Authorization',
    run: async () =>
      expect(
        header(await bench().get(MAP, { authorization: 'Bearer uf_acme-key' }), 'cache-control'),
      ).toBe('private, no-store'),
  },
  {
    rule: 'and what depends on where the caller is',
    run: async () =>
      expect(header(await bench({ reuse: { isPublic: false } }).get(), 'cache-control')).toBe(
        'private, no-store',
      ),
  },
  {
    rule: 'a keyed request is never answered from what others were told',
    run: async () => {
      const { get, searches } = bench();
      await get();
      const keyed = await get(MAP, { 'x-api-key': 'uf_acme-key' });
      expect(searches()).toBe(2);
      expect(header(keyed, 'x-cache')).toBe('HIT; layer=kv');
      expect(header(keyed, 'etag')).toBeNull();
    },
  },
];

const KEYS: readonly Case[] = [
  {
    rule: 'variables in another order are the same question',
    run: async () => {
      const { get, searches } = bench();
      const one = await get(
        address('SearchList', { input: { chatInput: 'a', radiusKm: 5 }, first: 3 }),
      );
      const two = await get(
        address('SearchList', { first: 3, input: { radiusKm: 5, chatInput: 'a' } }),
      );
      expect(header(two, 'etag')).toBe(header(one, 'etag'));
      expect(searches()).toBe(1);
    },
  },
  {
    rule: 'parameters in another order too',
    run: async () => {
      const { get, searches } = bench();
      const [, documentId = '', variables = ''] =
        /documentId=([^&]+)&variables=(.+)/u.exec(MAP) ?? [];
      await get();
      await get(`/graphql?variables=${variables}&documentId=${documentId}`);
      expect(searches()).toBe(1);
    },
  },
  {
    rule: "parameters that mean nothing don't matter",
    run: async () => {
      const { get, searches } = bench();
      await get();
      await get(`${MAP}&utm_source=x`);
      expect(searches()).toBe(1);
    },
  },
  {
    rule: 'other variables are another question',
    run: async () => {
      const { get, searches } = bench();
      await get();
      await get(address('SearchMap', { input: { chatInput: 'mines in Pikeville KY' } }));
      expect(searches()).toBe(2);
    },
  },
  {
    rule: 'the order within a list matters',
    run: async () => {
      const { get } = bench();
      const one = await get(address('Places', { ids: ['place-1', 'place-2'] }));
      const two = await get(address('Places', { ids: ['place-2', 'place-1'] }));
      expect(header(two, 'etag')).not.toBe(header(one, 'etag'));
    },
  },
  {
    rule: 'a document beside the id that is not its own is never answered from memory',
    run: async () => {
      const { get } = bench();
      await get();
      expect((await get(`${MAP}&query=${encodeURIComponent('{ __typename }')}`)).status).toBe(400);
    },
  },
  {
    rule: "Apollo's form of GET is kept as well",
    run: async () => {
      const { get, searches } = bench();
      const extensions = JSON.stringify({
        persistedQuery: { version: 1, sha256Hash: own('SearchMap').slice(7) },
      });
      const path = `/graphql?operationName=SearchMap&variables=${encodeURIComponent(JSON.stringify({ input: INPUT }))}&extensions=${encodeURIComponent(extensions)}`;
      expect(header(await get(path), 'cache-control')).toBe(PUBLIC);
      expect(header(await get(path), 'x-cache')).toBe('HIT; layer=memory');
      expect(searches()).toBe(1);
    },
  },
  {
    rule: '9110 12.5.5: Vary names all that an answer was chosen by',
    run: async () => {
      const vary = header(await bench({}, { ALLOWED_ORIGINS: 'https://a.example' }).get(), 'vary');
      for (const name of ['Accept', 'Accept-Encoding', 'Authorization', 'X-API-Key', 'Origin']) {
        expect(vary?.split(', ')).toContain(name);
      }
    },
  },
  {
    rule: '9111 4.1: another media type is another entry',
    run: async () => {
      const { get } = bench();
      await get();
      const other = await get(MAP, { accept: 'application/graphql-response+json' });
      expect(header(other, 'content-type')).toContain('application/graphql-response+json');
      expect(header(await get(), 'content-type')).toContain('application/json');
    },
  },
];

const VALIDATION: readonly Case[] = [
  {
    rule: '9110 8.8.3: the entity tag is strong',
    run: async () => expect(await tagOf(bench())).toMatch(/^"[A-Za-z0-9_-]{22}"$/u),
  },
  {
    rule: '9110 8.8.1: equal bodies have equal tags, in every isolate',
    run: async () =>
      expect(await tagOf(bench())).toBe(await tagOf(bench({ reuse: { freshSeconds: 9 } }))),
  },
  {
    rule: '9110 8.8.1: other bodies have others',
    run: async () => {
      const b = bench();
      expect(header(await b.get(PLACES), 'etag')).not.toBe(await tagOf(b));
    },
  },
  ...[
    ['9110 13.1.2: the same tag', (tag: string) => tag, 304],
    ['9110 8.8.3.2: compared weakly', (tag: string) => `W/${tag}`, 304],
    ['9110 13.1.2: one of a list', (tag: string) => `"a", W/"b",${tag} , "c"`, 304],
    ['9110 5.6.1: a list with empty members', (tag: string) => `,, ${tag}`, 304],
    ['9110 13.1.2: any at all', () => '*', 304],
    ['9110 8.8.3: a tag with a comma in it', (tag: string) => `"x,y", ${tag}`, 304],
    ['another tag', () => '"another"', 200],
    ['9110 8.8.3: a tag without quotes', (tag: string) => tag.slice(1, -1), 200],
    ['9110 8.8.3: weakness in lower case', (tag: string) => `w/${tag}`, 200],
    ['a list that is broken before the tag', (tag: string) => `"a" b, ${tag}`, 200],
    ['the tag within another', (tag: string) => `"x${tag.slice(1)}`, 200],
    ['a star in a list', () => '"a", *', 200],
    ['nothing', () => '', 200],
  ].map(([rule, write, status]): Case => ({
    rule: `${String(rule)} is answered with ${String(status)}`,
    run: async () => {
      const b = bench();
      const tag = await tagOf(b);
      const value = typeof write === 'function' ? write(tag) : '';
      const response = await b.get(MAP, { 'if-none-match': value });
      expect(response.status).toBe(status);
      expect(header(response, 'etag')).toBe(tag);
    },
  })),
  {
    rule: '9110 15.4.5: a 304 has no body and the headers that its 200 would have had',
    run: async () => {
      const b = bench({}, { ALLOWED_ORIGINS: 'https://a.example' });
      const full = await b.get(MAP, { origin: 'https://a.example' });
      const response = await b.get(MAP, {
        'if-none-match': '*',
        origin: 'https://a.example',
        'x-request-id': 'second',
      });
      expect(response.status).toBe(304);
      expect(await response.text()).toBe('');
      for (const name of ['cache-control', 'etag', 'vary', 'age', 'access-control-allow-origin']) {
        expect(header(response, name)).toBe(header(full, name));
      }
      expect(header(response, 'content-type')).toBeNull();
      expect(header(response, 'x-request-id')).toBe('second');
    },
  },
  {
    rule: '9110 13.1.2: a condition also holds when the answer had to be made',
    run: async () => {
      const tag = await tagOf(bench());
      const fresh = bench();
      expect((await fresh.get(MAP, { 'if-none-match': tag })).status).toBe(304);
      expect(fresh.searches()).toBe(1);
    },
  },
  {
    rule: '9110 13.2.1: conditions are ignored where the answer would be an error',
    run: async () =>
      expect(
        (
          await bench().get(address('Places', {}), {
            'if-none-match': '*',
            accept: 'application/graphql-response+json',
          })
        ).status,
      ).toBe(400),
  },
  {
    rule: '9110 13.1.3: a date is ignored, as we never give one',
    run: async () => {
      const response = await bench().get(MAP, {
        'if-modified-since': 'Sat, 21 Nov 2026 12:00:00 GMT',
      });
      expect(response.status).toBe(200);
      expect(header(response, 'last-modified')).toBeNull();
    },
  },
  {
    rule: '9110 14.2: a range is ignored, as we serve none',
    run: async () => {
      const response = await bench().get(MAP, { range: 'bytes=0-9' });
      expect(response.status).toBe(200);
      expect(header(response, 'content-range')).toBeNull();
    },
  },
];

const HEAD: readonly Case[] = [
  {
    rule: '9110 9.3.2: HEAD has the headers of GET and no body',
    run: async () => {
      const { worker, get } = bench();
      const full = await get();
      const body = await full.arrayBuffer();
      const head = await worker.fetch(MAP, {
        method: 'HEAD',
        headers: { accept: 'application/json' },
      });
      expect(head.status).toBe(200);
      for (const name of ['cache-control', 'etag', 'vary', 'age', 'content-type']) {
        expect(header(head, name)).toBe(header(full, name));
      }
      expect(header(head, 'content-length')).toBe(String(body.byteLength));
      expect(await head.text()).toBe('');
    },
  },
  {
    rule: '9111 4: a HEAD may be answered from a GET, and a GET from a HEAD',
    run: async () => {
      const { worker, get, searches } = bench();
      await worker.fetch(MAP, { method: 'HEAD', headers: { accept: 'application/json' } });
      expect(await (await get()).json()).toMatchObject({
        data: { search: { __typename: 'SearchResult' } },
      });
      expect(searches()).toBe(1);
    },
  },
  {
    rule: '9110 13.1.2: HEAD heeds conditions',
    run: async () => {
      const { worker } = bench();
      expect(
        (await worker.fetch(MAP, { method: 'HEAD', headers: { 'if-none-match': '*' } })).status,
      ).toBe(304);
    },
  },
  {
    rule: 'HEAD of free text runs and is not stored',
    run: async () => {
      const { worker } = bench();
      const response = await worker.fetch(
        `/graphql?query=${encodeURIComponent('{ __typename }')}`,
        { method: 'HEAD' },
      );
      expect(response.status).toBe(200);
      expect(header(response, 'cache-control')).toBe('no-store');
      expect(await response.text()).toBe('');
    },
  },
];

const PER_REQUEST: readonly Case[] = [
  {
    rule: 'what belongs to one request is not kept with the answer',
    run: async () => {
      const { get } = bench({}, { ALLOWED_ORIGINS: 'https://a.example,https://b.example' });
      const one = await get(MAP, { 'x-request-id': 'one', origin: 'https://a.example' });
      const two = await get(MAP, { 'x-request-id': 'two', origin: 'https://b.example' });
      const three = await get(MAP, { origin: 'https://evil.example' });
      expect([header(one, 'x-request-id'), header(two, 'x-request-id')]).toEqual(['one', 'two']);
      expect(header(one, 'access-control-allow-origin')).toBe('https://a.example');
      expect(header(two, 'access-control-allow-origin')).toBe('https://b.example');
      expect(header(three, 'access-control-allow-origin')).toBeNull();
      expect(header(three, 'x-request-id')).toMatch(/^uf_/u);
      expect(header(three, 'x-cache')).toBe('HIT; layer=memory');
    },
  },
  {
    rule: 'an answer from memory is logged like any other',
    run: async () => {
      const { worker, get } = bench();
      await get();
      await get();
      expect(worker.logs.filter(({ event }) => event === 'request.complete')).toHaveLength(2);
    },
  },
];

describe.each([
  ['freshness', FRESHNESS],
  ['storage', STORAGE],
  ['the question', KEYS],
  ['validation', VALIDATION],
  ['HEAD', HEAD],
  ['the single request', PER_REQUEST],
])('HTTP caching: %s', (_name, cases) => {
  it.each(cases.map((each) => [each.rule, each.run] as const))('%s', async (_rule, run) => {
    await run();
  });
});
