import type { PlaceQuery } from '../domain/places/source.ts';

/** Engines of SerpApi that we ask. */
export type SerpEngine = 'google' | 'google_maps' | 'google_events';

/** Every call is paid for. */
export const MAX_SERP_CALLS = 2;

/**
 * Which engines answer this question, the most telling first: events where dates or events are
 * asked for, the map for kinds of places, the web for hearsay.
 */
export function planEngines({
  categories,
  dates,
}: Pick<PlaceQuery, 'categories' | 'dates'>): readonly SerpEngine[] {
  const wantsEvents = dates !== undefined || categories.includes('EVENT');
  const wantsOnlyEvents =
    categories.length > 0 && categories.every((category) => category === 'EVENT');
  if (wantsOnlyEvents) return ['google_events'];
  const engines: readonly SerpEngine[] = wantsEvents
    ? ['google_events', 'google_maps']
    : ['google', 'google_maps'];
  return engines.slice(0, MAX_SERP_CALLS);
}
