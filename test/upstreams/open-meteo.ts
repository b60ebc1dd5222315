import type { Reply } from './reply.ts';
import { html, json, page } from './reply.ts';
import type { Town } from './towns.ts';
import type { Call, Failures, Scene, Upstream } from './upstream.ts';
import { toNumber } from './upstream.ts';

const SHORTEST_NAME = 2;

/** Open-Meteo's geocoder: the first comma parts name and area, and an area is a name in full. */
export const openMeteo: Upstream = {
  name: 'open-meteo',
  hosts: ['geocoding-api.open-meteo.com', 'customer-geocoding-api.open-meteo.com'],
  typicalDelayMs: 200,
  variants: [],
  failures: {
    ...reasons(),
    html: () => html(page('502 Bad Gateway', 'nginx')),
    'error-in-200': () => problem(200, 'Unexpected internal error.'),
    'no-containers': () => json({ generationtime_ms: 0.4 }),
  },
  answer(call, scene) {
    if (!/(?:^|\/)search$/u.test(call.path)) return problem(404, 'Not Found');
    const name = call.params.get('name');
    if (name === null) return problem(400, "Value of type 'String' required for key 'name'.");
    const count = toNumber(call.params.get('count')) ?? 10;
    if (count < 1 || count > 100) return problem(400, 'Parameter count must be between 1 and 100.');
    const found = search(name, call, scene).slice(0, count);
    return json({
      ...(found.length > 0 ? { results: found.map(toResult) } : {}),
      generationtime_ms: 0.91,
    });
  },
};

function search(query: string, call: Call, scene: Scene): Town[] {
  const [name = '', ...rest] = query.split(',');
  const area = rest.join(',').trim();
  if (name.trim().length < SHORTEST_NAME) return [];
  const country = call.params.get('countryCode')?.toUpperCase();
  return scene.world
    .townsNamed(name.trim(), area === '' ? undefined : area)
    .filter((town) => country === undefined || town.countryCode === country);
}

/** Fields without a value are left out. */
function toResult(town: Town): object {
  return {
    id: town.id,
    name: town.name,
    latitude: town.point.lat,
    longitude: town.point.lng,
    elevation: 209,
    feature_code: 'PPL',
    country_code: town.countryCode,
    timezone: town.timeZone,
    ...(town.population > 0 ? { population: town.population } : {}),
    country: town.country,
    admin1: town.admin1,
  };
}

function reasons(): Omit<Failures, 'html' | 'error-in-200' | 'no-containers'> {
  return {
    unauthorized: () => problem(401, 'The supplied API key is invalid.'),
    forbidden: () => problem(403, 'Forbidden'),
    'rate-limited': () =>
      problem(429, 'Minutely API request limit exceeded. Please try again in one minute.'),
    'server-error': () => problem(500, 'Internal Server Error'),
    unavailable: () => problem(503, 'Service Unavailable'),
  };
}

const problem = (status: number, reason: string): Reply => json({ error: true, reason }, status);
