import { describe, expect, it } from 'vitest';
import { fakeEvent, fakePlace, fakeResult, NO_LOCATION } from './support/fake-services.ts';
import { type GraphqlAnswer, testWorker, type TestWorker } from './support/test-worker.ts';

function searchFor(selection: string, input = 'chatInput: "caves in Pikeville KY"'): string {
  return `{ search(input: { ${input} }) { __typename ... on SearchResult { ${selection} } ... on InvalidSearch { code field message } ... on LocationNotFound { code understood } } }`;
}

/** The `search` field of an answer. */
function found(answer: GraphqlAnswer): unknown {
  expect(answer.errors).toBeUndefined();
  return Object(answer.data).search;
}

describe('search', () => {
  it('answers with everything the contract names', async () => {
    const answer = await testWorker().ask(
      searchFor(`
        userIntent response complete degraded refetchAfterMs
        userLocation { name admin1 countryCode coordinates { lat lng } confidence kind geocoder alternatives { name } }
        primary { name } nearby { name }
        sources { source status count latencyMs cached retryAfterSeconds }
        summary { totalResults averageScore maxScore minScore }
        cache { status layer ageSeconds }
      `),
    );
    expect(found(answer)).toMatchObject({
      userIntent: 'caves',
      response: 'Once upon a cave.',
      complete: true,
      refetchAfterMs: null,
      userLocation: { name: 'Pikeville', admin1: 'Kentucky', kind: 'TOWN', alternatives: [] },
      sources: [
        { source: 'ATLAS', status: 'OK', count: 10, cached: false, retryAfterSeconds: null },
      ],
      summary: { totalResults: 10, maxScore: 0.9 },
      cache: { status: 'MISS', layer: null, ageSeconds: null },
    });
  });

  it('parts places by tier and writes instants as ISO 8601', async () => {
    const places = [fakeEvent(), fakePlace(1, 0.5), fakePlace(2, 0.49)];
    const worker = testWorker({ answer: () => fakeResult(places) });
    const answer = await worker.ask(
      searchFor('primary { id startsAt endsAt } nearby { id startsAt }'),
    );
    expect(found(answer)).toMatchObject({
      primary: [
        { id: 'place-0', startsAt: '2026-11-22T12:00:00Z', endsAt: '2026-11-23T00:00:00Z' },
        { id: 'place-1', startsAt: null },
      ],
      nearby: [{ id: 'place-2', startsAt: null }],
    });
  });

  it('summarises no places as zeros', async () => {
    const worker = testWorker({ answer: () => fakeResult([]) });
    const answer = await worker.ask(
      searchFor('summary { totalResults averageScore maxScore minScore }'),
    );
    expect(found(answer)).toMatchObject({
      summary: { totalResults: 0, averageScore: 0, maxScore: 0, minScore: 0 },
    });
  });

  it('computes the narrative only when it is asked for, and once', async () => {
    const worker = testWorker();
    await worker.ask(searchFor('userIntent'));
    expect(worker.services.calls.narratives).toHaveLength(0);
    await worker.ask(searchFor('a: response b: response'));
    expect(worker.services.calls.narratives).toHaveLength(1);
  });

  it('hands on what the caller gave, and nothing he did not', async () => {
    const worker = testWorker();
    await worker.ask(
      searchFor(
        'userIntent',
        'chatInput: "caves", near: { lat: 0, lng: 0 }, radiusKm: 7.5, sources: [ATLAS], categories: [CAVE], deadlineMs: null',
      ),
    );
    expect(worker.services.calls.searches).toEqual([
      {
        chatInput: 'caves',
        force: false,
        near: { lat: 0, lng: 0 },
        radiusKm: 7.5,
        sources: ['ATLAS'],
        categories: ['CAVE'],
      },
    ]);
    expect(worker.services.calls.requesters).toEqual([{}]);
  });

  it('tells expected failures as data', async () => {
    const lost = testWorker({ answer: () => NO_LOCATION });
    expect(found(await lost.ask(searchFor('userIntent')))).toEqual({
      __typename: 'LocationNotFound',
      code: 'NO_LOCATION',
      understood: 'caves',
    });
    const unsafe = await testWorker().ask(
      searchFor('userIntent', 'chatInput: "caves <script>alert(1)</script>"'),
    );
    expect(found(unsafe)).toEqual({
      __typename: 'InvalidSearch',
      code: 'UNSAFE_TEXT',
      field: 'chatInput',
      message: 'chatInput holds an HTML element (script) at character 7; ask in plain words',
    });
  });

  it('explains one answer: the cache, the sources, the scores and the time', async () => {
    const query = searchFor(`debug {
      geocoder cacheReason cache { status } sources { source status }
      factors { name mean places } stages { name count }
    }`);
    expect(found(await testWorker().ask(query))).toMatchObject({
      debug: {
        geocoder: 'gazetteer',
        cacheReason: 'Made for this request, since no cache had it; kept for the next caller.',
        cache: { status: 'MISS' },
        sources: [{ source: 'ATLAS', status: 'OK' }],
        factors: [{ name: 'distance', mean: expect.closeTo(0.855), places: 10 }],
        stages: expect.arrayContaining([{ name: 'search', count: 1 }]),
      },
    });
  });

  it('shows how it understood only where debug fields are on', async () => {
    const query = searchFor('debug { text radiusKm categories }');
    expect(found(await testWorker().ask(query))).toMatchObject({
      debug: { text: 'caves in Pikeville KY', radiusKm: 40, categories: ['CAVE'] },
    });
    expect(found(await testWorker({}, { DEBUG_FIELDS: 'off' }).ask(query))).toMatchObject({
      debug: null,
    });
  });

  it('says in X-Cache how it was answered, and only on searches', async () => {
    const cacheOf = async (query: string) =>
      (await testWorker().post(query)).headers.get('x-cache');
    expect(await cacheOf(searchFor('userIntent'))).toBe('MISS');
    expect(
      await cacheOf('{ search(input: { chatInput: "<script", force: true }) { __typename } }'),
    ).toBe('BYPASS');
    expect(await cacheOf('{ health { status } }')).toBeNull();
  });

  it('tells the coldest of several searches in X-Cache', async () => {
    const worker = testWorker({
      answer: ({ chatInput }) =>
        fakeResult([], {
          cache:
            chatInput === 'old'
              ? { status: 'STALE', layer: 'KV' }
              : { status: 'HIT', layer: 'SUPABASE' },
        }),
    });
    const alias = (name: string) =>
      `${name}: search(input: { chatInput: "${name}" }) { __typename }`;
    const hit = await worker.post(`{ ${alias('new')} }`);
    expect(hit.headers.get('x-cache')).toBe('HIT; layer=supabase');
    const both = await worker.post(`{ ${alias('new')} ${alias('old')} }`);
    expect(both.headers.get('x-cache')).toBe('STALE; layer=kv');
  });

  it('logs the search without its text', async () => {
    const worker = testWorker();
    await worker.ask(searchFor('userIntent'));
    expect(worker.logs).toContainEqual(
      expect.objectContaining({
        event: 'search.complete',
        outcome: 'RESULT',
        resultCount: 10,
        cache: 'MISS',
      }),
    );
    expect(JSON.stringify(worker.logs)).not.toContain('Pikeville');
  });
});

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

