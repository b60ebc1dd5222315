/**
 * Where each upstream is when nothing replaces its address: scheme, host and path prefix. Overpass
 * has none on purpose: its public instances are no backends.
 */
export const PUBLIC_BASE_URLS = {
  wikipedia: 'https://en.wikipedia.org',
  wikidata: 'https://query.wikidata.org',
  serp: 'https://serpapi.com',
  reddit: 'https://oauth.reddit.com',
  redditAuth: 'https://www.reddit.com',
  eventbrite: 'https://www.eventbriteapi.com',
  ticketmaster: 'https://app.ticketmaster.com',
} as const;
