import { describe, expect, it } from 'vitest';
import { cleanText, codePointLength } from '../../../../src/domain/text/clean.ts';

describe('cleanText', () => {
  it.each([
    ['newlines and tabs become spaces', 'caves\nin\tPikeville\r\nKY', 'caves in Pikeville KY'],
    ['separators of Unicode become spaces', 'caves\u2028in\u2029Pikeville', 'caves in Pikeville'],
    ['runs of any spaces collapse', '  caves \u00a0\u3000 in  Ohio ', 'caves in Ohio'],
    ['other control characters go', 'ca\u0000v\u0007es\u007f\u009f', 'caves'],
    [
      'bidirectional overrides and isolates go',
      'caves \u202Ein\u202C \u2066Ohio\u2069',
      'caves in Ohio',
    ],
    ['byte order marks go', '\uFEFFcaves', 'caves'],
    ['lone surrogates go', 'caves \uD83D in Ohio', 'caves in Ohio'],
  ])('%s', (_name, text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  it('keeps joiners in emoji and Persian words, and direction marks of Arabic', () => {
    const family = '👨\u200d👩\u200d👧';
    const word = 'می\u200cخواهم';
    expect(cleanText(`${family} ${word}\u200f`)).toBe(`${family} ${word}\u200f`);
  });

  it('changes nothing the second time', () => {
    const once = cleanText(' a\u0000 \n b\u202e c ');
    expect(cleanText(once)).toBe(once);
  });
});

it('counts code points, not UTF-16 units', () => {
  expect(codePointLength('🦇🦇')).toBe(2);
  expect(codePointLength('')).toBe(0);
});
