import assert from 'node:assert/strict';
import { Client, fetchExchange, gql } from '@urql/core';
import { persistedExchange, type PersistedExchangeOptions } from '@urql/exchange-persisted';
import { type ClientCheck, knownPlaces, recordingFetch } from '../check.ts';
import { ownOperation } from '../own-operation.ts';

function clientOf(origin: string, options: PersistedExchangeOptions) {
  const { sent, fetch } = recordingFetch();
  const exchanges = [persistedExchange(options), fetchExchange];
  const client = new Client({
    url: `${origin}/graphql`,
    fetch,
    exchanges,
    preferGetMethod: false,
  });
  return { client, sent };
}

export const URQL_CHECKS: readonly ClientCheck[] = [
  {
    name: 'urql runs one of our own operations by GET, by its hash alone',
    run: async ({ origin }) => {
      const { id, text } = await ownOperation('Places');
      const { client, sent } = clientOf(origin, {
        enforcePersistedQueries: true,
        preferGetForPersistedQueries: true,
        generateHash: async () => id.replace('sha256:', ''),
      });
      const ids = await knownPlaces(origin);
      const { data, error } = await client.query(gql(text), { ids }).toPromise();
      assert.equal(error, undefined);
      assert.deepEqual(
        data.places.map((place: { id: string }) => place.id),
        ids,
      );
      assert.deepEqual(
        sent.map(({ method, url }) => [method, url.searchParams.get('query')]),
        [['GET', null]],
      );
    },
  },
  {
    name: 'urql sends the text of an automatic persisted query when told to',
    run: async ({ origin }) => {
      const { client, sent } = clientOf(origin, { preferGetForPersistedQueries: false });
      const { data, error } = await client.query(gql('query Auto { __typename }'), {}).toPromise();
      assert.equal(error, undefined);
      assert.equal(data.__typename, 'Query');
      assert.equal(sent.length, 2);
    },
  },
];
