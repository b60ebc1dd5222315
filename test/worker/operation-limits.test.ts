import { getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_TABS } from '../../src/graphiql/examples.ts';
import { measureDocument } from '../../src/plugins/limits/measure-document.ts';
import { fakeKv } from './support/fake-kv.ts';
import { type GraphqlAnswer, testWorker } from './support/test-worker.ts';

const ALL_KEYS = {
  SOURCES: 'atlas,wikipedia,wikidata,overpass,serp,reddit,eventbrite,ticketmaster',
  UPSTREAM_CONTACT: 'ops@underfoot.test',
  OPENAI_API_KEY: 'sk-test',
  GOOGLE_MAPS_API_KEY: 'maps-test',
};

function times(count: number, write: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => write(at)).join(' ');
}

const search = (selection: string) => `search(input: { chatInput: "x" }) { ${selection} }`;

/** A Worker with one registered operation, of a partner that may send any text too; answers with the number of errors. */
function registrableWorker(text: string) {
  const kv = fakeKv({ 'op:acme:big': JSON.stringify({ name: 'Big', text }) });
  const partners = { 'uf_acme-key': { kind: 'PARTNER', name: 'acme', tier: 'FREE' } } as const;
  const worker = testWorker({ partners }, { OPERATIONS: kv, PERSISTED_ONLY: 'none' });
  return async (body: Readonly<Record<string, unknown>>): Promise<number> => {
    const response = await worker.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': 'uf_acme-key' },
      body: JSON.stringify(body),
    });
    return (await response.json<GraphqlAnswer>()).errors?.length ?? 0;
  };
}

interface Refusal {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly message: RegExp;
}

const HOSTILE: readonly Refusal[] = [
  {
    name: 'tokens',
    query: `{ ${times(2000, () => '__typename')} }`,
    message: /more than the 2000 tokens that are allowed, in 22003 characters; select fewer/,
  },
  {
    name: 'fields',
    query: `{ ${times(501, () => '__typename')} }`,
    message: /has 501 fields .*, and 500 are allowed; select fewer/,
  },
  {
    name: 'depth',
    query: `{ place(id: "1") { ${'related { '.repeat(12)} id ${'} '.repeat(12)} } }`,
    message: /has 14 levels of fields, and 12 are allowed; nest fewer/,
  },
  {
    name: 'depth through fragments',
    query: `{ place(id: "1") { ...F0 } } ${times(
      12,
      (at) => `fragment F${at} on Place { related { id ${at < 11 ? `...F${at + 1}` : ''} } }`,
    )}`,
    message: /has 14 levels of fields/,
  },
  {
    name: 'introspection depth',
    query: `{ __type(name: "Query") { ${'ofType { '.repeat(18)} name ${'} '.repeat(18)} } }`,
    message: /has 20 levels of introspection, and 18 are allowed; .*schema\.graphql/,
  },
  {
    name: 'aliases',
    query: `{ health { ${times(31, (at) => `a${at}: status`)} } }`,
    message: /has 31 aliases, and 30 are allowed/,
  },
  {
    name: 'aliases in fragments that double',
    query: `{ health { ...F0 } } ${times(
      40,
      (at) =>
        `fragment F${at} on Health { a${at}: status ${at < 39 ? `...F${at + 1} ...F${at + 1}` : ''} }`,
    )}`,
    message: /has 1099511627775 aliases, and 30 are allowed/,
  },
  {
    name: 'root fields',
    query: `{ ${times(21, () => 'health { status }')} }`,
    message: /has 21 fields at its root, and 20 are allowed; send several/,
  },
  {
    name: 'directives',
    query: `{ health { ${times(31, () => '... @include(if: true) { status }')} } }`,
    message: /has 31 directives, and 30 are allowed/,
  },
  {
    name: 'a list in the text',
    query: `{ places(ids: [${times(251, () => '"1"')}]) { id } }`,
    message: /has 251 items in one list, and 250 are allowed/,
  },
  {
    name: 'a list in a variable',
    query: 'query ($ids: [ID!]!) { places(ids: $ids) { id } }',
    variables: { ids: Array.from({ length: 251 }, () => '1') },
    message: /has 251 items in one list, and 250 are allowed/,
  },
  {
    name: 'objects, by nested lists',
    query: `{ ${search('... on SearchResult { places(first: 100) { edges { node { related(first: 20) { related(first: 20) { id } } } } } }')} }`,
    message: /may cause 4\d{4} objects in its answer, and 20000 are allowed; lower first/,
  },
  {
    name: 'objects, by page sizes in variables',
    query: `query ($n: Int) { ${search('... on SearchResult { places(first: $n) { edges { node { related(first: $n) { id scoreFactors { name } } } } } }')} }`,
    variables: { n: 100 },
    message: /objects in its answer/,
  },
  {
    name: 'calls to upstreams',
    query: `{ ${times(16, (at) => `a${at}: ${search('__typename')}`)} }`,
    message: /may cause 176 calls to upstreams, and 150 are allowed; run fewer searches/,
  },
  {
    name: 'money',
    query: `{ ${times(14, (at) => `a${at}: ${search('... on SearchResult { response }')}`)} }`,
    message: /may cause 0\.53 US dollars for upstreams, and 0\.50 are allowed; run fewer/,
  },
];

