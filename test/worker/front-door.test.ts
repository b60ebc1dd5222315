import { exports } from 'cloudflare:workers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { GraphqlAnswer } from './support/test-worker.ts';

const ORIGIN = 'https://underfoot.test';

async function ask(
  query: string,
  variables?: Readonly<Record<string, unknown>>,
): Promise<GraphqlAnswer> {
  const response = await exports.default.fetch(`${ORIGIN}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  expect(response.status).toBe(200);
  return response.json<GraphqlAnswer>();
}

interface FoundPlace {
  readonly id: string;
  readonly name: string;
  readonly score: number;
  readonly distanceKm: number | null;
  readonly scoreFactors: readonly { readonly contribution: number }[];
  readonly attributions: readonly { readonly licence: string }[];
}

const SEARCH = `query Search($input: SearchInput!, $first: Int, $after: String) {
  search(input: $input) {
    __typename
    ... on SearchResult {
      userIntent
      userLocation { name admin1 countryCode coordinates { lat lng } }
      response
      complete
      sources { source status count }
      places(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { id name score distanceKm scoreFactors { contribution } attributions { licence } } }
      }
    }
    ... on InvalidSearch { code field }
    ... on LocationNotFound { code }
  }
}`;

/** The `search` field of an answer without errors. */
async function search(variables: Readonly<Record<string, unknown>>) {
  const answer = await ask(SEARCH, variables);
  expect(answer.errors).toBeUndefined();
  return Object(Object(answer.data).search);
}

/** Loading the Worker's modules and data into the test runner takes seconds, and is none of the tests'. */
const LOADING_TIMEOUT_MS = 60_000;

beforeAll(async () => {
  const response = await exports.default.fetch(`${ORIGIN}/health/live`);
  expect(response.status).toBe(200);
}, LOADING_TIMEOUT_MS);

describe('the Worker with its own atlas', () => {
  it('answers the question on the tin', async () => {
    const found = await search({ input: { chatInput: 'hidden gems in Pikeville KY' }, first: 20 });
    expect(found).toMatchObject({
      __typename: 'SearchResult',
      userLocation: { name: 'Pikeville', admin1: 'Kentucky', countryCode: 'US' },
      complete: true,
    });
    expect(found.sources).toContainEqual({
      source: 'ATLAS',
      status: 'OK',
      count: expect.any(Number),
    });
    expect(found.response.length).toBeGreaterThan(20);
    const places: readonly FoundPlace[] = found.places.edges.map(
      ({ node }: { node: FoundPlace }) => node,
    );
    expect(places.length).toBeGreaterThan(4);
    for (const place of places) {
      const sum = place.scoreFactors.reduce((total, factor) => total + factor.contribution, 0);
      expect(sum).toBeCloseTo(place.score, 6);
      expect(place.attributions.length).toBeGreaterThan(0);
    }
    expect(places.map(({ score }) => score)).toEqual(
      places.map(({ score }) => score).toSorted((a, b) => b - a),
    );
  });

  it('pages through a whole answer without a repeat', async () => {
    const input = { chatInput: 'hidden gems in Asheville, NC' };
    const ids: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const {
        places,
      }: {
        places: {
          totalCount: number;
          pageInfo: { hasNextPage: boolean; endCursor: string };
          edges: { node: FoundPlace }[];
        };
      } = await search({ input, first: 50, after });
      total = places.totalCount;
      ids.push(...places.edges.map(({ node }) => node.id));
      after = places.pageInfo.hasNextPage ? places.pageInfo.endCursor : null;
    } while (after !== null && ids.length <= total);
    expect(total).toBeGreaterThan(10);
    expect(ids).toHaveLength(total);
    expect(new Set(ids).size).toBe(total);
  });

  it('reads places back by id, in no search', async () => {
    const found = await search({ input: { chatInput: 'hidden gems in Pikeville KY' }, first: 2 });
    const ids: readonly string[] = found.places.edges.map(
      ({ node }: { node: FoundPlace }) => node.id,
    );
    const answer = await ask(
      'query($ids: [ID!]!) { places(ids: $ids) { id score distanceKm scoreFactors { name } related(first: 3) { id } } nobody: place(id: "nothing") { id } }',
      { ids: [...ids, 'nothing'] },
    );
    const { places, nobody } = Object(answer.data);
    expect(places).toMatchObject([
      { id: ids[0], score: 0, distanceKm: null, scoreFactors: [] },
      { id: ids[1], score: 0, distanceKm: null, scoreFactors: [] },
      null,
    ]);
    expect(nobody).toBeNull();
    const related: readonly { readonly id: string }[] = places[0].related;
    expect(related.length).toBeGreaterThan(0);
    expect(related.map(({ id }) => id)).not.toContain(ids[0]);
  });

  it('tells expected failures as data', async () => {
    expect(await search({ input: { chatInput: 'caves <script>' } })).toEqual({
      __typename: 'InvalidSearch',
      code: 'UNSAFE_TEXT',
      field: 'chatInput',
    });
    expect(await search({ input: { chatInput: 'something weird' } })).toMatchObject({
      __typename: 'LocationNotFound',
    });
    expect(
      await search({ input: { chatInput: 'weird', near: { lat: 91, lng: 0 } } }),
    ).toMatchObject({
      code: 'OUT_OF_RANGE',
      field: 'near.lat',
    });
  });

  it('is healthy, and says of what', async () => {
    const response = await exports.default.fetch(`${ORIGIN}/health`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      status: 'HEALTHY',
      dependencies: [
        { name: 'gazetteer', status: 'HEALTHY' },
        { name: 'atlas', status: 'HEALTHY' },
        { name: 'kv', status: 'HEALTHY' },
      ],
    });
  });

  it('follows a search stage by stage', async () => {
    const response = await exports.default.fetch(`${ORIGIN}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({
        query:
          'subscription { searchProgress(input: { chatInput: "caves near Bowling Green KY" }) { __typename } }',
      }),
    });
    const types = [...(await response.text()).matchAll(/"__typename":"(\w+)"/gu)].map(
      ([, type]) => type,
    );
    expect(types.at(0)).toBe('SearchUnderstood');
    expect(types).toContain('SourceReported');
    expect(types.at(-1)).toBe('SearchCompleted');
  });
});
