import assert from 'node:assert/strict';
import { z } from 'zod';
import type { GraphiqlPage } from './graphiql-page.ts';
import type { PageWatch } from './watch-page.ts';

export interface BrowserCheck {
  readonly name: string;
  run(context: CheckContext): Promise<void>;
}

export interface CheckContext {
  readonly origin: string;
  readonly graphiql: GraphiqlPage;
  readonly watch: PageWatch;
}

const QUESTION = 'hidden gems in Pikeville KY';
const PLACES_QUERY = `query ($input: SearchInput!) {
  search(input: $input) { ... on SearchResult { places(first: 3) { edges { node { name } } } } }
}`;

const placesSchema = z.object({
  data: z.object({
    search: z.object({
      places: z.object({
        edges: z.array(z.object({ node: z.object({ name: z.string() }) })).min(1),
      }),
    }),
  }),
});

/** Names of the first places, asked without a browser. */
async function askPlaceNames(origin: string): Promise<string[]> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query: PLACES_QUERY, variables: { input: { chatInput: QUESTION } } }),
  });
  const { search } = placesSchema.parse(await response.json()).data;
  return search.places.edges.map(({ node }) => node.name);
}

/** In this order on one page; each leaves it as a person would. */
export const BROWSER_CHECKS: readonly BrowserCheck[] = [
  {
    name: 'a search shows real places',
    async run({ origin, graphiql }) {
      await graphiql.openTab('Search');
      await graphiql.run();
      for (const name of await askPlaceNames(origin)) await graphiql.seeAnswer(name);
    },
  },
  {
    name: 'a header of the editor is sent, and its answer read',
    async run({ graphiql }) {
      await graphiql.typeHeaders('{"X-Request-ID": "asked-from-graphiql"}');
      const request = await graphiql.run();
      assert.equal(await request.headerValue('x-request-id'), 'asked-from-graphiql');
      const response = await request.response();
      assert.equal(await response?.headerValue('x-request-id'), 'asked-from-graphiql');
    },
  },
  {
    name: 'a deferred narrative arrives in a later part',
    async run({ graphiql }) {
      await graphiql.openTab('SearchWithNarrative');
      const request = await graphiql.run();
      const response = await request.response();
      assert.match((await response?.headerValue('content-type')) ?? '', /^multipart\/mixed/);
      await graphiql.seeAnswer(/"response":\s"[^"]{20,}/);
    },
  },
  {
    name: 'a subscription tells its stages to the end',
    async run({ graphiql }) {
      await graphiql.openTab('Progress');
      const request = await graphiql.run();
      const response = await request.response();
      assert.match((await response?.headerValue('content-type')) ?? '', /^text\/event-stream/);
      await graphiql.seeAnswer('"SearchCompleted"');
    },
  },
  {
    name: 'the health of the gateway is shown',
    async run({ graphiql }) {
      await graphiql.openTab('Health');
      await graphiql.run();
      await graphiql.seeAnswer(/"status":\s"(HEALTHY|DEGRADED)"/);
    },
  },
  {
    name: 'the documentation explains the API',
    async run({ graphiql }) {
      await graphiql.openDocumentation();
      await graphiql.seeDocumentation('Query');
    },
  },
  {
    name: 'no request leaves the host',
    async run({ watch }) {
      assert.deepEqual(watch.foreignRequests, []);
    },
  },
  {
    name: 'the console is clean',
    async run({ watch }) {
      assert.deepEqual(watch.complaints, []);
    },
  },
];
