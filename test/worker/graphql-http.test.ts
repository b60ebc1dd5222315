import { describe, expect, it } from 'vitest';
import { testWorker } from './support/test-worker.ts';

const RESPONSE_JSON = 'application/graphql-response+json';
const SEARCH = '{ search(input: { chatInput: "caves in Pikeville KY" }) { __typename } }';

describe('GraphQL over HTTP', () => {
  it('answers POST and GET alike', async () => {
    const worker = testWorker();
    const expected = { data: { search: { __typename: 'SearchResult' } } };
    expect(await worker.ask(SEARCH)).toEqual(expected);
    const get = await worker.fetch(`/graphql?query=${encodeURIComponent(SEARCH)}`);
    expect(get.status).toBe(200);
    expect(await get.json()).toEqual(expected);
  });

  it.each([
    ['{ search(', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ place }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query A { __typename } query B { __typename }', 'BAD_REQUEST'],
  ])('refuses %s as %s', async (query, code) => {
    const worker = testWorker();
    const response = await worker.post(query, { accept: RESPONSE_JSON });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe(`${RESPONSE_JSON}; charset=utf-8`);
    const { errors } = await worker.ask(query);
    expect(errors?.[0]?.extensions).toEqual({
      code,
      requestId: expect.stringMatching(/^uf_/),
      timestamp: '2026-11-22T12:00:00Z',
    });
  });

  it('keeps 200 for refused documents in application/json', async () => {
    expect((await testWorker().post('{ nothing }')).status).toBe(200);
    expect((await testWorker().post('{ nothing }', { accept: RESPONSE_JSON })).status).toBe(400);
  });

  it('tells wrong variables as GraphQL does', async () => {
    const query = 'query Q($input: SearchInput!) { search(input: $input) { __typename } }';
    const options = { variables: { input: { chatInput: 5 } } };
    const { errors } = await testWorker().ask(query, options);
    expect(errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(errors?.[0]?.message).toContain('$input');
    expect((await testWorker().post(query, options)).status).toBe(200);
    expect((await testWorker().post(query, { ...options, accept: RESPONSE_JSON })).status).toBe(
      400,
    );
  });

  it.each([
    ['malformed JSON', '{"query":', 400, 'BAD_REQUEST'],
    ['a batch', '[{"query":"{__typename}"}]', 400, 'BAD_REQUEST'],
    ['no query', '{}', 400, 'BAD_REQUEST'],
    ['unknown parameters', '{"query":"{__typename}","surprise":1}', 400, 'BAD_REQUEST'],
  ])('refuses %s', async (_name, body, status, code) => {
    const response = await testWorker().fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: RESPONSE_JSON },
      body,
    });
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(text).toContain(`"code":"${code}"`);
    expect(text).not.toContain('originalError');
  });

  it('answers malformed JSON with 400 whatever is accepted', async () => {
    const response = await testWorker().fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: '{"query":',
    });
    expect(response.status).toBe(400);
  });

  it('refuses variables in the query string that are no JSON', async () => {
    const response = await testWorker().fetch('/graphql?query=%7B__typename%7D&variables=nonsense');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  it('refuses a body over 64 KB, declared or streamed', async () => {
    const body = JSON.stringify({ query: `{ __typename } #${'x'.repeat(65 * 1024)}` });
    const headers = { 'content-type': 'application/json' };
    const declared = await testWorker().fetch('/graphql', { method: 'POST', headers, body });
    expect(declared.status).toBe(413);
    expect(await declared.json()).toMatchObject({
      errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE' } }],
    });

    for (const [length, status] of [
      [String(body.length), 413],
      ['12, 12', 400],
    ] as const) {
      const told = await testWorker().fetch('/graphql', {
        method: 'POST',
        headers: {
          ...headers,
          accept: 'application/graphql-response+json',
          'content-length': length,
        },
        body: '{ __typename }',
      });
      expect(told.status).toBe(status);
    }

    const stream = new Response(body).body;
    const streamed = await testWorker().fetch('/graphql', {
      method: 'POST',
      headers,
      body: stream,
    });
    expect(streamed.status).toBe(413);
    expect(await streamed.json()).toMatchObject({
      errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE' } }],
    });
  });

  it('refuses content types that it cannot read or write', async () => {
    const worker = testWorker();
    const unread = await worker.fetch('/graphql', {
      method: 'POST',
      body: '<query/>',
      headers: { 'content-type': 'text/xml' },
    });
    expect(unread.status).toBe(415);
    expect(await unread.json()).toMatchObject({
      errors: [{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }],
    });
    const upload = new FormData();
    upload.set('operations', JSON.stringify({ query: '{ __typename }' }));
    expect((await worker.fetch('/graphql', { method: 'POST', body: upload })).status).toBe(415);
    const unwritten = await worker.post('{ __typename }', { accept: 'image/png' });
    expect(unwritten.status).toBe(406);
    expect(await unwritten.json()).toMatchObject({
      errors: [{ extensions: { code: 'NOT_ACCEPTABLE' } }],
    });
  });

  it('hides the schema where introspection is off', async () => {
    const worker = testWorker({}, { INTROSPECTION: 'off' });
    const introspection = await worker.ask('{ __schema { types { name } } }');
    expect(introspection.data).toBeUndefined();
    expect(introspection.errors?.[0]?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
    const [misspelt] = (await worker.ask('{ serch }')).errors ?? [];
    expect(misspelt?.message).toContain('Cannot query field "serch"');
    expect(misspelt?.message).not.toContain('Did you mean');
    const query =
      'query Q($c: [PlaceCategory!]) { search(input: { chatInput: "x", categories: $c }) { __typename } }';
    const [category] = (await worker.ask(query, { variables: { c: ['CAVES'] } })).errors ?? [];
    expect(category?.message).toContain('CAVES');
    expect(category?.message).not.toContain('Did you mean');
    expect(await worker.ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  });

  it('helps with suggestions where introspection is on', async () => {
    const [error] = (await testWorker().ask('{ serch }')).errors ?? [];
    expect(error?.message).toContain('Did you mean "search"');
  });
});

describe('an unexpected exception', () => {
  const defect = () => {
    throw new Error('password of the database is hunter2');
  };

  it('is masked, and logged in full under the same request id', async () => {
    const worker = testWorker({ answer: defect });
    const response = await worker.post(SEARCH, { headers: { 'x-request-id': 'boom-1' } });
    expect(response.status).toBe(500);
    const body = await response.text();
    expect(body).not.toContain('hunter2');
    expect(body).not.toContain('stack');
    expect(JSON.parse(body)).toEqual({
      data: { search: null },
      errors: [
        {
          message: 'An unexpected error occurred',
          path: ['search'],
          locations: [{ line: 1, column: 3 }],
          extensions: {
            code: 'INTERNAL_ERROR',
            requestId: 'boom-1',
            timestamp: '2026-11-22T12:00:00Z',
          },
        },
      ],
    });
    expect(worker.logs).toContainEqual(
      expect.objectContaining({
        event: 'graphql.failed',
        level: 'critical',
        requestId: 'boom-1',
        error: expect.objectContaining({ message: 'password of the database is hunter2' }),
      }),
    );
  });

  it('leaves what else was asked for, with 200', async () => {
    const response = await testWorker({ answer: defect }).post(
      `{ health { status } found: search(input: { chatInput: "x" }) { __typename } }`,
    );
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      data: { health: { status: 'HEALTHY' }, found: null },
      errors: [{ path: ['found'], extensions: { code: 'INTERNAL_ERROR' } }],
    });
  });

  it('is masked where a value breaks the schema', async () => {
    const byIds = async () => [];
    const { errors } = await testWorker({ byIds }).ask('{ place(id: "place-1") { name } }');
    expect(errors?.[0]).toMatchObject({
      message: 'An unexpected error occurred',
      extensions: { code: 'INTERNAL_ERROR' },
    });
  });
});
