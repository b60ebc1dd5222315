import { describe, expect, it } from 'vitest';
import type { Client } from '../../src/domain/identity/client.ts';
import { idOfDocument } from '../../src/domain/operations/operation-id.ts';
import { OWN_OPERATIONS } from '../../src/operations/own-operations.ts';
import { fakeKv } from './support/fake-kv.ts';
import { type GraphqlAnswer, testWorker, type TestWorkerOptions } from './support/test-worker.ts';

const ACME: Client = { kind: 'PARTNER', name: 'acme', tier: 'STANDARD' };
const RIVAL: Client = { kind: 'PARTNER', name: 'rival', tier: 'STANDARD' };
const PARTNERS = { 'uf_acme-key': ACME, 'uf_rival-key': RIVAL };

const TYPENAME = 'query Typename { __typename }';
const FREE = 'query Free { __typename }';
const PROGRESS = `subscription Watch { searchProgress(input: { chatInput: "caves in Pikeville KY" }) { __typename } }`;

/** The id of our own operation of that name. */
function own(name: string): string {
  for (const [id, text] of OWN_OPERATIONS)
    if (text.includes(` ${name}(`) || text.includes(`query ${name} `)) return id;
  throw new Error(`there is no operation ${name}`);
}

async function hexOf(text: string): Promise<string> {
  return (await idOfDocument(text)).hex;
}

async function registry() {
  return fakeKv({
    [`op:acme:sha256:${await hexOf(TYPENAME)}`]: JSON.stringify({
      name: 'Typename',
      text: TYPENAME,
    }),
    'op:acme:relay-typename': JSON.stringify({ name: 'Typename', text: TYPENAME }),
    [`op:acme:sha256:${await hexOf(PROGRESS)}`]: JSON.stringify({ name: 'Watch', text: PROGRESS }),
    'op:acme:broken': '{"name":',
    'op:acme:unreachable': new Error('KV is away, token kv-secret'),
  });
}

async function open(env: Record<string, unknown> = {}, options: TestWorkerOptions = {}) {
  const kv = await registry();
  const worker = testWorker({ partners: PARTNERS, ...options }, { OPERATIONS: kv, ...env });
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    worker.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  return { worker, kv, post };
}

const AS_ACME = { 'x-api-key': 'uf_acme-key' };
const AS_RIVAL = { 'x-api-key': 'uf_rival-key' };
const apollo = (hash: unknown, version: unknown = 1) => ({
  extensions: { persistedQuery: { version, sha256Hash: hash } },
});

async function codeOf(response: Response): Promise<unknown> {
  const { errors } = await response.json<GraphqlAnswer>();
  return errors?.[0]?.extensions['code'];
}

