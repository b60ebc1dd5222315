import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Defer20220824Handler } from '@apollo/client/incremental';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { generatePersistedQueryIdsFromManifest } from '@apollo/persisted-query-lists';
import { readFileSync } from 'node:fs';
import { type ClientCheck, type ClientsContext, knownPlaces, recordingFetch } from '../check.ts';

const INPUT = { chatInput: 'caves near Bowling Green KY' };

function documentOf(name: string) {
  return gql(readFileSync(new URL(`../operations/${name}.graphql`, import.meta.url), 'utf8'));
}

interface ClientOptions {
  readonly persisted: PersistedQueryLink.Options;
  readonly key?: string;
}

function clientOf({ origin }: ClientsContext, { persisted, key }: ClientOptions) {
  const recorder = recordingFetch();
  const http = new HttpLink({
    uri: `${origin}/graphql`,
    fetch: recorder.fetch,
    ...(key === undefined ? {} : { headers: { 'x-api-key': key } }),
  });
  const client = new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.from([new PersistedQueryLink(persisted), http]),
    incrementalHandler: new Defer20220824Handler(),
  });
  return { client, sent: recorder.sent };
}

function fromManifest({ apolloManifest }: ClientsContext) {
  return generatePersistedQueryIdsFromManifest({ loadManifest: async () => apolloManifest });
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export const APOLLO_CHECKS: readonly ClientCheck[] = [
  {
    name: '@apollo/client runs an operation of its generated manifest by id alone',
    run: async (context) => {
      const { client, sent } = clientOf(context, {
        persisted: fromManifest(context),
        key: context.key,
      });
      const ids = await knownPlaces(context.origin);
      const { data } = await client.query({ query: documentOf('apollo/trip'), variables: { ids } });
      assert.deepEqual(
        Object(data).places.map(({ id }: { id: string }) => id),
        ids,
      );
      assert.equal(sent.length, 1);
      assert.equal(JSON.parse(sent[0]?.body ?? '').query, undefined);
    },
  },
  {
    name: '@apollo/client does so by GET',
    run: async (context) => {
      const persisted = { ...fromManifest(context), useGETForHashedQueries: true };
      const { client, sent } = clientOf(context, { persisted, key: context.key });
      const ids = await knownPlaces(context.origin);
      const { data } = await client.query({ query: documentOf('apollo/trip'), variables: { ids } });
      assert.equal(Object(data).places.length, ids.length);
      assert.deepEqual(
        sent.map(({ method }) => method),
        ['GET'],
      );
      assert.equal(sent[0]?.url.searchParams.get('query'), null);
    },
  },
  {
    name: '@apollo/client sends the text of an automatic persisted query when told to',
    run: async (context) => {
      const { client, sent } = clientOf(context, { persisted: { sha256 } });
      const { data } = await client.query({ query: gql('query Auto { health { status } }') });
      assert.equal(Object(data).health.status, 'HEALTHY');
      assert.deepEqual(
        sent.map(({ body }) => JSON.parse(body).query !== undefined),
        [false, true],
      );
    },
  },
  {
    // Apollo's generator of manifests refuses @defer, so this one is an automatic persisted query.
    name: '@apollo/client reads @defer part by part',
    run: async (context) => {
      const { client, sent } = clientOf(context, {
        persisted: { sha256 },
      });
      const states: string[] = [];
      const data = await new Promise<unknown>((resolve, reject) => {
        client
          .watchQuery({ query: documentOf('deferred/story'), variables: { input: INPUT } })
          .subscribe({
            next: (result) => {
              if (result.error) reject(result.error);
              states.push(result.dataState);
              if (result.dataState === 'complete') resolve(result.data);
            },
            error: reject,
          });
      });
      const { search } = Object(data);
      assert.ok(search.response.length > 20);
      assert.ok(search.places.edges.length > 0);
      assert.ok(states.includes('streaming'), `states were ${states.join(', ')}`);
      assert.deepEqual(
        sent.map(({ body }) => JSON.parse(body).query !== undefined),
        [false, true],
      );
    },
  },
];
