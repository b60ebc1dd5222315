import { answerDestination } from './eventbrite-destination.ts';
import { problem } from './eventbrite-problem.ts';
import type { SimulatedEvent } from './events.ts';
import { localTime, utcTime } from './events.ts';
import type { Point } from './geometry.ts';
import type { Reply } from './reply.ts';
import { html, json, page } from './reply.ts';
import type { Call, Scene, Upstream } from './upstream.ts';
import { bearer, isAccepted, toCount } from './upstream.ts';

/** Where the venues and organizers of the simulator are: Pikeville, Kentucky. */
const HOME: Point = { lat: 37.4793, lng: -82.5188 };
const PAGE_SIZE_MAX = 50;
const ONLINE_INDEX = 4;

/** Eventbrite: listings of known venues and organizers; the location search is gone, as it really is. */
export const eventbrite: Upstream = {
  name: 'eventbrite',
  hosts: ['www.eventbriteapi.com'],
  typicalDelayMs: 600,
  variants: [],
  failures: {
    unauthorized: () => problem(401, 'NO_AUTH', 'Authentication not provided.'),
    forbidden: () =>
      problem(403, 'NOT_AUTHORIZED', 'You do not have permission to access this resource.'),
    'rate-limited': () => problem(429, 'HIT_RATE_LIMIT', 'You have hit the rate limit.'),
    'server-error': () => problem(500, 'INTERNAL_ERROR', 'Something went wrong.'),
    unavailable: () => html(page('503 Service Temporarily Unavailable', 'simulated'), 503),
    html: () => html(page('Eventbrite', 'This is not the answer that was asked for.')),
    'error-in-200': () =>
      json({
        status_code: 500,
        error: 'INTERNAL_ERROR',
        error_description: 'Something went wrong.',
      }),
    'no-containers': () => json({}),
  },
  answer(call, scene) {
    const token = bearer(call) ?? call.params.get('token');
    if (token === null || token === '') return eventbrite.failures.unauthorized(call, scene);
    if (!isAccepted(token))
      return problem(400, 'INVALID_AUTH', 'The OAuth token you provided was invalid.');
    if (call.path.endsWith('/users/me/')) return json({ id: '1', name: 'Simulated' });
    if (/destination\/search\/?$/u.test(call.path)) return answerDestination(call, scene);
    const [, owner, id] =
      /(venues|organizers|organizations|series)\/(\d+)\/events\/?$/u.exec(call.path) ?? [];
    if (owner === undefined || id === undefined)
      return problem(404, 'NOT_FOUND', 'The path you requested does not exist.');
    return listing(call, eventsOf(`${owner}/${id}`, call, scene));
  },
};

/** Even ids hold the even events, odd ids the odd ones, so that two venues differ. */
function eventsOf(owner: string, call: Call, scene: Scene): SimulatedEvent[] {
  const parity = Number(owner.at(-1)) % 2;
  const from = instantOf(call.params.get('start_date.range_start'), scene.world.now);
  const to = instantOf(call.params.get('start_date.range_end'), Number.POSITIVE_INFINITY);
  return scene.world
    .events({ centre: HOME, radiusKm: 50 })
    .filter((event) => event.index % 2 === parity && event.start >= from && event.start <= to);
}

/** Range limits come with or without a zone. */
function instantOf(value: string | null, fallback: number): number {
  if (value === null) return fallback;
  const instant = Date.parse(/z$|[+-]\d\d:?\d\d$/iu.test(value) ? value : `${value}Z`);
  return Number.isNaN(instant) ? fallback : instant;
}

function listing(call: Call, events: readonly SimulatedEvent[]): Reply {
  const size = toCount(call.params.get('page_size'), {
    fallback: PAGE_SIZE_MAX,
    max: PAGE_SIZE_MAX,
  });
  const continuation = call.params.get('continuation');
  if (continuation !== null && !/^simulated-\d+$/u.test(continuation)) {
    return problem(
      400,
      'BAD_CONTINUATION_TOKEN',
      'The continuation token you provided was invalid.',
    );
  }
  const start = continuation === null ? 0 : Number(continuation.slice('simulated-'.length));
  const hasMore = start + size < events.length;
  const pagination = {
    object_count: events.length,
    page_number: Math.floor(start / Math.max(1, size)) + 1,
    page_size: size,
    page_count: Math.ceil(events.length / Math.max(1, size)),
    has_more_items: hasMore,
    ...(hasMore ? { continuation: `simulated-${start + size}` } : {}),
  };
  const expand = (call.params.get('expand') ?? '').split(',');
  return json({
    pagination,
    events: events.slice(start, start + size).map((event) => toListed(event, expand)),
  });
}

function toListed(event: SimulatedEvent, expand: readonly string[]): object {
  const isOnline = event.index === ONLINE_INDEX;
  const moment = (instant: number): object => ({
    timezone: event.timeZone,
    utc: utcTime(instant),
    local: localTime(instant, event.offsetHours),
  });
  return {
    id: event.id,
    name: { text: event.name, html: event.name },
    summary: event.index === 3 ? null : event.summary,
    description: { text: event.summary, html: `<p>${event.summary}</p>` },
    url: event.url,
    start: moment(event.start),
    end: moment(event.end),
    status: 'live',
    currency: 'USD',
    online_event: isOnline,
    is_free: false,
    is_series: false,
    venue_id: isOnline ? null : '202',
    category_id: '113',
    logo_id: null,
    logo: null,
    published: '2026-11-01T12:00:00Z',
    ...(expand.includes('venue') ? { venue: isOnline ? null : venueOf(event) } : {}),
    ...(expand.includes('ticket_availability')
      ? {
          ticket_availability: {
            has_available_tickets: true,
            is_sold_out: false,
            minimum_ticket_price: null,
          },
        }
      : {}),
  };
}

/** Coordinates are texts, here as in the real one. */
function venueOf({ venue, point }: SimulatedEvent): object {
  const place = { latitude: String(point.lat), longitude: String(point.lng) };
  const address = {
    address_1: '126 Main St',
    address_2: null,
    city: 'Pikeville',
    region: 'KY',
    postal_code: '41501',
    country: 'US',
  };
  return {
    id: '202',
    name: venue,
    ...place,
    address: {
      ...address,
      ...place,
      localized_address_display: '126 Main St, Pikeville, KY 41501',
    },
  };
}
