import type { DateRange } from '../places/source.ts';
import type { DatePhrase } from './dates.ts';

/** A calendar day in some time zone; months are 1 to 12. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;
/** When "tonight" begins, and when a weekend does on its Friday, in local hours. */
const EVENING_HOUR = 17;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
}

/** What a clock on the wall shows at an instant, as if it were UTC. */
function wallClock(instant: number, timeZone: string): number {
  const parts = new Map(
    formatterFor(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  return Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
}

/** The instant at which the wall clock of a zone shows a day and hour; a skipped hour moves forward. */
function instantOf({ year, month, day }: Day, hour: number, timeZone: string): number {
  const wanted = Date.UTC(year, month - 1, day, hour);
  const guess = wanted - (wallClock(wanted, timeZone) - wanted);
  // The offset may differ on the other side of a change of clocks: one correction settles it.
  return guess + (wanted - wallClock(guess, timeZone));
}

function plusDays(of: Day, days: number): Day {
  const moved = new Date(Date.UTC(of.year, of.month - 1, of.day) + days * DAY_MS);
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** ISO: Monday 1 to Sunday 7. */
function weekdayOf(day: Day): number {
  return new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay() || 7;
}

interface Days {
  readonly first: Day;
  /** Exclusive. */
  readonly end: Day;
  readonly fromHour?: number;
}

function monthDays(year: number, month: number): Days {
  const first = {
    year: year + Math.floor((month - 1) / 12),
    month: ((month - 1) % 12) + 1,
    day: 1,
  };
  const end = {
    year: first.year + Math.floor(first.month / 12),
    month: (first.month % 12) + 1,
    day: 1,
  };
  return { first, end };
}

function isBefore(a: Day, b: Day): boolean {
  return Date.UTC(a.year, a.month - 1, a.day) < Date.UTC(b.year, b.month - 1, b.day);
}

function datedDays(phrase: Extract<DatePhrase, { kind: 'DATE' }>, today: Day): Days {
  const inYear = (year: number): Days => ({
    first: { year, month: phrase.month, day: phrase.day },
    end: plusDays({ year, month: phrase.month, day: phrase.lastDay ?? phrase.day }, 1),
  });
  if (phrase.year !== undefined) return inYear(phrase.year);
  const thisYear = inYear(today.year);
  return isBefore(today, thisYear.end) ? thisYear : inYear(today.year + 1);
}

function daysOf(phrase: DatePhrase, today: Day): Days {
  const weekday = weekdayOf(today);
  switch (phrase.kind) {
    case 'DAY': {
      const first = plusDays(today, phrase.daysAhead);
      return {
        first,
        end: plusDays(first, 1),
        ...(phrase.eveningOnly && { fromHour: EVENING_HOUR }),
      };
    }
    case 'WEEKEND': {
      const friday = plusDays(today, 5 - weekday + 7 * phrase.weeksAhead);
      return { first: friday, end: plusDays(friday, 3), fromHour: EVENING_HOUR };
    }
    case 'WEEK': {
      const monday = plusDays(today, 1 - weekday + 7 * phrase.weeksAhead);
      return { first: monday, end: plusDays(monday, 7) };
    }
    case 'WEEKDAY': {
      const ahead = (phrase.weekday - weekday + 7) % 7;
      const first = plusDays(
        today,
        ahead + (phrase.weeksAhead > 0 && ahead < 7 - weekday + 1 ? 7 : 0),
      );
      return { first, end: plusDays(first, 1) };
    }
    case 'MONTH':
      return monthDays(
        phrase.year ?? today.year + (phrase.month < today.month ? 1 : 0),
        phrase.month,
      );
    case 'MONTHS_AHEAD':
      return monthDays(today.year, today.month + phrase.monthsAhead);
    case 'DATE':
      return datedDays(phrase, today);
  }
}

/**
 * The instants that a phrase means for someone in `timeZone` (IANA; unknown zones count as UTC).
 * A phrase about the running period starts now, not in the past.
 */
export function resolveDates(phrase: DatePhrase, now: number, timeZone: string): DateRange {
  const zone = isTimeZone(timeZone) ? timeZone : 'UTC';
  const wall = new Date(wallClock(now, zone));
  const today = {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
  };
  const { first, end, fromHour } = daysOf(phrase, today);
  const to = instantOf(end, 0, zone);
  return { from: Math.min(Math.max(now, instantOf(first, fromHour ?? 0, zone)), to), to };
}

function isTimeZone(timeZone: string): boolean {
  try {
    formatterFor(timeZone);
    return true;
  } catch {
    return false;
  }
}
