import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import relay from 'relay-runtime';
import { type ClientCheck, knownPlaces, recordingFetch } from '../check.ts';

export const RELAY_CHECKS: readonly ClientCheck[] = [
  {
    name: 'relay-runtime runs what its compiler persisted, by id alone',
    run: async ({ origin, key, relayArtifact }) => {
      const recorder = recordingFetch();
      const network = relay.Network.create(async ({ id, text }, variables) => {
        assert.equal(text, null);
        const response = await recorder.fetch(`${origin}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-api-key': key },
          body: JSON.stringify({ documentId: id, variables }),
        });
        return response.json();
      });
      const environment = new relay.Environment({
        network,
        store: new relay.Store(new relay.RecordSource()),
      });
      const ids = await knownPlaces(origin);
      const { default: query } = await import(pathToFileURL(relayArtifact).href);
      const data = await relay.fetchQuery(environment, query, { ids }).toPromise();
      assert.deepEqual(
        Object(data).places.map(({ id }: { id: string }) => id),
        ids,
      );
      assert.equal(recorder.sent.length, 1);
    },
  },
];
