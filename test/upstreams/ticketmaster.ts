import type { SimulatedEvent } from './events.ts';
import { localTime, utcTime } from './events.ts';
import type { Area, Point } from './geometry.ts';
import { fromGeohash, isOnEarth, toKilometres } from './geometry.ts';
import type { Reply } from './reply.ts';
import { html, json, page } from './reply.ts';
import type { Call, Scene, Upstream } from './upstream.ts';
import { isAccepted, toCount, toNumber } from './upstream.ts';
import { matchesWords } from './words.ts';

const QUOTA = 5000;
const KM_PER_MILE = 1.609344;
const DEEPEST = 1000;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u;
const TBA_INDEX = 5;
const TEST_INDEX = 6;
const SPORTS_INDEX = 7;

/** Ticketmaster's Discovery API, version 2: no `_embedded` where nothing is found, coordinates as texts. */
export const ticketmaster: Upstream = {
  name: 'ticketmaster',
  hosts: ['app.ticketmaster.com'],
  typicalDelayMs: 500,
  variants: [],
  failures: {
    unauthorized: () => fault(401, 'Invalid ApiKey', 'oauth.v2.InvalidApiKey'),
    forbidden: () => fault(403, 'Access to this resource is forbidden', 'policies.forbidden'),
    'rate-limited': (_call, scene) => overQuota(scene),
    'server-error': () =>
      fault(500, 'Internal server error', 'messaging.adaptors.http.flow.UnexpectedEOF'),
    unavailable: () =>
      fault(
        503,
        'The Service is temporarily unavailable',
        'messaging.adaptors.http.flow.ServiceUnavailable',
      ),
    html: () => html(page('Ticketmaster', 'Pardon the interruption.')),
    'error-in-200': () => ({ ...problem('DIS1000', 'Internal error'), status: 200 }),
    'no-containers': () => json({ _links: { self: { href: '/discovery/v2/events.json' } } }),
  },
  answer(call, scene) {
    if (!isAccepted(call.params.get('apikey')))
      return ticketmaster.failures.unauthorized(call, scene);
    if (!/events(?:\.json)?$/u.test(call.path))
      return problem('DIS1004', 'Resource not found', '404');
    const complaint = complaintOf(call);
    if (complaint) return complaint;
    const area = areaOf(call, scene);
    return listing(call, area === undefined ? [] : matching(scene.world.events(area), call), scene);
  },
};

function complaintOf({ params }: Call): Reply | undefined {
  for (const name of ['startDateTime', 'endDateTime']) {
    const given = params.get(name);
    if (given !== null && !MOMENT.test(given)) {
      return problem(
        'DIS1015',
        'Query param with date must be of valid format YYYY-MM-DDTHH:mm:ssZ {example: 2020-08-01T14:00:00Z }',
      );
    }
  }
  const depth = (toNumber(params.get('size')) ?? 20) * (toNumber(params.get('page')) ?? 0);
  return depth >= DEEPEST
    ? problem(
        'DIS1035',
        'API Limits Exceeded: Max paging depth exceeded. (page * size) must be less than 1,000',
      )
    : undefined;
}

function areaOf({ params }: Call, scene: Scene): Area | undefined {
  const isKm = params.get('unit') === 'km';
  const radiusKm = toKilometres(params.get('radius') ?? '25', isKm ? 'km' : 'miles') ?? 0;
  const centre = pointOf(params) ?? scene.world.townIn(params.get('city') ?? 'nowhere')?.point;
  return centre === undefined || !isOnEarth(centre) ? undefined : { centre, radiusKm };
}

function pointOf(params: URLSearchParams): Point | undefined {
  const geohash = params.get('geoPoint');
  if (geohash !== null) return fromGeohash(geohash);
  const [lat, lng] = (params.get('latlong') ?? '').split(',').map(toNumber);
  return lat === undefined || lng === undefined ? undefined : { lat, lng };
}

