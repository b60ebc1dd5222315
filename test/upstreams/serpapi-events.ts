import type { SimulatedEvent } from './events.ts';
import { localTime } from './events.ts';
import { areaOf } from './serpapi-area.ts';
import type { Call, Scene } from './upstream.ts';
import { toCount } from './upstream.ts';

const PAGE_SIZE = 10;
const DAY_MS = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** `engine=google_events`: dates for the eye, without a year; no coordinates. */
export function answerEvents(call: Call, scene: Scene): object {
  const area = areaOf(call, scene);
  const chips = (call.params.get('htichips') ?? '')
    .split(',')
    .filter((chip) => chip.startsWith('date:'));
  const all = area === undefined ? [] : scene.world.events(area);
  const events = all.filter((event) =>
    chips.every((chip) => isWithin(event, chip.slice('date:'.length), scene.world.now)),
  );
  const start = toCount(call.params.get('start'), { fallback: 0, max: 100 });
  const shown = events.slice(start, start + PAGE_SIZE);
  if (shown.length === 0) return {};
  return {
    search_information: { events_results_state: 'Results for exact spelling' },
    events_results: shown.map((event) => toResult(event, townOf(call))),
  };
}

function toResult(event: SimulatedEvent, town: string): object {
  const start = new Date(`${localTime(event.start, event.offsetHours)}Z`);
  const date = `${MONTHS[start.getUTCMonth()]} ${start.getUTCDate()}`;
  return {
    title: event.name,
    date: { start_date: date, when: `${WEEKDAYS[start.getUTCDay()]}, ${date}, 7 – 9 PM` },
    address: [`${event.venue}, 1 Simulated Rd`, town],
    link: event.url,
    event_location_map: {
      image: 'https://www.google.com/maps/vt/simulated',
      link: 'https://www.google.com/maps/place/simulated',
    },
    description: event.summary,
    ticket_info: [{ source: 'example.org', link: event.url, link_type: 'more info' }],
    venue: {
      name: event.venue,
      rating: 4.8,
      reviews: 21,
      link: 'https://www.google.com/search?q=simulated',
    },
    thumbnail: event.image,
  };
}

const townOf = (call: Call): string =>
  /\bin\s+(.+)$/iu.exec(call.params.get('q') ?? '')?.[1] ?? 'Somewhere';

/** The date chips, counted in the days of the event's own place. */
function isWithin(event: SimulatedEvent, chip: string, now: number): boolean {
  const dayOf = (instant: number): number =>
    Math.floor(Date.parse(`${localTime(instant, event.offsetHours)}Z`) / DAY_MS);
  const today = dayOf(now);
  const days = dayOf(event.start) - today;
  const weekday = new Date(today * DAY_MS).getUTCDay();
  const toSunday = (7 - weekday) % 7;
  switch (chip) {
    case 'today':
      return days === 0;
    case 'tomorrow':
      return days === 1;
    case 'weekend':
      return days >= toSunday - 2 && days <= toSunday;
    case 'week':
      return days <= toSunday;
    case 'next_week':
      return days > toSunday && days <= toSunday + 7;
    case 'month':
    case 'next_month':
      return monthOf(dayOf(event.start)) - monthOf(today) === (chip === 'month' ? 0 : 1);
    default:
      return true;
  }
}

/** Months since the epoch of a day since the epoch. */
function monthOf(day: number): number {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
