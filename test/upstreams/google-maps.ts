import { answerV4, problemV4 } from './google-maps-v4.ts';
import type { Reply } from './reply.ts';
import { html, json, page } from './reply.ts';
import type { Town } from './towns.ts';
import type { Call, Failures, Scene, Upstream } from './upstream.ts';
import { isAccepted } from './upstream.ts';

const HALF_EXTENT_DEGREES = 0.06;
const isV4 = (call: Call): boolean => call.path.includes('/v4/');

/** Google's geocoder, version 3 (errors inside a 200) and version 4 (plain HTTP errors, `{}` for nothing). */
export const googleMaps: Upstream = {
  name: 'google-maps',
  hosts: ['maps.googleapis.com', 'geocode.googleapis.com'],
  typicalDelayMs: 150,
  variants: [],
  failures: {
    ...httpFailures(),
    html: () => html(page('Error 400 (Bad Request)!!1', "That's all we know.")),
    'error-in-200': (call) =>
      isV4(call)
        ? { ...problemV4(503, 'UNAVAILABLE', 'Backend error'), status: 200 }
        : problem('OVER_QUERY_LIMIT', 'You have exceeded your rate-limit for this API.'),
    'no-containers': (call) => (isV4(call) ? json({ results: [{}] }) : json({ status: 'OK' })),
  },
  answer(call, scene) {
    if (isV4(call)) return answerV4(call, scene);
    if (!call.path.endsWith('geocode/json'))
      return html(page('Error 404 (Not Found)!!1', "That's all we know."), 404);
    if (!isAccepted(call.params.get('key')))
      return problem('REQUEST_DENIED', 'The provided API key is invalid. ');
    const address = call.params.get('address');
    if (address === null || address.trim() === '')
      return problem(
        'INVALID_REQUEST',
        "Invalid request. Missing the 'address', 'components', 'latlng' or 'place_id' parameter.",
      );
    return locate(address, call, scene);
  },
};

function locate(address: string, call: Call, scene: Scene): Reply {
  const region = /country:(\w\w)/u.exec(call.params.get('components') ?? '')?.[1]?.toUpperCase();
  const towns = scene.world
    .townsMeant(address)
    .filter((town) => region === undefined || town.countryCode === region);
  if (towns.length === 0) return json({ results: [], status: 'ZERO_RESULTS' });
  return json({ results: towns.slice(0, 1).map((town) => toResult(town, address)), status: 'OK' });
}

function toResult(town: Town, address: string): object {
  const { lat, lng } = town.point;
  const d = HALF_EXTENT_DEGREES;
  const box = {
    northeast: { lat: lat + d, lng: lng + d },
    southwest: { lat: lat - d, lng: lng - d },
  };
  const isInvented = town.id >= 9_100_000;
  return {
    address_components: [
      component(town.name, town.name, 'locality'),
      component(town.admin1, town.admin1Code, 'administrative_area_level_1'),
      component(town.country, town.countryCode, 'country'),
    ],
    formatted_address: `${town.name}, ${town.admin1Code}, ${town.country}`,
    geometry: { bounds: box, location: { lat, lng }, location_type: 'APPROXIMATE', viewport: box },
    // Present only when true.
    ...(isInvented && address.includes(',') ? { partial_match: true } : {}),
    place_id: `ChIJsimulatedTown${town.id}`,
    types: ['locality', 'political'],
  };
}

function component(long_name: string, short_name: string, type: string): object {
  return { long_name, short_name, types: [type, 'political'] };
}

/** Version 3 refuses inside a 200. */
function problem(status: string, error_message: string): Reply {
  return json({ error_message, results: [], status });
}

function httpFailures(): Omit<Failures, 'html' | 'error-in-200' | 'no-containers'> {
  return {
    unauthorized: () =>
      problemV4(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.'),
    forbidden: () =>
      problemV4(403, 'PERMISSION_DENIED', 'This API project is not authorized to use this API.'),
    'rate-limited': () => problemV4(429, 'RESOURCE_EXHAUSTED', 'Quota exceeded for quota metric.'),
    'server-error': () => problemV4(500, 'INTERNAL', 'Internal error encountered.'),
    unavailable: () => problemV4(503, 'UNAVAILABLE', 'The service is currently unavailable.'),
  };
}
