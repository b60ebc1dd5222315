import { auditServer } from 'graphql-http';
import { describe, expect, it } from 'vitest';
import { testWorker } from './support/test-worker.ts';

const AUDITS = 61;

/** Audits that send their variables in an introspection, which production refuses. */
const ASKED_BY_INTROSPECTION = [
  '2EA1 SHOULD allow map {variables} parameter when accepting application/graphql-response+json',
  '28B9 MUST allow map {variables} parameter when accepting application/json',
  'D6D5 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/graphql-response+json',
  '6A70 MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting application/json',
];

async function failuresUnder(env: Readonly<Record<string, string>>) {
  const worker = testWorker({}, env);
  const results = await auditServer({
    url: 'https://underfoot.test/graphql',
    fetchFn: (input: string, init?: RequestInit) => worker.fetch(input, init),
  });
  expect(results).toHaveLength(AUDITS);
  return results.filter(({ status }) => status !== 'ok').map(({ id, name }) => `${id} ${name}`);
}

describe('the server audits of graphql-http', () => {
  it('all pass under the development profile', async () => {
    expect(await failuresUnder({})).toEqual([]);
  });

  it('all pass under the production profile but those that need introspection', async () => {
    const production = { ENVIRONMENT: 'production', UPSTREAM_CONTACT: 'ops@underfoot.test' };
    expect(await failuresUnder(production)).toEqual(ASKED_BY_INTROSPECTION);
    expect(await failuresUnder({ ...production, INTROSPECTION: 'on' })).toEqual([]);
  });
});
