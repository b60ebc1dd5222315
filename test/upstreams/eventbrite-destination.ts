import { isRecord } from './behaviour.ts';
import { problem } from './eventbrite-problem.ts';
import type { SimulatedEvent } from './events.ts';
import { localTime } from './events.ts';
import type { Area } from './geometry.ts';
import { isOnEarth, toKilometres } from './geometry.ts';
import type { Reply } from './reply.ts';
import { json } from './reply.ts';
import type { Call, Scene } from './upstream.ts';
import { matchesWords } from './words.ts';

/** The undocumented `POST destination/search/`: plain names, split local dates, a point to search around. */
export function answerDestination(call: Call, scene: Scene): Reply {
  if (call.method !== 'POST')
    return problem(404, 'NOT_FOUND', 'The path you requested does not exist.');
  const search = searchOf(call.body);
  const area = isRecord(search) ? areaOf(search['point_radius']) : undefined;
  if (!isRecord(search) || area === undefined)
    return problem(400, 'ARGUMENTS_ERROR', 'There are errors with your arguments: event_search');
  const words = typeof search['q'] === 'string' ? search['q'] : '';
  const size = typeof search['page_size'] === 'number' ? search['page_size'] : 20;
  const found = scene.world
    .events(area)
    .filter((event) => matchesWords(`${event.name} ${event.summary}`, words));
  const pagination = {
    object_count: found.length,
    continuation: null,
    page_count: 1,
    page_size: size,
    page_number: 1,
  };
  return json({ events: { pagination, results: found.slice(0, size).map(toResult) } });
}

function searchOf(body: string): unknown {
  try {
    const parsed: unknown = JSON.parse(body);
    return isRecord(parsed) ? parsed['event_search'] : undefined;
  } catch {
    return undefined;
  }
}

function areaOf(point: unknown): Area | undefined {
  if (!isRecord(point)) return undefined;
  const centre = { lat: Number(point['latitude']), lng: Number(point['longitude']) };
  const radiusKm = toKilometres(String(point['radius']));
  const isWhole = isOnEarth(centre) && radiusKm !== undefined;
  return isWhole ? { centre, radiusKm } : undefined;
}

function toResult(event: SimulatedEvent): object {
  const [startDate, startTime] = dateAndTime(event.start, event.offsetHours);
  const [endDate, endTime] = dateAndTime(event.end, event.offsetHours);
  const isOnline = event.index === 4;
  return {
    id: event.id,
    eid: event.id,
    eventbrite_event_id: event.id,
    name: event.name,
    summary: event.summary,
    url: event.url,
    start_date: startDate,
    start_time: startTime,
    end_date: endDate,
    end_time: endTime,
    timezone: event.timeZone,
    is_online_event: isOnline,
    is_cancelled: event.index === 6 ? true : null,
    image: { url: event.image },
    tags: [
      { prefix: 'EventbriteCategory', tag: 'EventbriteCategory/113', display_name: 'Community' },
    ],
    primary_venue: isOnline ? null : venueOf(event),
    ticket_availability: {
      is_free: false,
      is_sold_out: false,
      minimum_ticket_price: { currency: 'USD', major_value: '15.00', display: '$15.00' },
    },
  };
}

function venueOf({ venue, point }: SimulatedEvent): object {
  const place = { latitude: String(point.lat), longitude: String(point.lng) };
  return {
    name: venue,
    address: {
      city: 'Simulated',
      region: null,
      country: 'US',
      ...place,
      localized_address_display: '1 Simulated Rd',
    },
  };
}

function dateAndTime(instant: number, offsetHours: number): [date: string, time: string] {
  const local = localTime(instant, offsetHours);
  return [local.slice(0, 10), local.slice(11, 16)];
}
