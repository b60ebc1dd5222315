import assert from 'node:assert/strict';
import { type ClientCheck, knownPlaces } from '../check.ts';
import { ownOperation } from '../own-operation.ts';

async function addressOf(origin: string): Promise<string> {
  const { id } = await ownOperation('Places');
  const variables = JSON.stringify({ ids: await knownPlaces(origin) });
  return `${origin}/graphql?documentId=${id}&variables=${encodeURIComponent(variables)}`;
}

export const FETCH_CHECKS: readonly ClientCheck[] = [
  {
    name: 'fetch gets a cacheable answer, and the same again from memory',
    run: async ({ origin }) => {
      const address = await addressOf(origin);
      const first = await fetch(address);
      assert.equal(first.status, 200);
      assert.match(first.headers.get('cache-control') ?? '', /^public, max-age=\d+/u);
      assert.match(first.headers.get('etag') ?? '', /^(W\/)?"[^"]+"$/u);
      const second = await fetch(address);
      assert.equal(second.headers.get('x-cache'), 'HIT; layer=memory');
      assert.equal(await second.text(), await first.text());
    },
  },
  {
    name: 'fetch with If-None-Match gets 304',
    run: async ({ origin }) => {
      const address = await addressOf(origin);
      const first = await fetch(address);
      await first.text();
      const etag = first.headers.get('etag') ?? '';
      const response = await fetch(address, {
        headers: { 'if-none-match': etag },
        cache: 'no-store',
      });
      assert.equal(response.status, 304);
      assert.equal(await response.text(), '');
    },
  },
  {
    name: 'fetch with HEAD gets the headers of GET',
    run: async ({ origin }) => {
      const address = await addressOf(origin);
      const get = await fetch(address);
      await get.text();
      const head = await fetch(address, { method: 'HEAD' });
      assert.equal(head.status, 200);
      assert.equal(head.headers.get('cache-control'), get.headers.get('cache-control'));
      assert.equal(await head.text(), '');
    },
  },
  {
    name: 'fetch reads what was compressed by us',
    run: async ({ origin }) => {
      const { id } = await ownOperation('Search');
      const response = await fetch(`${origin}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          'accept-encoding': 'gzip',
        },
        body: JSON.stringify({
          documentId: id,
          variables: { input: { chatInput: 'caves in Kentucky' } },
        }),
      });
      assert.equal(response.headers.get('content-encoding'), 'gzip');
      const answer = await response.json();
      assert.equal(Object(answer).data.search.__typename, 'SearchResult');
    },
  },
];
