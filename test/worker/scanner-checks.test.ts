import { describe, expect, it } from 'vitest';
import { type GraphqlAnswer, testWorker } from './support/test-worker.ts';

const PRODUCTION = { ENVIRONMENT: 'production', SOURCES: 'atlas' };
const SEARCH = '{ search(input: { chatInput: "caves in Pikeville KY" }) { __typename } }';

async function errorsOf(response: Response) {
  return (await response.json<GraphqlAnswer>()).errors ?? [];
}

/** What scanners of GraphQL endpoints try; overloading one document has a file of its own. */
describe('a scanner', () => {
  it('cannot overload by batches', async () => {
    const response = await testWorker({}, PRODUCTION).fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(Array.from({ length: 10 }, () => ({ query: SEARCH }))),
    });
    expect(response.status).toBe(400);
    expect((await errorsOf(response))[0]?.extensions['code']).toBe('BAD_REQUEST');
  });

  it('gets no suggestions of fields in production', async () => {
    const [error] = (await testWorker({}, PRODUCTION).ask('{ serch }')).errors ?? [];
    expect(error?.message).not.toContain('Did you mean');
  });

  it('cannot change anything by GET', async () => {
    const response = await testWorker().fetch(
      `/graphql?query=${encodeURIComponent('mutation { purge }')}`,
    );
    expect(response.status).toBe(405);
    expect((await errorsOf(response))[0]?.extensions['code']).toBe('METHOD_NOT_ALLOWED');
  });

  it.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/graphql',
    '',
  ])('cannot post as %s, which a page of another site could', async (contentType) => {
    const worker = testWorker();
    const response = await worker.fetch('/graphql', {
      method: 'POST',
      headers: contentType === '' ? {} : { 'content-type': contentType },
      body: new TextEncoder().encode(`query=${encodeURIComponent(SEARCH)}`),
    });
    expect(response.status).toBe(415);
    expect((await errorsOf(response))[0]?.extensions['code']).toBe('UNSUPPORTED_MEDIA_TYPE');
    expect(worker.services.calls.searches).toEqual([]);
  });

  it('finds no GraphiQL in production', async () => {
    const worker = testWorker({}, PRODUCTION);
    expect((await worker.fetch('/graphql', { headers: { accept: 'text/html' } })).status).toBe(404);
    expect((await worker.fetch('/graphiql/index.html')).status).toBe(404);
  });

  it.each([
    '{ __schema { types { name } } }',
    '{ __type(name: "Query") { fields { name type { fields { name } } } } }',
  ])('finds no introspection in production: %s', async (query) => {
    const { data, errors } = await testWorker({}, PRODUCTION).ask(query);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  it('reads the schema in production only with a key', async () => {
    const partners = { 'uf_acme-key': { kind: 'PARTNER', name: 'acme', tier: 'FREE' } } as const;
    const worker = testWorker({ partners }, PRODUCTION);
    expect((await worker.fetch('/schema.graphql')).status).toBe(404);
    const response = await worker.fetch('/schema.graphql', {
      headers: { 'x-api-key': 'uf_acme-key' },
    });
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('type Query');
  });

  it('is told nothing by tracing or debugging', async () => {
    const response = await testWorker({}, PRODUCTION).post(SEARCH, {
      headers: {
        'apollo-tracing': '1',
        'x-apollo-tracing': '1',
        'apollo-query-plan-experimental': '1',
        'x-debug': '1',
      },
    });
    expect(Object.keys(await response.json<object>())).toEqual(['data']);
    const debug = await testWorker({}, PRODUCTION).ask(
      '{ search(input: { chatInput: "x" }) { ... on SearchResult { debug { text } } } }',
    );
    expect(debug.data).toEqual({ search: { debug: null } });
  });

  it('brings no error about that tells of the inside', async () => {
    const worker = testWorker(
      {
        answer: () => {
          throw new TypeError('db.internal:5432 refused');
        },
      },
      PRODUCTION,
    );
    const attempts: readonly (readonly [string, RequestInit])[] = [
      [
        '/graphql',
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: SEARCH }),
        },
      ],
      [
        '/graphql',
        { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":' },
      ],
      [
        '/graphql',
        { method: 'POST', headers: { 'content-type': 'application/json' }, body: 'null' },
      ],
      [
        '/graphql',
        { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":{}}' },
      ],
      [
        '/graphql',
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: SEARCH, variables: 'x' }),
        },
      ],
      [
        '/graphql',
        {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: SEARCH, extensions: 'x' }),
        },
      ],
      ['/graphql?query=%7B', {}],
      ['/graphql?variables=%7B', {}],
      ['/graphql?documentId=%00', {}],
      ['/graphql?query=%E0%A4%A', {}],
      [`/graphql?documentId=${'a'.repeat(5000)}`, {}],
    ];
    for (const [path, init] of attempts) {
      const text = await (await worker.fetch(path, init)).text();
      expect(text).not.toMatch(/internal:5432|TypeError|node_modules|\bat \w+ \(|stack/u);
      expect(text).toMatch(/"code":"[A-Z_]+"/u);
    }
  });
});
