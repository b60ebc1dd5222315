import type { SourceName } from './source.ts';

const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 24 * HOUR_SECONDS;

/** How long each source's terms let its answers be kept; open licences set no end, so facts age first. */
const KEEP_SECONDS: Readonly<Record<SourceName, number>> = {
  ATLAS: 30 * DAY_SECONDS,
  WIKIPEDIA: 30 * DAY_SECONDS,
  WIKIDATA: 30 * DAY_SECONDS,
  OVERPASS: 30 * DAY_SECONDS,
  SERP: DAY_SECONDS,
  // What its users delete must be gone within two days.
  REDDIT: DAY_SECONDS,
  EVENTBRITE: 6 * HOUR_SECONDS,
  TICKETMASTER: 6 * HOUR_SECONDS,
};

/** The longest that an answer of a source may be kept, in seconds. */
export function keepSecondsOf(source: SourceName): number {
  return KEEP_SECONDS[source];
}
