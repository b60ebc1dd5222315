import { describe, expect, it } from 'vitest';
import type { SearchInput } from '../../../../src/domain/search/search-input.ts';
import { validateSearchInput } from '../../../../src/domain/search/validate-input.ts';

function validate(input: Partial<SearchInput>) {
  return validateSearchInput({ chatInput: 'caves in Pikeville KY', force: false, ...input });
}

describe('validateSearchInput', () => {
  it('hands back the input with its text cleaned', () => {
    const input = {
      chatInput: ' caves\nin  Ohio ',
      force: true,
      near: { lat: 0, lng: 0 },
      radiusKm: 1,
      deadlineMs: 50,
      sources: ['SERP'],
      categories: ['CAVE'],
    } as const;
    expect(validateSearchInput(input)).toEqual({
      kind: 'VALID_INPUT',
      input: { ...input, chatInput: 'caves in Ohio' },
    });
  });

  it('takes 1 to 500 code points after cleaning', () => {
    expect(validate({ chatInput: '🦇'.repeat(500) }).kind).toBe('VALID_INPUT');
    expect(validate({ chatInput: ` ${'a'.repeat(500)}\n\n` }).kind).toBe('VALID_INPUT');
    expect(validate({ chatInput: 'a'.repeat(501) })).toMatchObject({
      kind: 'INVALID_SEARCH',
      code: 'TEXT_TOO_LONG',
      field: 'chatInput',
      message: 'chatInput is 501 characters long; at most 500 are read',
    });
    for (const chatInput of ['', '   ', '\n\t', '\u0000', '\u202e\u2066']) {
      expect(validate({ chatInput })).toMatchObject({ code: 'EMPTY_TEXT', field: 'chatInput' });
    }
  });

  it('says what is unsafe and where, counted after cleaning', () => {
    expect(validate({ chatInput: 'caves \n <script>' })).toMatchObject({
      code: 'UNSAFE_TEXT',
      field: 'chatInput',
      message: 'chatInput holds an HTML element (script) at character 7; ask in plain words',
    });
  });

  it('sees through control characters that hide a script', () => {
    expect(validate({ chatInput: 'java\u0000script:alert(1)' })).toMatchObject({
      code: 'UNSAFE_TEXT',
    });
    expect(validate({ chatInput: '<scr\u202eipt>' })).toMatchObject({ code: 'UNSAFE_TEXT' });
  });

  it.each([
    ['near.lat', { near: { lat: 90.1, lng: 0 } }],
    ['near.lat', { near: { lat: Number.NaN, lng: 0 } }],
    ['near.lng', { near: { lat: 0, lng: -180.5 } }],
    ['near.lng', { near: { lat: 0, lng: Number.POSITIVE_INFINITY } }],
    ['radiusKm', { radiusKm: 0.5 }],
    ['radiusKm', { radiusKm: 201 }],
    ['radiusKm', { radiusKm: Number.NaN }],
    ['deadlineMs', { deadlineMs: 49 }],
    ['deadlineMs', { deadlineMs: 10_001 }],
  ])('names %s when it is out of range', (field, input) => {
    expect(validate(input)).toMatchObject({ kind: 'INVALID_SEARCH', code: 'OUT_OF_RANGE', field });
  });

  it('takes the bounds themselves', () => {
    for (const input of [
      { near: { lat: 90, lng: -180 } },
      { near: { lat: -90, lng: 180 } },
      { radiusKm: 200 },
      { deadlineMs: 10_000 },
    ]) {
      expect(validate(input).kind).toBe('VALID_INPUT');
    }
  });
});
