import { describe, expect, it } from 'vitest';
import { NO_LOCATION } from './support/fake-services.ts';
import { testWorker, type TestWorker } from './support/test-worker.ts';

const DEFERRED = `{
  search(input: { chatInput: "caves in Pikeville KY" }) {
    ... on SearchResult { userIntent ... @defer(label: "story") { response } }
  }
}`;

/** The JSON parts of a `multipart/mixed` body. */
function partsOf(body: string): unknown[] {
  return body
    .split(/\r\n---(?:--)?(?:\r\n)?/u)
    .map((part) => part.split('\r\n\r\n')[1] ?? '')
    .filter((part) => part !== '')
    .map((part): unknown => JSON.parse(part));
}

describe('@defer', () => {
  it('sends the places first and the narrative when it is ready', async () => {
    const story = Promise.withResolvers<string>();
    const worker = testWorker({ narrative: () => story.promise });
    const response = await worker.post(DEFERRED, { accept: 'multipart/mixed' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('multipart/mixed; boundary="-"');
    expect(response.headers.get('x-cache')).toBe('MISS');

    const reader = (response.body ?? new ReadableStream<Uint8Array>())
      .pipeThrough(new TextDecoderStream())
      .getReader();
    let body = '';
    while (!body.includes('userIntent')) body += (await reader.read()).value ?? '';
    expect(body).not.toContain('response');
    story.resolve('Once upon a cave.');
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read())
      body += chunk.value;

    expect(body.endsWith('-----\r\n')).toBe(true);
    expect(partsOf(body)).toEqual([
      { data: { search: { userIntent: 'caves' } }, hasNext: true },
      {
        incremental: [
          { data: { response: 'Once upon a cave.' }, path: ['search'], label: 'story' },
        ],
        hasNext: false,
      },
    ]);
  });

  it('masks a narrative that fails', async () => {
    const worker = testWorker({ narrative: () => Promise.reject(new Error('model key sk-123')) });
    const response = await worker.post(DEFERRED, { accept: 'multipart/mixed' });
    const body = new TextDecoder().decode(await response.arrayBuffer());
    expect(body).not.toContain('sk-123');
    expect(partsOf(body)[1]).toMatchObject({
      incremental: [
        {
          data: null,
          errors: [
            {
              message: 'An unexpected error occurred',
              path: ['search', 'response'],
              extensions: { code: 'INTERNAL_ERROR', requestId: expect.stringMatching(/^uf_/) },
            },
          ],
        },
      ],
    });
    expect(body).not.toContain('"http"');
  });

  it('is checked once by the rules of GraphQL itself', async () => {
    const twice = '... @defer(label: "a") { response } ... @defer(label: "a") { userIntent }';
    const { errors } = await testWorker().ask(
      `{ search(input: { chatInput: "x" }) { ... on SearchResult { ${twice} } } }`,
    );
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual([
      'GRAPHQL_VALIDATION_FAILED',
    ]);
  });

  it('sends everything at once where it is switched off', async () => {
    const answer = await testWorker().ask(DEFERRED.replace('@defer(', '@defer(if: false, '));
    expect(answer).toEqual({
      data: { search: { userIntent: 'caves', response: 'Once upon a cave.' } },
    });
  });

  it('is refused where the client accepts plain JSON only', async () => {
    const response = await testWorker().post(DEFERRED, { accept: 'application/json' });
    expect(response.status).toBe(406);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'NOT_ACCEPTABLE' } }],
    });
  });
});

interface Event {
  readonly event: string;
  readonly payload: unknown;
}

async function follow(worker: TestWorker, selection: string): Promise<readonly Event[]> {
  const response = await worker.post(
    `subscription { searchProgress(input: { chatInput: "caves in Pikeville KY" }) { __typename ${selection} } }`,
    { accept: 'text/event-stream' },
  );
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  return (await response.text())
    .split('\n\n')
    .filter((block) => block.startsWith('event:'))
    .map((block) => {
      const data = /^data: ?(.*)$/mu.exec(block)?.[1] ?? '';
      return {
        event: /^event: ?(.*)$/mu.exec(block)?.[1] ?? '',
        payload: data === '' ? null : JSON.parse(data),
      };
    });
}

function typesOf(events: readonly Event[]): readonly unknown[] {
  return events
    .filter(({ event }) => event === 'next')
    .map(({ payload }) => Object(payload).data.searchProgress.__typename);
}

describe('searchProgress', () => {
  it('tells the stages in order, with the narrative where it is asked for', async () => {
    const worker = testWorker();
    const events = await follow(
      worker,
      `... on SearchUnderstood { userIntent categories confidence }
       ... on SearchLocated { userLocation { name } radiusKm }
       ... on SourceReported { report { source status } places { id } }
       ... on SearchRanked { primaryCount nearbyCount places { id } }
       ... on SearchNarrated { response }
       ... on SearchCompleted { result { ... on SearchResult { response complete } } }`,
    );
    expect(typesOf(events)).toEqual([
      'SearchUnderstood',
      'SearchLocated',
      'SourceReported',
      'SearchRanked',
      'SearchNarrated',
      'SearchCompleted',
    ]);
    expect(events.at(-1)?.event).toBe('complete');
    expect(events[0]?.payload).toEqual({
      data: {
        searchProgress: {
          __typename: 'SearchUnderstood',
          userIntent: 'caves',
          categories: ['CAVE'],
          confidence: 0.95,
        },
      },
    });
    expect(events[3]?.payload).toMatchObject({
      data: { searchProgress: { primaryCount: 10, nearbyCount: 0 } },
    });
    expect(events[5]?.payload).toMatchObject({
      data: { searchProgress: { result: { response: 'Once upon a cave.', complete: true } } },
    });
    expect(worker.services.calls.narratives).toHaveLength(1);
    expect(worker.services.calls.searches).toHaveLength(1);
  });

  it.each([
    ['nobody selects it', '... on SearchRanked { primaryCount }'],
    ['it is skipped', '... on SearchNarrated @include(if: false) { response }'],
    ['only its name is selected', '... on SearchNarrated { __typename }'],
  ])('makes no narrative where %s', async (_name, selection) => {
    const worker = testWorker();
    expect(typesOf(await follow(worker, selection))).not.toContain('SearchNarrated');
    expect(worker.services.calls.narratives).toHaveLength(0);
  });

  it('completes at once with a failure as data', async () => {
    const events = await follow(
      testWorker({ answer: () => NO_LOCATION }),
      '... on SearchCompleted { result { ... on LocationNotFound { code } } }',
    );
    expect(events.map(({ event }) => event)).toEqual(['next', 'complete']);
    expect(events[0]?.payload).toMatchObject({
      data: { searchProgress: { result: { code: 'NO_LOCATION' } } },
    });
  });

  it('masks a defect within the stream', async () => {
    const worker = testWorker({
      answer: () => {
        throw new Error('hunter2');
      },
    });
    const events = await follow(worker, '... on SearchRanked { primaryCount }');
    const text = JSON.stringify(events);
    expect(text).not.toContain('hunter2');
    expect(text).toContain('"code":"INTERNAL_ERROR"');
  });
});
