import type { Area, Point } from './geometry.ts';
import { kilometresBetween } from './geometry.ts';
import { hostileText, hostileUrl } from './hostile.ts';
import { placesIn } from './places.ts';
import { hash, pick } from './seed.ts';

/** An event that nobody holds, at a place that does not exist. */
export interface SimulatedEvent {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly url: string;
  readonly image: string;
  /** Epoch milliseconds. */
  readonly start: number;
  readonly end: number;
  /** IANA zone of the longitude, and its offset from UTC in hours. */
  readonly timeZone: string;
  readonly offsetHours: number;
  readonly venue: string;
  readonly point: Point;
  readonly distanceKm: number;
}

const TITLES: readonly [string, ...string[]] = [
  'Lantern Walk',
  'Midnight Fiddle Circle',
  'Theremin Open Stage',
  'Moth Counting Night',
  'Shape-Note Singing',
  'Backyard Rocket Fair',
  'Silent Film in the Quarry',
  'Pawpaw Supper',
];
const DAYS_AHEAD = [0, 1, 2, 3, 5, 8, 15, 29] as const;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const START_HOUR = 19;
const VENUE_AREA_KM = 25;

/** Eight events of the coming month around a point, soonest first; each day's at seven in the evening there. */
export function eventsIn(area: Area, now: number): SimulatedEvent[] {
  const venues = placesIn({ centre: area.centre, radiusKm: VENUE_AREA_KM }, 'serpapi');
  const offsetHours = Math.round(area.centre.lng / 15);
  const midnight =
    Math.floor((now + offsetHours * HOUR_MS) / DAY_MS) * DAY_MS - offsetHours * HOUR_MS;
  return DAYS_AHEAD.map((days, index) => {
    const venue = venues[index % Math.max(1, venues.length)];
    const point = venue?.point ?? area.centre;
    const name = pick(TITLES, index);
    const id = String(
      100_000_000_000 + (hash(`${name}/${point.lat}/${point.lng}`) % 1_000_000_000),
    );
    const start = midnight + days * DAY_MS + START_HOUR * HOUR_MS;
    return {
      index,
      id,
      name: `${name} at ${venue?.name ?? 'the Crossroads'}`,
      summary: `${name}: bring a lamp and a friend.`,
      url: `https://example.org/events/${id}?utm_medium=simulator`,
      image: `https://example.org/images/${id}.jpg`,
      start,
      end: start + 2 * HOUR_MS,
      timeZone: zoneOf(offsetHours),
      offsetHours,
      venue: venue?.name ?? 'The Crossroads',
      point,
      distanceKm: kilometresBetween(area.centre, point),
    };
  }).filter((event) => event.distanceKm <= area.radiusKm);
}

export function turnEventHostile(event: SimulatedEvent): SimulatedEvent {
  return {
    ...event,
    name: `${event.name} ${hostileText(event.index)}`,
    summary: hostileText(event.index + 3),
    url: hostileUrl(event.index),
    image: hostileUrl(event.index + 1),
    venue: `${event.venue} ${hostileText(event.index + 1)}`,
  };
}

/** "2026-12-04T19:00:00" at the event's place. */
export function localTime(instant: number, offsetHours: number): string {
  return new Date(instant + offsetHours * HOUR_MS).toISOString().slice(0, 19);
}

/** "2026-12-05T00:00:00Z", without milliseconds as these services write it. */
export function utcTime(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

/** The `Etc` names count westwards: four hours behind UTC is `Etc/GMT+4`. */
function zoneOf(offsetHours: number): string {
  if (offsetHours === 0) return 'Etc/UTC';
  return `Etc/GMT${offsetHours < 0 ? '+' : '-'}${Math.abs(offsetHours)}`;
}
