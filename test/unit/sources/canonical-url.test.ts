import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../../src/domain/places/url.ts';
import { HOSTILE_URLS } from '../../upstreams/hostile.ts';

describe('a canonical address', () => {
  it.each([
    [
      'https://Example.ORG:443/Path/?b=2&utm_source=x&a=1&fbclid=y#part',
      'https://example.org/Path/?a=1&b=2',
    ],
    ['http://example.org', 'http://example.org/'],
    ['  https://example.org/a b  ', 'https://example.org/a%20b'],
    ['https://example.org/?UTM_Campaign=x', 'https://example.org/'],
    ["https://example.org/'onx='", 'https://example.org/%27onx=%27'],
    ['https://example.org/"><script>', 'https://example.org/%22%3E%3Cscript%3E'],
    ['https://münchen.example/', 'https://xn--mnchen-3ya.example/'],
  ])('of %s is %s', (raw, expected) => {
    expect(canonicalUrl(raw)).toBe(expected);
  });

  it('is the same for addresses that differ by where a visitor came from', () => {
    expect(canonicalUrl('https://example.org/x?id=7&gclid=1&utm_medium=a')).toBe(
      canonicalUrl('https://example.org/x?utm_term=b&id=7'),
    );
  });

  it('is the same when made again', () => {
    const once = canonicalUrl("https://example.org/a'b?z=1&a=%20x") ?? '';
    expect(canonicalUrl(once)).toBe(once);
  });

  it.each([
    ...HOSTILE_URLS,
    '',
    'example.org',
    'ftp://example.org/',
    'https://',
    `https://example.org/${'x'.repeat(2_000)}`,
  ])('of %s is none', (raw) => {
    expect(canonicalUrl(raw)).toBeUndefined();
  });
});
