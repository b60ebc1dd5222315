import { expect, it } from 'vitest';
import { errorExtensions, isErrorCode, isoSeconds } from '../../../src/domain/errors.ts';

it('writes instants as ISO 8601 in whole seconds', () => {
  expect(isoSeconds(Date.UTC(2026, 10, 22, 12, 0, 0, 987))).toBe('2026-11-22T12:00:00Z');
});

it('puts code, request and time into every error', () => {
  expect(errorExtensions('RATE_LIMITED', { requestId: 'uf_1', now: 0 })).toEqual({
    code: 'RATE_LIMITED',
    requestId: 'uf_1',
    timestamp: '1970-01-01T00:00:00Z',
  });
});

it('knows its own codes from those of others', () => {
  expect(isErrorCode('NOT_FOUND')).toBe(true);
  for (const code of ['toString', 'INTERNAL_SERVER_ERROR', '', 5, null, undefined])
    expect(isErrorCode(code)).toBe(false);
});
