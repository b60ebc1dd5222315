/** A time as clocks show it somewhere. `month` from 1. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** Making a formatter costs more than using it a hundred times, and there are few zones. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The instant (epoch milliseconds) at which clocks of the zone show this; undefined for an unknown zone. */
export function instantIn(timeZone: string, local: LocalTime): number | undefined {
  const asUtc = Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute);
  const first = offsetAt(timeZone, asUtc);
  if (first === undefined) return undefined;
  // The offset at the first guess may be of the other side of a change of clocks.
  const second = offsetAt(timeZone, asUtc - first) ?? first;
  return asUtc - second;
}

/** What clocks of the zone show at an instant; undefined for an unknown zone. */
export function localTimeIn(timeZone: string, instant: number): LocalTime | undefined {
  const formatter = formatterOf(timeZone);
  if (formatter === undefined) return undefined;
  const parts = new Map(
    formatter.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
  };
}

/** Reads "2026-12-04T19:00:00" or "2026-12-04" as a time of the zone. */
export function parseLocal(text: string, timeZone: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/u.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  return instantIn(timeZone, { year, month, day, hour, minute });
}

function offsetAt(timeZone: string, instant: number): number | undefined {
  const local = localTimeIn(timeZone, instant);
  if (local === undefined) return undefined;
  const shown = Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute);
  return shown - Math.floor(instant / 60_000) * 60_000;
}

function formatterOf(timeZone: string): Intl.DateTimeFormat | undefined {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  try {
    const formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      hourCycle: 'h23',
      ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
    });
    formatters.set(timeZone, formatter);
    return formatter;
  } catch {
    return undefined;
  }
}