describe('an operation that is too large', () => {
  it.each(HOSTILE)(
    'is refused by $name, in words that help',
    async ({ query, variables, message }) => {
      const worker = testWorker({}, ALL_KEYS);
      const response = await worker.post(query, {
        accept: 'application/graphql-response+json',
        ...(variables && { variables }),
      });
      const body = await response.json<{
        data?: unknown;
        errors: { message: string; extensions: object }[];
      }>();
      expect(body.errors.map((error) => error.message).join('\n')).toMatch(message);
      for (const { extensions } of body.errors)
        expect(extensions).toMatchObject({ code: 'OPERATION_TOO_COMPLEX' });
      expect(response.status).toBe(400);
      expect(body.data).toBeUndefined();
      expect(worker.services.calls.searches).toEqual([]);
    },
  );

  it('is refused as a subscription too', async () => {
    const nested =
      '... on SearchRanked { places { related(first: 20) { related(first: 20) { id } } } }';
    const response = await testWorker().post(
      `subscription { searchProgress(input: { chatInput: "x" }) { ${nested} } }`,
      { accept: 'text/event-stream' },
    );
    expect(await response.text()).toContain('OPERATION_TOO_COMPLEX');
  });

  it('is refused for fragments that spread each other, by validation', async () => {
    const { errors } = await testWorker().ask(
      '{ health { ...A } } fragment A on Health { ...B } fragment B on Health { ...A status }',
    );
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
  });

  it('costs time in proportion to its text, however often fragments double', () => {
    const doubling = parse(
      `{ health { ...F0 } } ${times(
        200,
        (at) =>
          `fragment F${at} on Health { status ${at < 199 ? `...F${at + 1} ...F${at + 1}` : ''} }`,
      )}`,
    );
    expect(measureDocument(doubling).fields).toBeGreaterThan(2 ** 190);
  });
});

describe('an operation within the limits', () => {
  it.each(EXAMPLE_TABS)('is every example of GraphiQL', async ({ query, variables }) => {
    const given: Record<string, unknown> = variables === undefined ? {} : JSON.parse(variables);
    const response = await testWorker({}, ALL_KEYS).post(query, {
      variables: given,
      accept: 'multipart/mixed, text/event-stream, application/json',
    });
    const body = new TextDecoder().decode(await response.arrayBuffer());
    expect(body).toContain('"data"');
    expect(body).not.toContain('OPERATION_TOO_COMPLEX');
  });

  it('is the introspection that GraphiQL sends', async () => {
    const query = getIntrospectionQuery({
      schemaDescription: true,
      inputValueDeprecation: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
    });
    const { data, errors } = await testWorker().ask(query);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ __schema: { queryType: { name: 'Query' } } });
  });

  it('pays once for a fragment in each place it is spread, and for none that is skipped', async () => {
    const worker = testWorker({}, ALL_KEYS);
    const spread = (count: number, directive = '') => `
      query { ${times(count, (at) => `a${at}: ${search(`...Told ${directive}`)}`)} }
      fragment Told on SearchResult { ...Places response }
      fragment Places on SearchResult { primary { name } nearby { image { url } } }`;
    expect((await worker.ask(spread(12))).errors).toBeUndefined();
    const [refusal] = (await worker.ask(spread(13))).errors ?? [];
    expect(refusal?.message).toContain('may cause 156 calls to upstreams');
    // Eleven calls a search, and one more for its narrative.
    expect((await worker.ask(spread(13, '@include(if: false)'))).errors).toBeUndefined();
  });

  it('is ten searches with every source switched on, and a page of everything', async () => {
    const worker = testWorker({}, ALL_KEYS);
    const ten = times(
      10,
      (at) =>
        `a${at}: ${search('... on SearchResult { response places(first: 100) { edges { node { id name attributions { text } } } } }')}`,
    );
    expect((await worker.ask(`{ ${ten} }`)).errors).toBeUndefined();
    const skipped = times(
      20,
      (at) => `a${at}: search(input: { chatInput: "x" }) @skip(if: ${at > 0}) { __typename }`,
    );
    expect((await worker.ask(`{ ${skipped} }`)).errors).toBeUndefined();
    expect(worker.services.calls.searches).toHaveLength(11);
  });

  it('may be larger where it is registered, whatever was answered to the same text before', async () => {
    const { query } = HOSTILE.find(({ name }) => name === 'aliases') ?? { query: '' };
    const ids = times(100, () => '"place-1"');
    const long = `{ ${times(21, (at) => `a${at}: places(ids: [${ids}]) { id }`)} }`;
    for (const text of [query, long]) {
      const errorsOf = registrableWorker(text);
      const counts = [];
      for (const body of [{ query: text }, { documentId: 'big' }, { query: text }])
        counts.push(await errorsOf(body));
      expect(counts).toEqual([1, 0, 1]);
    }
  });
});

it('refuses batches, and says to send one operation at a time', async () => {
  const worker = testWorker();
  const response = await worker.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    errors: [
      {
        message: expect.stringContaining('one operation'),
        extensions: { code: 'BAD_REQUEST' },
      },
    ],
  });
});