async function pageOf(worker: TestWorker, args: string): Promise<Page> {
  const answer = await worker.ask(
    searchFor(
      `places(${args}) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount }`,
    ),
  );
  return Object(found(answer)).places;
}

describe('pages of places', () => {
  it.each([1, 3, 5, 10, 100])('of %i walk through all places once, in order', async (first) => {
    const worker = testWorker();
    const ids: string[] = [];
    let after: string | null = null;
    let pages = 0;
    do {
      const page: Page = await pageOf(
        worker,
        after === null ? `first: ${first}` : `first: ${first}, after: "${after}"`,
      );
      expect(page.totalCount).toBe(10);
      expect(page.pageInfo.hasPreviousPage).toBe(pages > 0);
      ids.push(...page.edges.map((edge) => edge.node.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      pages += 1;
    } while (after !== null && pages < 20);
    expect(ids).toEqual(Array.from({ length: 10 }, (_, index) => `place-${index}`));
    expect(pages).toBe(Math.ceil(10 / first));
  });

  it('hold twenty places unless asked otherwise', async () => {
    const places = Array.from({ length: 30 }, (_, index) => fakePlace(index));
    const worker = testWorker({ answer: () => fakeResult(places) });
    const answer = await worker.ask(searchFor('places { edges { cursor } totalCount }'));
    expect(Object(found(answer)).places.edges).toHaveLength(20);
  });

  it('end behind the last place', async () => {
    const worker = testWorker();
    const all = await pageOf(worker, 'first: 10');
    const beyond = await pageOf(worker, `first: 10, after: "${all.pageInfo.endCursor}"`);
    expect(beyond.edges).toEqual([]);
    expect(beyond.pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true, endCursor: null });
  });

  it.each([0, 101, -5])('of %i are refused with the bounds', async (first) => {
    const { errors } = await testWorker().ask(searchFor(`places(first: ${first}) { totalCount }`));
    expect(errors?.[0]?.message).toBe(`first must be from 1 to 100; it is ${first}`);
    expect(errors?.[0]?.extensions['code']).toBe('VALIDATION_ERROR');
  });

  it('are 400 in application/graphql-response+json when refused', async () => {
    const response = await testWorker().post(searchFor('places(first: 101) { totalCount }'), {
      accept: 'application/graphql-response+json',
    });
    expect(response.status).toBe(400);
    expect((await testWorker().post(searchFor('places(first: 101) { totalCount }'))).status).toBe(
      200,
    );
  });

  it('say to start again when the answer of the cursor is gone', async () => {
    const { edges } = await pageOf(testWorker(), 'first: 1');
    const changed = testWorker({
      answer: () => fakeResult([fakePlace(1)], { fingerprint: 'answer-2' }),
    });
    const { errors } = await changed.ask(
      searchFor(`places(after: "${edges[0]?.cursor}") { totalCount }`),
    );
    expect(errors?.[0]?.message).toContain('start again without after');
    expect(errors?.[0]?.extensions['code']).toBe('VALIDATION_ERROR');
  });

  it('refuse a cursor that is none', async () => {
    const { errors } = await testWorker().ask(
      searchFor('places(after: "nonsense") { totalCount }'),
    );
    expect(errors?.[0]?.message).toContain('after is not a cursor');
    expect(errors?.[0]?.extensions['code']).toBe('VALIDATION_ERROR');
  });
});

describe('places by id', () => {
  it('come in one batch, in the order asked, null where nobody knows one', async () => {
    const worker = testWorker();
    const answer = await worker.ask(`{
      a: place(id: "place-1") { id }
      b: place(id: "place-2") { id }
      none: place(id: "unknown") { id }
      many: places(ids: ["place-3", "unknown", "place-1"]) { id }
    }`);
    expect(answer).toEqual({
      data: {
        a: { id: 'place-1' },
        b: { id: 'place-2' },
        none: null,
        many: [{ id: 'place-3' }, null, { id: 'place-1' }],
      },
    });
    expect(worker.services.calls.batches).toEqual([['place-1', 'place-2', 'unknown', 'place-3']]);
  });

  it('are at most a hundred', async () => {
    const list = JSON.stringify(Array.from({ length: 101 }, (_, index) => `place-${index}`));
    const { data, errors } = await testWorker().ask(`{ places(ids: ${list}) { id } }`);
    expect(data).toEqual({ places: null });
    expect(errors?.[0]?.message).toBe('number of ids must be from 0 to 100; it is 101');
    expect(errors?.[0]?.extensions['code']).toBe('VALIDATION_ERROR');
  });

  it('have related places, five unless asked otherwise and at most twenty', async () => {
    const worker = testWorker();
    const answer = await worker.ask(
      '{ place(id: "place-1") { related { id } few: related(first: 2) { id } } }',
    );
    expect(answer.data).toMatchObject({ place: { few: [{ id: 'place-0' }, { id: 'place-2' }] } });
    expect(Object(answer.data).place.related).toHaveLength(5);
    const { errors } = await worker.ask('{ place(id: "place-1") { related(first: 21) { id } } }');
    expect(errors?.[0]?.message).toBe('first must be from 1 to 20; it is 21');
  });
});
