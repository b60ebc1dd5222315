import { expect, it } from 'vitest';
import { redactFields } from '../../../../src/platform/log/redact.ts';
import { SECRETS } from './secrets.ts';

const OWN = 'uf_0123456789abcdef0123456789abcdef';

it.each(SECRETS)('takes %s out of any text', (secret) => {
  const { detail, error, list, deep } = redactFields(
    {
      detail: `before ${secret} after`,
      error: new Error(`refused: ${secret}`, { cause: new Error(secret) }),
      list: [[secret]],
      deep: { a: { b: { c: { d: { e: secret } } } } },
      [secret]: 1,
    },
    OWN,
  );
  expect(detail).toBe('before [redacted] after');
  expect(JSON.stringify([error, list, deep])).not.toContain(secret);
});

it('takes credentials out of addresses', () => {
  const url = 'https://user:hunter2@api.example/find?q=caves&api_key=hunter3&key=hunter4';
  const { at } = redactFields({ at: url }, OWN);
  expect(at).toBe('https://[redacted]api.example/find?q=caves&api_key=[redacted]&key=[redacted]');
});

it.each([
  'authorization',
  'Proxy-Authorization',
  'x-api-key',
  'apiKey',
  'SERPAPI_API_KEY',
  'adminToken',
  'client_secret',
  'Set-Cookie',
  'password',
  'cf-connecting-ip',
  'email',
  'near',
])('writes nothing of a field called %s, at any depth', (name) => {
  const fields = redactFields({ [name]: { inner: 'plain' }, headers: [{ [name]: 'plain' }] }, OWN);
  expect(JSON.stringify(fields)).not.toContain('plain');
});

it('keeps what is no secret', () => {
  const fields = {
    requestId: OWN,
    inputTokens: 12,
    ageSeconds: 3.5,
    cached: false,
    layer: null,
    at: '2026-11-22T12:00:00Z',
    entry: 'search:abc_DEF-123',
    sources: [{ source: 'WIKIPEDIA', status: 'OK', latencyMs: 120 }],
  };
  expect(redactFields(fields, OWN)).toEqual(fields);
});

it('cuts what somebody typed at a hundred characters, and everything somewhere', () => {
  const { userAgent, chatInput, detail, list } = redactFields(
    {
      userAgent: 'x'.repeat(200),
      chatInput: 'x'.repeat(101),
      detail: 'x'.repeat(5_000),
      list: Array.from({ length: 99 }, () => 1),
    },
    OWN,
  );
  expect(userAgent).toBe(`${'x'.repeat(100)}…`);
  expect(chatInput).toBe(`${'x'.repeat(100)}…`);
  expect(detail).toHaveLength(2_001);
  expect(list).toHaveLength(50);
});

it('tells of an upstream its address, not what it was asked', () => {
  const url = 'https://api.example/find?q=caves+near+Reno';
  expect(redactFields({ url }, OWN)).toEqual({ url: 'https://api.example/find' });
});

it('survives what is not data', () => {
  const loop: Record<string, unknown> = { when: new Date(0), odd: new Date(Number.NaN) };
  loop['self'] = loop;
  const fields = redactFields({ loop, call: () => 1, big: 1n, gone: undefined }, OWN);
  expect(fields).toMatchObject({ call: '(function)', big: '(bigint)' });
  expect(fields).not.toHaveProperty('gone');
  expect(JSON.stringify(fields)).toContain('1970-01-01T00:00:00.000Z');
});
