import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor, pageOf } from '../../../../src/domain/search/cursor.ts';

describe('a cursor', () => {
  it.each([
    { fingerprint: 'a', offset: 0 },
    { fingerprint: 'f3b1~?>', offset: 17 },
    { fingerprint: '0123456789abcdef'.repeat(4), offset: 999_999 },
    { fingerprint: 'with:colons:in:it', offset: 3 },
  ])('comes back as it was: %o', (target) => {
    const cursor = encodeCursor(target);
    expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
    expect(decodeCursor(cursor)).toEqual(target);
  });

  it.each([
    '',
    'nonsense',
    'MQ',
    '====',
    'a b',
    'Mjo1OmFiYw',
    'MTotMTphYmM',
    'x'.repeat(10_000),
    '1:5:abc',
    'ü',
  ])('is not read from %s', (text) => {
    expect(decodeCursor(text)).toBeUndefined();
  });
});

describe('pageOf', () => {
  const answer = { fingerprint: 'now', total: 5 };

  it('begins at the start without a cursor and ends with the answer', () => {
    expect(pageOf({ ...answer, first: 2 })).toEqual({ kind: 'PAGE', start: 0, end: 2 });
    expect(pageOf({ ...answer, first: 100 })).toEqual({ kind: 'PAGE', start: 0, end: 5 });
  });

  it('goes on behind the cursor', () => {
    const after = encodeCursor({ fingerprint: 'now', offset: 2 });
    expect(pageOf({ ...answer, first: 1, after })).toEqual({ kind: 'PAGE', start: 3, end: 4 });
    const last = encodeCursor({ fingerprint: 'now', offset: 4 });
    expect(pageOf({ ...answer, first: 1, after: last })).toEqual({
      kind: 'PAGE',
      start: 5,
      end: 5,
    });
  });

  it('tells a cursor of another answer from one that is none', () => {
    const gone = encodeCursor({ fingerprint: 'before', offset: 2 });
    expect(pageOf({ ...answer, first: 1, after: gone })).toEqual({ kind: 'ANSWER_GONE' });
    expect(pageOf({ ...answer, first: 1, after: 'x' })).toEqual({ kind: 'MALFORMED_CURSOR' });
    const beyond = encodeCursor({ fingerprint: 'now', offset: 5 });
    expect(pageOf({ ...answer, first: 1, after: beyond })).toEqual({ kind: 'MALFORMED_CURSOR' });
  });
});
