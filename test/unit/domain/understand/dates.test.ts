import { describe, expect, it } from 'vitest';
import { resolveDates } from '../../../../src/domain/understand/date-range.ts';
import { findDates, type DatePhrase } from '../../../../src/domain/understand/dates.ts';
import { keyOf, tokenise } from '../../../../src/domain/understand/tokens.ts';

/** Wednesday, 25 November 2026, noon in New York. */
const NOW = Date.parse('2026-11-25T17:00:00Z');
const NEW_YORK = 'America/New_York';

function datesIn(text: string): readonly { words: string; phrase: DatePhrase }[] {
  const tokens = tokenise(text);
  return findDates(tokens).map(({ span, phrase }) => ({ words: keyOf(tokens, span), phrase }));
}

function rangeOf(text: string, timeZone = NEW_YORK): string {
  const phrase = datesIn(text)[0]?.phrase;
  if (phrase === undefined) return 'none';
  const { from, to } = resolveDates(phrase, NOW, timeZone);
  return `${new Date(from).toISOString().slice(0, 16)} ${new Date(to).toISOString().slice(0, 16)}`;
}

describe('dates in a sentence', () => {
  it.each([
    ['tonight in Austin', '2026-11-25T22:00 2026-11-26T05:00'],
    ['today', '2026-11-25T17:00 2026-11-26T05:00'],
    ['tomorrow', '2026-11-26T05:00 2026-11-27T05:00'],
    ['weird stuff this weekend', '2026-11-27T22:00 2026-11-30T05:00'],
    ['anything odd next weekend?', '2026-12-04T22:00 2026-12-07T05:00'],
    ['next week', '2026-11-30T05:00 2026-12-07T05:00'],
    ['events in October', '2027-10-01T04:00 2027-11-01T04:00'],
    ['in the month of May', '2027-05-01T04:00 2027-06-01T04:00'],
    ['in november', '2026-11-25T17:00 2026-12-01T05:00'],
    ['next month', '2026-12-01T05:00 2027-01-01T05:00'],
    ['on friday', '2026-11-27T05:00 2026-11-28T05:00'],
    ['next friday', '2026-12-04T05:00 2026-12-05T05:00'],
    ['on December 5', '2026-12-05T05:00 2026-12-06T05:00'],
    ['3rd of march', '2027-03-03T05:00 2027-03-04T05:00'],
    ['Dec 5-7', '2026-12-05T05:00 2026-12-08T05:00'],
    ['2026-12-24', '2026-12-24T05:00 2026-12-25T05:00'],
    ['dieses Wochenende', '2026-11-27T22:00 2026-11-30T05:00'],
    ['ce week-end', '2026-11-27T22:00 2026-11-30T05:00'],
  ])('%s', (text, range) => {
    expect(rangeOf(text)).toBe(range);
  });

  it('counts the hours of a day on which clocks change', () => {
    const phrase: DatePhrase = { kind: 'DATE', year: 2027, month: 10, day: 31 };
    const { from, to } = resolveDates(phrase, NOW, 'Europe/Berlin');
    expect((to - from) / 3_600_000).toBe(25);
  });

  it('takes an unknown time zone for UTC', () => {
    expect(rangeOf('tomorrow', 'Nowhere/Atlantis')).toBe('2026-11-26T00:00 2026-11-27T00:00');
  });

  it.each(['I may come', 'march on', 'give me five', 'room 12'])('finds none in "%s"', (text) => {
    expect(datesIn(text)).toEqual([]);
  });

  it('takes the words that introduce a date with it', () => {
    expect(datesIn('reading a book in the month of May').map(({ words }) => words)).toEqual([
      'in the month of may',
    ]);
  });
});
