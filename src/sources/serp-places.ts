import type { FoundPlace } from '../domain/places/place.ts';
import type { PlaceQuery } from '../domain/places/source.ts';
import { canonicalUrl } from '../domain/places/url.ts';
import { foldKey } from '../domain/text/fold.ts';
import { MAX_NAME_LENGTH } from '../domain/text/plain.ts';
import { serviceCredit } from './credits.ts';
import { readDisplayDate } from './display-date.ts';
import { isInWindow } from './event-window.ts';
import { toFoundPlace } from './found-place.ts';
import { inferCategory, mentionedCategory } from './infer-category.ts';
import { digest, opaqueId } from './opaque-id.ts';
import { coordinatesOf, isWithin } from './reach.ts';
import type { SerpBusiness, SerpEvent, SerpPage, SerpSight } from './serp-schema.ts';
import { upstreamText } from './upstream-text.ts';

/** Well rated by few: the mark of a gem. Below three reviews a rating is its owner's. */
const MIN_RATING = 4.3;
const MIN_REVIEWS = 3;
const MAX_REVIEWS = 150;

const UTC = 'Etc/UTC';

/** A business or sight of Google Maps, where it is well rated, little known and within reach. */
export function placeOfBusiness(business: SerpBusiness, query: PlaceQuery): FoundPlace | undefined {
  const {
    title,
    place_id: placeId,
    rating,
    reviews,
    type,
    address,
    description,
    website,
  } = business;
  const coordinates = coordinatesOf(
    business.gps_coordinates?.latitude,
    business.gps_coordinates?.longitude,
  );
  if (coordinates === undefined || !isWithin(query, coordinates)) return undefined;
  if (rating === undefined || reviews === undefined) return undefined;
  if (rating < MIN_RATING || reviews < MIN_REVIEWS || reviews > MAX_REVIEWS) return undefined;
  const category = inferCategory({ description: type, name: title });
  if (category === 'NO_PLACE') return undefined;
  const where = `${title}@${coordinates.lat},${coordinates.lng}`;
  return toFoundPlace({
    id: placeId === undefined ? `gm-${digest(where)}` : opaqueId('gm', placeId),
    name: title,
    description: description ?? address,
    category,
    coordinates,
    url: website,
    source: 'SERP',
    attributions: [serviceCredit('Google Maps, via SerpApi', mapsUrl(title, placeId))],
    tags: [type, `rated ${rating} by ${reviews}`],
  });
}

/** A page of the web or a discussion: hearsay of a place, without coordinates. */
export function placeOfPage(
  page: SerpPage,
  kind: 'web page' | 'discussion',
): FoundPlace | undefined {
  const url = canonicalUrl(page.link);
  if (url === undefined) return undefined;
  return toFoundPlace({
    id: `web-${digest(url)}`,
    name: page.title,
    description: page.snippet,
    category: mentionedCategory(`${page.title} ${page.snippet ?? ''}`) ?? 'OTHER',
    url,
    source: 'SERP',
    attributions: [serviceCredit(page.source ?? new URL(url).hostname, url)],
    tags: [kind],
  });
}

/** One of Google's top sights: a name that people look for, without coordinates. */
export function placeOfSight(sight: SerpSight, query: PlaceQuery): FoundPlace | undefined {
  const category = inferCategory({ description: sight.description, name: sight.title });
  if (category === 'NO_PLACE') return undefined;
  return toFoundPlace({
    id: `sight-${digest(`${foldKey(sight.title)}@${foldKey(query.locationName)}`)}`,
    name: sight.title,
    description: sight.description,
    category,
    url: sight.link,
    source: 'SERP',
    attributions: [serviceCredit('Google, via SerpApi', sight.link)],
    tags: ['sight'],
  });
}

/** An event of Google's, where its day can be read, falls into the dates and its address is of the town. */
export function placeOfEvent(
  event: SerpEvent,
  { query, now }: { readonly query: PlaceQuery; readonly now: number },
): FoundPlace | undefined {
  const { start_date: day, when } = event.date;
  const occasion = readDisplayDate({ day, when, timeZone: query.timeZone ?? UTC, now });
  if (
    occasion === undefined ||
    !isInWindow(occasion, { dates: query.dates, now }) ||
    !isInTown(event, query)
  )
    return undefined;
  const venue = event.venue?.name ?? event.address[0];
  return toFoundPlace({
    id: `ge-${digest(`${foldKey(event.title)}@${occasion.startsAt}@${foldKey(venue ?? '')}`)}`,
    name: event.title,
    description: event.description,
    category: 'EVENT',
    url: event.link,
    source: 'SERP',
    attributions: [serviceCredit('Google Events, via SerpApi', event.link)],
    startsAt: occasion.startsAt,
    endsAt: occasion.endsAt,
    tags: [venue],
  });
}

/** Events have no coordinates; the last line of the address names the town. */
function isInTown({ address }: SerpEvent, { locationName }: PlaceQuery): boolean {
  const town = foldKey(locationName.split(',')[0] ?? '');
  return town === '' || foldKey(address.join(' ')).includes(town);
}

/** Google's documented form of a link to a place (developers.google.com, Maps URLs). */
function mapsUrl(title: string, placeId: string | undefined): string {
  const url = new URL('https://www.google.com/maps/search/?api=1');
  url.searchParams.set('query', upstreamText(title, MAX_NAME_LENGTH));
  if (placeId !== undefined) url.searchParams.set('query_place_id', placeId.slice(0, 200));
  return url.href;
}
