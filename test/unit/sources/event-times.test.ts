import { describe, expect, it } from 'vitest';
import { readDisplayDate } from '../../../src/sources/display-date.ts';
import { isInWindow, utcSeconds } from '../../../src/sources/event-window.ts';
import { instantIn, localTimeIn, parseLocal } from '../../../src/sources/local-time.ts';

const NEW_YORK = 'America/New_York';
const NOW = Date.UTC(2026, 10, 22, 12);

describe('local time', () => {
  it.each([
    ['2026-12-04T19:00', NEW_YORK, '2026-12-05T00:00:00.000Z'],
    ['2026-07-04T19:00:00', NEW_YORK, '2026-07-04T23:00:00.000Z'],
    ['2026-12-04', 'Pacific/Kiritimati', '2026-12-03T10:00:00.000Z'],
    ['2026-12-04T00:00', 'Asia/Kolkata', '2026-12-03T18:30:00.000Z'],
    // An hour after clocks go back, and an hour after they go forward.
    ['2026-11-01T03:00', NEW_YORK, '2026-11-01T08:00:00.000Z'],
    ['2026-03-08T03:00', NEW_YORK, '2026-03-08T07:00:00.000Z'],
  ])('%s in %s is %s', (text, zone, expected) => {
    expect(new Date(parseLocal(text, zone) ?? 0).toISOString()).toBe(expected);
  });

  it('of an unknown zone or an unreadable text is none', () => {
    expect(parseLocal('2026-12-04', 'Mars/Olympus')).toBeUndefined();
    expect(parseLocal('tomorrow', NEW_YORK)).toBeUndefined();
    expect(instantIn('', { year: 2026, month: 1, day: 1, hour: 0, minute: 0 })).toBeUndefined();
  });

  it('shows midnight as hour 0', () => {
    expect(localTimeIn(NEW_YORK, Date.UTC(2026, 11, 5, 5))).toMatchObject({
      day: 5,
      hour: 0,
      minute: 0,
    });
  });
});

describe('a date for the eye', () => {
  const read = (day: string, when: string) => {
    const found = readDisplayDate({ day, when, timeZone: NEW_YORK, now: NOW });
    return found && [found.startsAt, found.endsAt].map((at) => at && utcSeconds(at));
  };

  it.each([
    ['Dec 4', 'Fri, Dec 4, 6 – 8 PM', ['2026-12-04T23:00:00Z', '2026-12-05T01:00:00Z']],
    ['Dec 4', 'Fri, Dec 4, 7:30 PM', ['2026-12-05T00:30:00Z', undefined]],
    ['Dec 4', 'Fri, Dec 4, 9 PM – 1 AM', ['2026-12-05T02:00:00Z', '2026-12-05T06:00:00Z']],
    ['Dec 4', 'Fri, Dec 4, 11 AM – 12 PM', ['2026-12-04T16:00:00Z', '2026-12-04T17:00:00Z']],
    ['Dec 4', '', ['2026-12-04T05:00:00Z', '2026-12-05T04:59:59Z']],
    ['Jan 9', 'Sat, Jan 9, 12 PM', ['2027-01-09T17:00:00Z', undefined]],
    ['Nov 22', 'Today, 8 AM', ['2026-11-22T13:00:00Z', undefined]],
  ])('%s / %s', (day, when, expected) => {
    expect(read(day, when)).toEqual(expected);
  });

  it('that is none is left alone', () => {
    expect(read('', 'soon')).toBeUndefined();
    expect(read('Foo 12', '')).toBeUndefined();
  });
});

describe('a window', () => {
  const dates = { from: 1_000, to: 2_000 };

  it.each([
    [{ startsAt: 999 }, false],
    [{ startsAt: 1_000 }, true],
    [{ startsAt: 1_999 }, true],
    [{ startsAt: 2_000 }, false],
    [{ startsAt: 10, endsAt: 1_500 }, true],
    [{ startsAt: 10, endsAt: 999 }, false],
    [{ startsAt: 1_500, endsAt: 9_000 }, true],
  ])('holds %o: %s', (occasion, expected) => {
    expect(isInWindow(occasion, { dates, now: 0 })).toBe(expected);
  });

  it('without dates holds what is not over', () => {
    expect(isInWindow({ startsAt: 10, endsAt: 500 }, { now: 400 })).toBe(true);
    expect(isInWindow({ startsAt: 10, endsAt: 399 }, { now: 400 })).toBe(false);
  });
});
