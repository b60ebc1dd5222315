import type { OverpassQuery } from './overpass-ql.ts';
import { readOverpassQuery } from './overpass-ql.ts';
import type { SimulatedPlace } from './places.ts';
import { html, json, page, text } from './reply.ts';
import type { Call, Scene, Upstream } from './upstream.ts';

const HEAD = {
  version: 0.6,
  generator: 'Overpass API 0.7.62.8',
  osm3s: {
    timestamp_osm_base: '2026-11-22T09:58:00Z',
    copyright:
      'The data included in this document is from www.openstreetmap.org. The data is made available under ODbL.',
  },
};

/** An Overpass instance: its errors are HTML, its time-outs a `remark` inside a 200. */
export const overpass: Upstream = {
  name: 'overpass',
  hosts: ['overpass-api.de', 'overpass.private.coffee', 'overpass.test'],
  typicalDelayMs: 1500,
  variants: [],
  failures: {
    unauthorized: () => html(page('401 Authorization Required', 'simulated'), 401),
    forbidden: () => html(page('403 Forbidden', 'simulated'), 403),
    'rate-limited': () =>
      html(problemPage('Please check /api/status for the quota of your IP address.'), 429),
    'server-error': () => html(problemPage('runtime error: open64: 0 Success'), 500),
    unavailable: () =>
      html(problemPage('The server is probably too busy to handle your request.'), 503),
    html: () => html(problemPage('This is not the answer that was asked for.')),
    'error-in-200': () =>
      json({
        ...HEAD,
        elements: [],
        remark: 'runtime error: Query timed out in "query" at line 3 after 13 seconds.',
      }),
    'no-containers': () => json(HEAD),
  },
  answer(call, scene) {
    if ((call.headers.get('user-agent') ?? '').trim() === '')
      return html(page('406 Not Acceptable', 'No User-Agent.'), 406);
    if (call.path.endsWith('status'))
      return text('Connected as: 1\nRate limit: 2\n2 slots available now.\n');
    if (!call.path.endsWith('interpreter')) return html(page('404 Not Found', 'simulated'), 404);
    const query = readOverpassQuery(queryOf(call));
    if (query === undefined)
      return html(problemPage('Error: line 1: parse error: Unknown type'), 400);
    return json({ ...HEAD, elements: elementsOf(query, scene) }, 200);
  },
};

function queryOf(call: Call): string {
  if (call.method !== 'POST') return call.params.get('data') ?? '';
  return new URLSearchParams(call.body).get('data') ?? call.body;
}

function elementsOf(query: OverpassQuery, scene: Scene): object[] {
  const found = new Map<number, object>();
  for (const { area, conditions } of query.clauses) {
    for (const place of scene.world.places(area, 'overpass')) {
      const tags = tagsOf(place);
      if (conditions.every(({ key, matches }) => matches(tags[key])))
        found.set(place.index, elementOf(place, tags, query));
    }
  }
  // Sorted by id, not by distance: `out … 150` cuts without ranking.
  return [...found.entries()]
    .toSorted(([a], [b]) => ((a * 7) % 36) - ((b * 7) % 36))
    .map(([, element]) => element)
    .slice(0, query.limit);
}

/** Every third is a way, which has a place on the map only as its `center`. */
function elementOf(
  place: SimulatedPlace,
  tags: Record<string, string>,
  query: OverpassQuery,
): object {
  const { lat, lng } = place.point;
  const id = Number(place.item.slice(1));
  if (place.index % 3 !== 1) return { type: 'node', id, lat, lon: lng, tags };
  return { type: 'way', id, ...(query.hasCenter ? { center: { lat, lon: lng } } : {}), tags };
}

function tagsOf(place: SimulatedPlace): Record<string, string> {
  const [key, value] = place.kind.osm;
  return {
    name: place.name,
    [key]: value,
    description: place.summary,
    website: place.website,
    // Every other one leaves merging to names.
    ...(place.index % 4 === 0 ? { wikidata: place.item } : {}),
    ...(place.index % 10 === 8 ? { access: 'private' } : {}),
  };
}

function problemPage(remark: string): string {
  return page(
    'OSM3S Response',
    `The data included in this document is from www.openstreetmap.org. <strong>Error</strong>: ${remark}`,
  );
}
