import type { UpstreamName } from '../../upstreams/upstream.ts';
import { at } from './json-paths.ts';

export const ORIGIN = 'http://localhost:9100';
/** Pikeville, Kentucky. */
export const LAT = 37.4793;
export const LNG = -82.5188;
export const AGENT = 'Underfoot/1.0 (+https://example.org; ops@example.org)';
/** A Sunday noon. */
export const NOW = Date.parse('2026-11-22T17:00:00Z');

export const SPARQL = `SELECT ?place ?placeLabel ?placeDescription ?loc ?dist ?image ?article
  (GROUP_CONCAT(DISTINCT ?t; separator="|") AS ?types) (SAMPLE(?sl) AS ?sitelinks) WHERE {
  SERVICE wikibase:around {
    ?place wdt:P625 ?loc .
    bd:serviceParam wikibase:center "Point(${LNG} ${LAT})"^^geo:wktLiteral .
    bd:serviceParam wikibase:radius "30" .            # km
    bd:serviceParam wikibase:distance ?dist .
  }
  ?place wdt:P31 ?t ; wikibase:sitelinks ?sl .
  OPTIONAL { ?place wdt:P18 ?image }
  OPTIONAL { ?article schema:about ?place ; schema:isPartOf <https://en.wikipedia.org/> }
  SERVICE wikibase:label { bd:serviceParam wikibase:language "en". }
} GROUP BY ?place ?placeLabel ?placeDescription ?loc ?dist ?image ?article ORDER BY ?dist LIMIT 200`;

export const OVERPASS_QL = `[out:json][timeout:12];
(
  nwr["tourism"~"^(artwork|viewpoint|museum)$"]["name"](around:25000,${LAT},${LNG});
  nwr["historic"]["name"](around:25000,${LAT},${LNG});
  nwr["natural"~"^(cave_entrance|rock)$"]["name"](around:25000,${LAT},${LNG});
);
out tags center 150;`;

export const WIKIPEDIA_QUERY = {
  action: 'query',
  format: 'json',
  formatversion: '2',
  generator: 'search',
  gsrsearch: `nearcoord:30km,${LAT},${LNG}`,
  gsrlimit: '50',
  prop: 'coordinates|pageimages|description|extracts|info|pageprops',
  colimit: 'max',
  codistancefrompoint: `${LAT}|${LNG}`,
  exintro: '1',
  explaintext: '1',
  inprop: 'url',
};

export interface Sample {
  /** A call that the real service would answer in full. */
  readonly request: () => Request;
  /** How many results an answer holds; undefined where it has no place for any. */
  readonly count: (body: unknown) => number | undefined;
}

export function request(
  path: string,
  query: Record<string, string> = {},
  init: RequestInit = {},
): Request {
  const url = new URL(`${ORIGIN}${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const headers = new Headers(init.headers);
  if (!headers.has('user-agent')) headers.set('user-agent', AGENT);
  return new Request(url, { ...init, headers });
}

const bearer = { headers: { authorization: 'Bearer simulated-token' } };

const countAt = (path: string) => (body: unknown) => {
  const value = at(body, path);
  return Array.isArray(value) ? value.length : undefined;
};

const FORMAT = {
  type: 'json_schema',
  name: 'reading',
  strict: true,
  schema: {
    type: 'object',
    properties: { location: { type: ['string', 'null'] } },
    required: ['location'],
    additionalProperties: false,
  },
};

export const SAMPLES: Readonly<Record<UpstreamName, Sample>> = {
  wikipedia: {
    request: () => request('/wikipedia/w/api.php', WIKIPEDIA_QUERY),
    count: countAt('query.pages'),
  },
  wikidata: {
    request: () => request('/wikidata/sparql', { format: 'json', query: SPARQL }),
    count: countAt('results.bindings'),
  },
  overpass: {
    request: () =>
      request(
        '/overpass/api/interpreter',
        {},
        { method: 'POST', body: new URLSearchParams({ data: OVERPASS_QL }) },
      ),
    count: countAt('elements'),
  },
  serpapi: {
    request: () =>
      request('/serpapi/search.json', {
        engine: 'google',
        q: 'odd places',
        lat: String(LAT),
        lon: String(LNG),
        api_key: 'key',
      }),
    count: countAt('organic_results'),
  },
  reddit: {
    request: () =>
      request('/reddit/search', { q: 'hidden gems Pikeville Kentucky', raw_json: '1' }, bearer),
    count: countAt('data.children'),
  },
  'reddit-auth': {
    request: () =>
      request(
        '/reddit-auth/api/v1/access_token',
        {},
        {
          method: 'POST',
          headers: { authorization: `Basic ${btoa('id:secret')}` },
          body: new URLSearchParams({ grant_type: 'client_credentials' }),
        },
      ),
    count: (body) => {
      const token = at(body, 'access_token');
      return typeof token === 'string' ? Math.min(1, token.length) : undefined;
    },
  },
  eventbrite: {
    request: () => request('/eventbrite/v3/venues/202/events/', { expand: 'venue' }, bearer),
    count: countAt('events'),
  },
  ticketmaster: {
    request: () =>
      request('/ticketmaster/discovery/v2/events.json', {
        apikey: 'key',
        latlong: `${LAT},${LNG}`,
        radius: '50',
        unit: 'km',
      }),
    count: countAt('_embedded.events'),
  },
  'open-meteo': {
    request: () => request('/open-meteo/v1/search', { name: 'Pikeville, Kentucky', count: '10' }),
    count: countAt('results'),
  },
  photon: {
    request: () => request('/photon/api', { q: 'Pikeville KY', limit: '5' }),
    count: countAt('features'),
  },
  'google-maps': {
    request: () =>
      request('/google-maps/maps/api/geocode/json', { address: 'Pikeville, KY', key: 'key' }),
    count: countAt('results'),
  },
  openai: {
    request: () => openAiRequest('hidden gems near Pikeville', FORMAT),
    count: countAt('output'),
  },
};

/** A question to the model, in a schema where one is given. */
export function openAiRequest(input: unknown, format?: object, more: object = {}): Request {
  const body = {
    model: 'gpt-6-luna',
    reasoning: { effort: 'none' },
    input,
    ...(format ? { text: { format } } : {}),
    ...more,
  };
  return request(
    '/openai/v1/responses',
    {},
    { method: 'POST', ...bearer, body: JSON.stringify(body) },
  );
}