function matching(events: readonly SimulatedEvent[], { params }: Call): SimulatedEvent[] {
  const from = Date.parse(params.get('startDateTime') ?? '1970-01-01T00:00:00Z');
  const to = Date.parse(params.get('endDateTime') ?? '9999-01-01T00:00:00Z');
  return events
    .filter((event) => event.start >= from && event.start <= to)
    .filter((event) => params.get('includeTest') !== 'no' || event.index !== TEST_INDEX)
    .filter((event) => matchesWords(`${event.name} ${event.summary}`, params.get('keyword') ?? ''));
}

function listing(call: Call, events: readonly SimulatedEvent[], scene: Scene): Reply {
  const size = toCount(call.params.get('size'), { fallback: 20, max: 200 });
  const number = toCount(call.params.get('page'), { fallback: 0, max: DEEPEST });
  const shown = events.slice(number * size, (number + 1) * size);
  const _embedded = {
    events: shown.map((event) => toEvent(event, call.params.get('unit') === 'km' ? 'KM' : 'MILES')),
  };
  return json(
    {
      ...(shown.length > 0 ? { _embedded } : {}),
      _links: { self: { href: `/discovery/v2/events.json?size=${size}&page=${number}` } },
      page: {
        size,
        totalElements: events.length,
        totalPages: size === 0 ? 0 : Math.ceil(events.length / size),
        number,
      },
    },
    200,
    rateHeaders(QUOTA - 1, scene),
  );
}

function toEvent(event: SimulatedEvent, units: 'KM' | 'MILES'): object {
  const [localDate, localClock] = localTime(event.start, event.offsetHours).split('T');
  const isTba = event.index === TBA_INDEX;
  const when = isTba ? {} : { localTime: localClock, dateTime: utcTime(event.start) };
  const segment =
    event.index === SPORTS_INDEX
      ? { id: 'KZFzniwnSyZfZ7v7nE', name: 'Sports' }
      : { id: 'KZFzniwnSyZfZ7v7nJ', name: 'Music' };
  return {
    name: event.name,
    type: 'event',
    id: `vv${event.id}`,
    test: event.index === TEST_INDEX,
    url: event.url,
    locale: 'en-us',
    info: event.summary,
    images: [{ ratio: '16_9', url: event.image, width: 1024, height: 576, fallback: false }],
    distance: Number(
      (units === 'KM' ? event.distanceKm : event.distanceKm / KM_PER_MILE).toFixed(2),
    ),
    units,
    dates: {
      start: {
        localDate,
        ...when,
        dateTBD: false,
        dateTBA: false,
        timeTBA: isTba,
        noSpecificTime: false,
      },
      timezone: event.timeZone,
      status: { code: 'onsale' },
    },
    classifications: [{ primary: true, segment, genre: { id: 'KnvZfZ7vAv6', name: 'Other' } }],
    _embedded: { venues: [venueOf(event)], attractions: [] },
  };
}

function venueOf({ venue, point, timeZone }: SimulatedEvent): object {
  return {
    name: venue,
    type: 'venue',
    id: 'KovSimulated',
    timezone: timeZone,
    city: { name: 'Simulated' },
    country: { name: 'United States Of America', countryCode: 'US' },
    address: { line1: '1 Simulated Rd' },
    location: { longitude: String(point.lng), latitude: String(point.lat) },
  };
}

function fault(status: number, faultstring: string, errorcode: string, headers = {}): Reply {
  return json({ fault: { faultstring, detail: { errorcode } } }, status, headers);
}

function overQuota(scene: Scene): Reply {
  return fault(
    429,
    'Rate limit quota violation. Quota limit  exceeded. Identifier : simulated',
    'policies.ratelimit.QuotaViolation',
    rateHeaders(0, scene),
  );
}

function problem(code: string, detail: string, status = '400'): Reply {
  const links = { self: { href: `/discovery/v2/errors.html#${code}` } };
  return json({ errors: [{ code, detail, status, _links: links }] }, Number(status));
}

/** The reset is an instant in epoch milliseconds. */
function rateHeaders(available: number, { world }: Scene): Record<string, string> {
  const over = available > 0 ? '0' : '1';
  return {
    'rate-limit': String(QUOTA),
    'rate-limit-available': String(available),
    'rate-limit-over': over,
    'rate-limit-reset': String(world.now + 60_000),
  };
}
