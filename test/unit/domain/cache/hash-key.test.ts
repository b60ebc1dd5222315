import { expect, it } from 'vitest';
import { hashKey } from '../../../../src/domain/cache/hash-key.ts';

it('gives equal keys for equal parts and others for others', async () => {
  const key = await hashKey('search', ['caves', 37.4793, ['CAVE']]);
  expect(await hashKey('search', ['caves', 37.4793, ['CAVE']])).toBe(key);
  const others = await Promise.all([
    hashKey('source', ['caves', 37.4793, ['CAVE']]),
    hashKey('search', ['caves', 37.4794, ['CAVE']]),
    hashKey('search', ['caves', '37.4793', ['CAVE']]),
    hashKey('search', ['caves', 37.4793, 'CAVE']),
    hashKey('search', ['caves', 37.4793, ['CAVE'], null]),
  ]);
  expect(new Set([key, ...others]).size).toBe(6);
});

it('is short, plain and tells nothing of the text', async () => {
  const long = await hashKey('search', ['geisterstädte bei Görlitz '.repeat(1_000)]);
  expect(long).toMatch(/^search:[A-Za-z0-9_-]{43}$/);
});

it('is a SHA-256, so that it stays the same between deployments', async () => {
  // printf '[]' | sha256sum, as URL-safe base64
  expect(await hashKey('place', [])).toBe('place:T1PNoYwrqgwDVLtfmj7L5e0Sq02OEbqHPC8RFhICuUU');
});