describe('an operation asked for by its id', () => {
  it('runs from our own manifest for everybody, by every convention', async () => {
    const { worker, post } = await open();
    const id = own('Places');
    const variables = { ids: ['place-1'] };
    const expected = { data: { places: [{ id: 'place-1' }] } };
    const asText = `variables=${encodeURIComponent(JSON.stringify(variables))}`;
    const extensions = encodeURIComponent(JSON.stringify(apollo(id.slice(7)).extensions));
    for (const response of [
      await post({ documentId: id, variables }),
      await post({ documentId: id.slice(7), variables }),
      await post({ ...apollo(id.slice(7)), variables }),
      await worker.fetch(`/graphql?documentId=${id}&${asText}`),
      await worker.fetch(`/graphql?extensions=${extensions}&operationName=Places&${asText}`),
    ]) {
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject(expected);
    }
  });

  it('runs for the partner who registered it, under both of its ids', async () => {
    const { worker, post } = await open();
    const sha256 = `sha256:${await hexOf(TYPENAME)}`;
    for (const documentId of [sha256, 'relay-typename']) {
      const response = await post({ documentId }, AS_ACME);
      expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
      const get = await worker.fetch(`/graphql?documentId=${documentId}`, { headers: AS_ACME });
      expect(await get.json()).toEqual({ data: { __typename: 'Query' } });
    }
    const byApollo = await post(apollo('relay-typename'), AS_ACME);
    expect(await byApollo.json()).toEqual({ data: { __typename: 'Query' } });
  });

  it('is unknown to everybody else, as if it were not there', async () => {
    const { post, kv } = await open();
    const documentId = `sha256:${await hexOf(TYPENAME)}`;
    const nobodys = `sha256:${await hexOf('query Nobody { __typename }')}`;
    for (const headers of [AS_RIVAL, {}]) {
      const [theirs, none] = [
        await post({ documentId }, headers),
        await post({ documentId: nobodys }, headers),
      ];
      expect(theirs.status).toBe(404);
      expect(none.status).toBe(404);
      expect(await codeOf(theirs)).toBe('PERSISTED_QUERY_NOT_FOUND');
    }
    expect(kv.reads.filter((key) => key.startsWith('op:acme:'))).toEqual([]);
  });

  it('is read from KV once a minute', async () => {
    let now = Date.UTC(2026, 10, 22, 12);
    const { post, kv } = await open({}, { clock: () => now });
    const ask = () => post({ documentId: 'relay-typename' }, AS_ACME);
    for (let turn = 0; turn < 5; turn += 1) expect((await ask()).status).toBe(200);
    expect(kv.reads).toEqual(['op:acme:relay-typename']);
    now += 60_000;
    expect((await ask()).status).toBe(200);
    expect(kv.reads).toHaveLength(2);
  });

  it('tells Apollo in its own form when it is unknown', async () => {
    const { post } = await open();
    const response = await post(apollo(await hexOf(FREE)));
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      errors: [
        { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
      ],
    });
  });

  it.each([
    ['too short a hash', { documentId: 'sha256:abc' }],
    ['upper case', { documentId: `sha256:${'A'.repeat(64)}` }],
    ['a prefix that nobody has', { documentId: 'md5:0123' }],
    ['a number', { documentId: 7 }],
    ['spaces', { documentId: 'a b' }],
    ['an empty one', { documentId: '' }],
    ['129 characters', { documentId: 'a'.repeat(129) }],
    ['a hash that is no text', apollo(7)],
    ['another version', apollo('a'.repeat(64), 2)],
    ['no hash', { extensions: { persistedQuery: {} } }],
    ['an extension that is no object', { extensions: { persistedQuery: 'x' } }],
    ['two different ids', { documentId: 'one', ...apollo('two') }],
  ])('is refused as malformed: %s', async (_name, body) => {
    const { post } = await open();
    const response = await post(body);
    expect(response.status).toBe(400);
    const { errors } = await response.json<GraphqlAnswer>();
    expect(errors?.[0]?.extensions['code']).toBe('BAD_REQUEST');
    expect(errors?.[0]?.message).toMatch(/documentId|persistedQuery/u);
  });

  it('must be what a document beside it says', async () => {
    const { post } = await open();
    const id = `sha256:${await hexOf(TYPENAME)}`;
    const mismatch = [
      await post({ documentId: id, query: FREE }),
      await post({ ...apollo(id.slice(7)), query: FREE }),
      await post({ documentId: id, query: FREE }, AS_ACME),
      await post({ documentId: 'relay-typename', query: FREE }, AS_ACME),
    ];
    for (const response of mismatch) {
      expect(response.status).toBe(400);
      expect(await codeOf(response)).toBe('PERSISTED_QUERY_MISMATCH');
    }
    const match = await post({ documentId: 'relay-typename', query: TYPENAME }, AS_ACME);
    expect(match.status).toBe(200);
  });

  it('is an upstream error while the store is away or damaged, and tells nothing of it', async () => {
    const { worker, post } = await open();
    for (const documentId of ['unreachable', 'broken']) {
      const response = await post({ documentId }, AS_ACME);
      expect(response.status).toBe(502);
      const text = await response.text();
      expect(text).toContain('UPSTREAM_ERROR');
      expect(text).not.toContain('kv-secret');
    }
    expect(worker.logs.filter(({ event }) => event === 'persisted.unavailable')).toHaveLength(2);
  });

  it('runs as a subscription over Server-Sent Events, for whom it is registered', async () => {
    const { post, worker } = await open();
    const documentId = `sha256:${await hexOf(PROGRESS)}`;
    const events = { accept: 'text/event-stream' };
    const mine = await post({ documentId }, { ...AS_ACME, ...events });
    expect(await mine.text()).toContain('SearchCompleted');
    const byGet = await worker.fetch(`/graphql?documentId=${documentId}`, {
      headers: { ...AS_ACME, ...events },
    });
    expect(await byGet.text()).toContain('SearchCompleted');
    const theirs = await post({ documentId }, { ...AS_RIVAL, ...events });
    expect(await theirs.text()).toContain('PERSISTED_QUERY_NOT_FOUND');
    const text = await post(
      { query: PROGRESS.replace('Watch', 'Other') },
      { ...AS_ACME, ...events },
    );
    const refused = await text.text();
    expect(refused).toContain('PERSISTED_QUERY_REQUIRED');
    expect(refused).not.toContain('SearchCompleted');
    const ours = await post(
      {
        documentId: own('SearchProgress'),
        variables: { input: { chatInput: 'caves in Pikeville KY' } },
      },
      events,
    );
    expect(await ours.text()).toContain('SearchCompleted');
  });
});

