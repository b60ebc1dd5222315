import type { HttpClient } from '../domain/http.ts';
import type { FoundPlace } from '../domain/places/place.ts';
import type { PlaceQuery, PlaceSource } from '../domain/places/source.ts';
import { answerOfFailure, answerWith } from './answers.ts';
import { serviceCredit } from './credits.ts';
import { endpoint } from '../domain/endpoint.ts';
import { isInWindow, utcSeconds } from './event-window.ts';
import type { Occasion } from './event-window.ts';
import { toFoundPlace } from './found-place.ts';
import { geohash } from './geohash.ts';
import { parseLocal } from './local-time.ts';
import { opaqueId } from './opaque-id.ts';
import { coordinatesOf, isWithin } from './reach.ts';
import {
  explainTicketmaster,
  judgeTicketmaster,
  ticketmasterAnswer,
} from './ticketmaster-schema.ts';
import type { TicketmasterEvent } from './ticketmaster-schema.ts';

const MAX_EVENTS = 50;
/** The longest that the API takes. */
const GEOHASH_LENGTH = 9;
const DAY_MS = 86_400_000;
const UTC = 'Etc/UTC';

/** Offbeat is the one thing that a league game is not. */
const DROPPED_SEGMENT = 'Sports';
const DROPPED_STATUSES = new Set(['cancelled', 'canceled', 'postponed']);

export interface TicketmasterOptions {
  readonly http: HttpClient;
  /** "https://app.ticketmaster.com". */
  readonly baseUrl: string;
  readonly apiKey: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** Events around a point: one call of the Discovery API v2 (developer.ticketmaster.com). */
export function createTicketmasterSource({
  http,
  baseUrl,
  apiKey,
  clock,
}: TicketmasterOptions): PlaceSource {
  return {
    name: 'TICKETMASTER',
    async find(query, signal) {
      const now = clock();
      const outcome = await http.request({
        upstream: 'ticketmaster',
        url: endpoint(baseUrl, '/discovery/v2/events.json', {
          ...parametersOf(query, now),
          apikey: apiKey,
        }),
        schema: ticketmasterAnswer,
        judge: judgeTicketmaster,
        explain: (refusal) => explainTicketmaster(refusal, now),
        signal,
      });
      if (!outcome.ok) return answerOfFailure(outcome);
      return answerWith(
        (outcome.value._embedded?.events ?? []).map((event) => toPlace(event, { query, now })),
      );
    },
  };
}

function parametersOf(
  { centre, radiusKm, dates }: PlaceQuery,
  now: number,
): Readonly<Record<string, string | number | undefined>> {
  return {
    geoPoint: geohash(centre, GEOHASH_LENGTH),
    radius: Math.max(1, Math.ceil(radiusKm)),
    unit: 'km',
    startDateTime: utcSeconds(Math.max(now, dates?.from ?? now)),
    endDateTime: dates && utcSeconds(dates.to),
    sort: 'date,asc',
    size: MAX_EVENTS,
    includeTest: 'no',
    locale: '*',
  };
}

function toPlace(
  event: TicketmasterEvent,
  { query, now }: { readonly query: PlaceQuery; readonly now: number },
): FoundPlace | undefined {
  const isSport = event.classifications.some(({ segment }) => segment?.name === DROPPED_SEGMENT);
  if (event.test || isSport || DROPPED_STATUSES.has(event.dates.status?.code ?? ''))
    return undefined;
  const venue = event._embedded?.venues[0];
  const coordinates = coordinatesOf(venue?.location?.latitude, venue?.location?.longitude);
  if (coordinates !== undefined && !isWithin(query, coordinates)) return undefined;
  const occasion = occasionOf(event, venue?.timezone ?? query.timeZone ?? UTC);
  if (occasion === undefined || !isInWindow(occasion, { dates: query.dates, now }))
    return undefined;
  return toFoundPlace({
    id: opaqueId('tm', event.id),
    name: event.name,
    description: event.info,
    category: 'EVENT',
    coordinates,
    url: event.url,
    source: 'TICKETMASTER',
    attributions: [serviceCredit('Ticketmaster', event.url)],
    startsAt: occasion.startsAt,
    endsAt: occasion.endsAt,
    tags: [
      venue?.name,
      ...event.classifications.flatMap(({ segment, genre }) => [segment?.name, genre?.name]),
    ],
  });
}

/** An event whose time is to be announced has only a date, and lasts that day. */
function occasionOf({ dates }: TicketmasterEvent, venueZone: string): Occasion | undefined {
  const zone = dates.timezone ?? venueZone;
  const startsAt = instantOf(dates.start, zone);
  if (startsAt === undefined) return undefined;
  const endsAt = instantOf(dates.end, zone);
  const hasTime = dates.start?.dateTime !== undefined || dates.start?.localTime !== undefined;
  return { startsAt, endsAt: endsAt ?? (hasTime ? undefined : startsAt + DAY_MS - 1) };
}

function instantOf(
  moment: TicketmasterEvent['dates']['start'],
  timeZone: string,
): number | undefined {
  const instant = Date.parse(moment?.dateTime ?? '');
  if (!Number.isNaN(instant)) return instant;
  const { localDate, localTime } = moment ?? {};
  return localDate === undefined
    ? undefined
    : parseLocal(localTime === undefined ? localDate : `${localDate}T${localTime}`, timeZone);
}
