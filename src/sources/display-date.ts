import type { Occasion } from './event-window.ts';
import { instantIn, localTimeIn } from './local-time.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_MS = 86_400_000;
const HOURS_OF_HALF_DAY = 12;

const MONTH_AND_DAY = /\b([a-z]{3})[a-z]*\.?\s+(\d{1,2})\b/iu;
/** "7 PM", "6 – 8 PM", "7:30 PM – 1 AM". */
const TIMES =
  /\b(\d{1,2})(?::(\d{2}))?\s*(am|pm)?(?:\s*[–—-]\s*(\d{1,2})(?::(\d{2}))?)?\s*(am|pm)\b/iu;

export interface DisplayDate {
  /** "Dec 4". */
  readonly day: string;
  /** "Fri, Dec 4, 6 – 8 PM". */
  readonly when: string;
  readonly timeZone: string;
  readonly now: number;
}

/** Reads dates made for the eye, which name no year: the next such day counts from yesterday on. */
export function readDisplayDate({ day, when, timeZone, now }: DisplayDate): Occasion | undefined {
  const match = MONTH_AND_DAY.exec(day) ?? MONTH_AND_DAY.exec(when);
  const month = MONTHS.indexOf(match?.[1]?.toLowerCase() ?? '') + 1;
  const thisYear = localTimeIn(timeZone, now)?.year;
  if (match === null || month === 0 || thisYear === undefined) return undefined;
  const times = readTimes(when);
  const at = (year: number, clock: ClockTime) =>
    instantIn(timeZone, { year, month, day: Number(match[2]), ...clock });
  const start = times?.start ?? { hour: 0, minute: 0 };
  const inThisYear = at(thisYear, start);
  const year = inThisYear !== undefined && inThisYear < now - DAY_MS ? thisYear + 1 : thisYear;
  const startsAt = at(year, start);
  if (startsAt === undefined) return undefined;
  if (times?.end === undefined)
    return { startsAt, endsAt: times === undefined ? startsAt + DAY_MS - 1 : undefined };
  const endsAt = at(year, times.end);
  // An end before the start is after midnight.
  return {
    startsAt,
    endsAt: endsAt !== undefined && endsAt <= startsAt ? endsAt + DAY_MS : endsAt,
  };
}

interface ClockTime {
  readonly hour: number;
  readonly minute: number;
}

function readTimes(
  when: string,
): { readonly start: ClockTime; readonly end?: ClockTime } | undefined {
  const match = TIMES.exec(when);
  if (match === null) return undefined;
  const [, startHour, startMinute, startHalf, endHour, endMinute, lastHalf] = match;
  // "6 – 8 PM" says the half of the day once, at its end.
  const start = clockTime(startHour, startMinute, startHalf ?? lastHalf);
  return endHour === undefined
    ? { start }
    : { start, end: clockTime(endHour, endMinute, lastHalf) };
}

function clockTime(
  hour: string | undefined,
  minute: string | undefined,
  half: string | undefined,
): ClockTime {
  const onTheDial = Number(hour ?? 0) % HOURS_OF_HALF_DAY;
  return {
    hour: half?.toLowerCase() === 'pm' ? onTheDial + HOURS_OF_HALF_DAY : onTheDial,
    minute: Number(minute ?? 0),
  };
}