describe('an automatic persisted query', () => {
  it('is verified, run and not stored', async () => {
    const { post, kv } = await open();
    const hash = await hexOf(FREE);
    const first = await post({ ...apollo(hash), query: FREE });
    expect(await first.json()).toEqual({ data: { __typename: 'Query' } });
    expect(await codeOf(await post(apollo(hash)))).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(kv.reads).toEqual([]);
  });

  it('does not let a partner run what is not registered', async () => {
    const { post } = await open();
    const response = await post({ ...apollo(await hexOf(FREE)), query: FREE }, AS_ACME);
    expect(response.status).toBe(403);
    expect(await codeOf(response)).toBe('PERSISTED_QUERY_REQUIRED');
  });
});

describe('PERSISTED_ONLY', () => {
  it.each([
    ['none', 'stranger', 200],
    ['none', 'partner', 200],
    ['audit', 'stranger', 200],
    ['audit', 'partner', 200],
    ['partners', 'stranger', 200],
    ['partners', 'partner', 403],
    ['all', 'stranger', 403],
    ['all', 'partner', 403],
  ])('%s answers the text of a %s with %i', async (mode, who, status) => {
    const { post } = await open({ PERSISTED_ONLY: mode });
    const response = await post({ query: FREE }, who === 'partner' ? AS_ACME : {});
    expect(response.status).toBe(status);
    expect(await codeOf(response)).toBe(status === 403 ? 'PERSISTED_QUERY_REQUIRED' : undefined);
  });

  it.each(['none', 'audit', 'partners', 'all'])('%s lets what is registered run', async (mode) => {
    const { post, worker } = await open({ PERSISTED_ONLY: mode });
    expect((await post({ documentId: 'relay-typename' }, AS_ACME)).status).toBe(200);
    expect((await post({ query: TYPENAME }, AS_ACME)).status).toBe(200);
    const variables = { ids: ['place-1'] };
    expect((await post({ documentId: own('Places'), variables })).status).toBe(200);
    expect((await post({ query: OWN_OPERATIONS.get(own('Places')), variables })).status).toBe(200);
    expect(worker.logs.filter(({ event }) => event === 'persisted.audit')).toEqual([]);
  });

  it('audit logs what partners would refuse, by its hash and never its text', async () => {
    const { post, worker } = await open({ PERSISTED_ONLY: 'audit' });
    await post({ query: FREE }, AS_ACME);
    await post({ query: FREE });
    const lines = worker.logs.filter(({ event }) => event === 'persisted.audit');
    expect(lines).toEqual([
      expect.objectContaining({
        level: 'warning',
        partner: 'acme',
        operation: `sha256:${await hexOf(FREE)}`,
      }),
    ]);
    expect(JSON.stringify(worker.logs)).not.toContain('query Free');
  });

  it('holds on GET as well', async () => {
    const { worker } = await open();
    const query = encodeURIComponent(FREE);
    const response = await worker.fetch(`/graphql?query=${query}`, { headers: AS_ACME });
    expect(response.status).toBe(403);
  });
});

describe('without a store', () => {
  it('partners find nothing but our own operations', async () => {
    const { post } = await open({ OPERATIONS: undefined });
    expect((await post({ documentId: 'relay-typename' }, AS_ACME)).status).toBe(404);
    expect((await post({ documentId: own('Health') }, AS_ACME)).status).toBe(200);
  });
});
