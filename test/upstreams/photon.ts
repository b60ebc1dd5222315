import type { Reply } from './reply.ts';
import { html, json, page, text } from './reply.ts';
import type { Town } from './towns.ts';
import type { Upstream } from './upstream.ts';
import { toCount } from './upstream.ts';

const HALF_EXTENT_DEGREES = 0.06;

/** Photon: GeoJSON, longitude first, an extent of west, north, east, south. */
export const photon: Upstream = {
  name: 'photon',
  hosts: ['photon.komoot.io'],
  typicalDelayMs: 250,
  variants: [],
  failures: {
    unauthorized: () => html(page('401 Authorization Required', 'nginx'), 401),
    forbidden: () => html(page('403 Forbidden', 'nginx'), 403),
    'rate-limited': () => html(page('429 Too Many Requests', 'nginx'), 429),
    'server-error': () => json({ message: 'Internal server error' }, 500),
    unavailable: () => html(page('503 Service Temporarily Unavailable', 'nginx'), 503),
    html: () => html(page('Photon', 'This is not the answer that was asked for.')),
    'error-in-200': () => json({ message: 'search failed' }),
    'no-containers': () => json({ type: 'FeatureCollection' }),
  },
  answer(call, scene) {
    if (call.path.endsWith('/status'))
      return json({ status: 'Ok', import_date: '2026-11-15T00:00:00Z' });
    if (!/\/?api\/?$/u.test(call.path)) return text('Not found', 404);
    const query = call.params.get('q');
    if (query === null || query.trim() === '')
      return problem("missing search term 'q': /?q=berlin");
    const limit = toCount(call.params.get('limit'), { fallback: 15, max: 50 });
    const country = call.params.get('countrycode')?.toUpperCase();
    const towns = scene.world
      .townsMeant(query)
      .filter((town) => country === undefined || town.countryCode === country);
    return json({ type: 'FeatureCollection', features: towns.slice(0, limit).map(toFeature) });
  },
};

function toFeature(town: Town): object {
  const { lat, lng } = town.point;
  const d = HALF_EXTENT_DEGREES;
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [lng, lat] },
    properties: {
      osm_type: 'R',
      osm_id: town.id,
      osm_key: 'place',
      osm_value: 'city',
      type: 'city',
      name: town.name,
      state: town.admin1,
      country: town.country,
      countrycode: town.countryCode,
      extent: [lng - d, lat + d, lng + d, lat - d],
    },
  };
}

const problem = (message: string): Reply => json({ message }, 400);
