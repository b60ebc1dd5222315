import type { HttpClient } from '../domain/http.ts';
import type { FoundPlace } from '../domain/places/place.ts';
import type { PlaceQuery, PlaceSource, SourceAnswer } from '../domain/places/source.ts';
import { answerOfFailure, answerWith, combineAnswers } from './answers.ts';
import { serviceCredit } from './credits.ts';
import { endpoint } from '../domain/endpoint.ts';
import {
  destinationAnswer,
  explainDestination,
  explainEventbrite,
  judgeEventbrite,
  listingAnswer,
} from './eventbrite-schema.ts';
import type { DestinationEvent, ListedEvent } from './eventbrite-schema.ts';
import { isInWindow } from './event-window.ts';
import type { Occasion } from './event-window.ts';
import { toFoundPlace } from './found-place.ts';
import { parseLocal } from './local-time.ts';
import { opaqueId } from './opaque-id.ts';
import { coordinateText, coordinatesOf, isWithin } from './reach.ts';

const PAGE_SIZE = 50;
/** Each is a call of its own; six wait at once, and other sources want some of them. */
export const MAX_LISTINGS = 6;
const DAY_MS = 86_400_000;

export interface EventbriteOptions {
  readonly http: HttpClient;
  /** "https://www.eventbriteapi.com". */
  readonly baseUrl: string;
  readonly token: string;
  readonly venueIds: readonly string[];
  readonly organizerIds: readonly string[];
  /** Whether the undocumented search may be used. */
  readonly destinationSearch: boolean;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** Listings of known venues and organizers, and the destination search where it is switched on. */
export function createEventbriteSource(options: EventbriteOptions): PlaceSource {
  const { http, baseUrl, token, clock } = options;
  const headers = { authorization: `Bearer ${token}` };
  const listings = [
    ...options.venueIds.map((id) => `/v3/venues/${encodeURIComponent(id)}/events/`),
    ...options.organizerIds.map((id) => `/v3/organizers/${encodeURIComponent(id)}/events/`),
  ].slice(0, MAX_LISTINGS);

  async function askListing(
    path: string,
    query: PlaceQuery,
    signal: AbortSignal,
  ): Promise<SourceAnswer> {
    const parameters = {
      status: 'live',
      order_by: 'start_asc',
      only_public: 'true',
      expand: 'venue',
      page_size: PAGE_SIZE,
    };
    const outcome = await http.request({
      upstream: 'eventbrite',
      url: endpoint(baseUrl, path, parameters),
      headers,
      schema: listingAnswer,
      judge: judgeEventbrite,
      explain: explainEventbrite,
      signal,
    });
    if (!outcome.ok) return answerOfFailure(outcome);
    return answerWith(
      outcome.value.events.map((event) => placeOfListed(event, { query, now: clock() })),
    );
  }

  async function askDestination(query: PlaceQuery, signal: AbortSignal): Promise<SourceAnswer> {
    const outcome = await http.request({
      upstream: 'eventbrite-destination',
      method: 'POST',
      url: endpoint(baseUrl, '/v3/destination/search/'),
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(destinationSearch(query)),
      schema: destinationAnswer,
      judge: judgeEventbrite,
      explain: explainDestination,
      signal,
    });
    if (!outcome.ok) return answerOfFailure(outcome);
    const results = outcome.value.events?.results ?? [];
    return answerWith(results.map((event) => placeOfDestination(event, { query, now: clock() })));
  }

  return {
    name: 'EVENTBRITE',
    async find(query, signal) {
      const asked = listings.map((path) => askListing(path, query, signal));
      if (options.destinationSearch) asked.push(askDestination(query, signal));
      // A token alone finds nothing: there is no official search, only listings of known ids.
      return asked.length === 0 ? { status: 'DISABLED' } : combineAnswers(await Promise.all(asked));
    },
  };
}

/** City names do not filter there; only a point and a radius do. */
function destinationSearch(query: PlaceQuery): object {
  return {
    event_search: {
      dates: ['current_future'],
      page_size: PAGE_SIZE,
      dedup: true,
      point_radius: {
        latitude: Number(coordinateText(query.centre.lat)),
        longitude: Number(coordinateText(query.centre.lng)),
        radius: `${Math.max(1, Math.ceil(query.radiusKm))}km`,
      },
    },
    'expand.destination_event': ['primary_venue'],
    browse_surface: 'search',
  };
}

interface Asked {
  readonly query: PlaceQuery;
  readonly now: number;
}

function placeOfListed(event: ListedEvent, asked: Asked): FoundPlace | undefined {
  if (event.online_event || event.status !== 'live') return undefined;
  const endsAt = event.end && Date.parse(event.end.utc);
  return placeOf(
    {
      ...event,
      name: event.name.text,
      occasion: { startsAt: Date.parse(event.start.utc), endsAt },
    },
    asked,
  );
}

function placeOfDestination(event: DestinationEvent, asked: Asked): FoundPlace | undefined {
  if (event.is_online_event || event.is_cancelled) return undefined;
  const startsAt = parseLocal(`${event.start_date}T${event.start_time ?? '00:00'}`, event.timezone);
  if (startsAt === undefined) return undefined;
  const lastDay = event.end_date ?? (event.start_time === undefined ? event.start_date : undefined);
  const endsAt =
    lastDay === undefined
      ? undefined
      : endOf({ lastDay, time: event.end_time, timeZone: event.timezone });
  return placeOf({ ...event, venue: event.primary_venue, occasion: { startsAt, endsAt } }, asked);
}

/** A day without a time ends with the day. */
function endOf({
  lastDay,
  time,
  timeZone,
}: {
  lastDay: string;
  time: string | undefined;
  timeZone: string;
}): number | undefined {
  const at = parseLocal(`${lastDay}T${time ?? '00:00'}`, timeZone);
  return at !== undefined && time === undefined ? at + DAY_MS - 1 : at;
}

interface EventDraft {
  readonly id: string;
  readonly name: string;
  readonly summary?: string | undefined;
  readonly url?: string | undefined;
  readonly venue?: ListedEvent['venue'];
  readonly occasion: Occasion;
}

/** An event at a venue with coordinates within reach, in the dates asked for. */
function placeOf(
  { id, name, summary, url, venue, occasion }: EventDraft,
  { query, now }: Asked,
): FoundPlace | undefined {
  const { address } = venue ?? {};
  const coordinates = coordinatesOf(
    venue?.latitude ?? address?.latitude,
    venue?.longitude ?? address?.longitude,
  );
  if (coordinates === undefined || !isWithin(query, coordinates)) return undefined;
  if (!isInWindow(occasion, { dates: query.dates, now })) return undefined;
  return toFoundPlace({
    id: opaqueId('eb', id),
    name,
    description: summary,
    category: 'EVENT',
    coordinates,
    url,
    source: 'EVENTBRITE',
    attributions: [serviceCredit('Eventbrite', url)],
    startsAt: occasion.startsAt,
    endsAt: occasion.endsAt,
    tags: [venue?.name, address?.localized_address_display],
  });
}
