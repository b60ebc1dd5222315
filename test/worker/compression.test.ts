import { describe, expect, it } from 'vitest';
import { OWN_OPERATIONS } from '../../src/operations/own-operations.ts';
import { fakePlace, fakeResult } from './support/fake-services.ts';
import { testWorker } from './support/test-worker.ts';

const RESPONSE_JSON = 'application/graphql-response+json';
const LONG =
  '{ search(input: { chatInput: "caves in Pikeville KY" }) { ... on SearchResult { primary { id name description attributions { text licence } scoreFactors { name weight value contribution } } } } }';

const REUSE = { freshSeconds: 60, staleSeconds: 0, ageSeconds: 0, isPublic: true, isWhole: true };

function worker() {
  const places = Array.from({ length: 20 }, (_, index) => fakePlace(index, 0.9));
  return testWorker({ answer: () => fakeResult(places, { reuse: REUSE }) });
}

async function unzip(response: Response): Promise<string> {
  const stream = new Blob([await response.arrayBuffer()]).stream();
  return new Response(stream.pipeThrough(new DecompressionStream('gzip'))).text();
}

function post(
  query: string,
  accept: string,
  acceptEncoding: string,
  cf?: RequestInitCfProperties,
): Promise<Response> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, 'accept-encoding': acceptEncoding },
    body: JSON.stringify({ query }),
    ...(cf && { cf }),
  };
  return worker().fetch('/graphql', init);
}

describe('compression', () => {
  it('is ours for a GraphQL response of more than a kilobyte', async () => {
    const plain = await post(LONG, RESPONSE_JSON, 'identity');
    const zipped = await post(LONG, RESPONSE_JSON, 'br;q=1, gzip;q=0.8');
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    expect(zipped.headers.get('vary')).toContain('Accept-Encoding');
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(plain.headers.get('vary')).toContain('Accept-Encoding');
    const text = await plain.text();
    expect(text.length).toBeGreaterThan(1024);
    expect(await unzip(zipped)).toBe(text);
  });

  it.each([
    ['gzip', true],
    ['GZIP', true],
    ['x-gzip', true],
    ['*', true],
    ['gzip;q=0.001', true],
    ['br', false],
    ['gzip;q=0', false],
    ['gzip;q=0, *', false],
    ['identity', false],
    ['', false],
  ])('follows Accept-Encoding: %s', async (acceptEncoding, isZipped) => {
    const response = await post(LONG, RESPONSE_JSON, acceptEncoding);
    expect(response.headers.has('content-encoding')).toBe(isZipped);
  });

  it('asks the platform what the client really accepts', async () => {
    const refused = await post(LONG, RESPONSE_JSON, 'gzip', { clientAcceptEncoding: 'br' });
    expect(refused.headers.has('content-encoding')).toBe(false);
    const wanted = await post(LONG, RESPONSE_JSON, 'br', { clientAcceptEncoding: 'gzip' });
    expect(wanted.headers.get('content-encoding')).toBe('gzip');
  });

  it('leaves to the platform what that compresses, and small bodies as they are', async () => {
    const json = await post(LONG, 'application/json', 'gzip');
    expect(json.headers.has('content-encoding')).toBe(false);
    const small = await post('{ __typename }', RESPONSE_JSON, 'gzip');
    expect(small.headers.has('content-encoding')).toBe(false);
  });

  it('does not hold up a stream', async () => {
    const query =
      'subscription { searchProgress(input: { chatInput: "caves in Pikeville KY" }) { __typename } }';
    const response = await post(query, 'text/event-stream', 'gzip');
    expect(response.headers.get('content-encoding')).not.toBe('gzip');
    expect(await response.text()).toContain('SearchCompleted');
  });

  it('has an entity tag of its own, from memory too', async () => {
    const door = worker();
    const [id = ''] =
      [...OWN_OPERATIONS].find(([, text]) => text.includes('query SearchMap')) ?? [];
    const path = `/graphql?documentId=${id}&variables=${encodeURIComponent('{"input":{"chatInput":"caves"}}')}`;
    const get = (headers: Record<string, string>) =>
      door.fetch(path, { headers: { accept: RESPONSE_JSON, ...headers } });
    const plain = await get({});
    const zipped = await get({ 'accept-encoding': 'gzip' });
    const again = await get({ 'accept-encoding': 'gzip' });
    expect(door.services.calls.searches).toHaveLength(1);
    const tag = zipped.headers.get('etag') ?? '';
    expect(tag).not.toBe(plain.headers.get('etag'));
    expect(again.headers.get('etag')).toBe(tag);
    expect(await unzip(again)).toBe(await plain.text());
    expect((await get({ 'accept-encoding': 'gzip', 'if-none-match': tag })).status).toBe(304);
    expect((await get({ 'if-none-match': tag })).status).toBe(200);
  });
});
