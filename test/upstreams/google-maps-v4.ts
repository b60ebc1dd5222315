import type { Reply } from './reply.ts';
import { html, json, page } from './reply.ts';
import type { Town } from './towns.ts';
import type { Call, Scene } from './upstream.ts';
import { isAccepted } from './upstream.ts';

const HALF_EXTENT_DEGREES = 0.06;

export function answerV4(call: Call, scene: Scene): Reply {
  const [, inPath] = /\/v4\/geocode\/address(?:\/([^/]+))?$/u.exec(call.path) ?? [];
  if (!call.path.includes('/v4/geocode/address'))
    return html(page('Error 404 (Not Found)!!1', "That's all we know."), 404);
  if (!isAccepted(call.headers.get('x-goog-api-key') ?? call.params.get('key'))) {
    return problemV4(
      400,
      'INVALID_ARGUMENT',
      'API key not valid. Please pass a valid API key.',
      'API_KEY_INVALID',
    );
  }
  const address = inPath === undefined ? call.params.get('addressQuery') : decode(inPath);
  if (!address) return problemV4(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.');
  const towns = scene.world.townsMeant(address);
  return json(towns.length === 0 ? {} : { results: towns.slice(0, 1).map(toResult) });
}

function toResult(town: Town): object {
  const { lat: latitude, lng: longitude } = town.point;
  const d = HALF_EXTENT_DEGREES;
  return {
    place: `places/ChIJsimulatedTown${town.id}`,
    placeId: `ChIJsimulatedTown${town.id}`,
    location: { latitude, longitude },
    granularity: 'APPROXIMATE',
    viewport: {
      low: { latitude: latitude - d, longitude: longitude - d },
      high: { latitude: latitude + d, longitude: longitude + d },
    },
    formattedAddress: `${town.name}, ${town.admin1Code}, ${town.country}`,
    postalAddress: {
      regionCode: town.countryCode,
      languageCode: 'en',
      administrativeArea: town.admin1Code,
      locality: town.name,
    },
    addressComponents: [
      {
        longText: town.name,
        shortText: town.name,
        types: ['locality', 'political'],
        languageCode: 'en',
      },
      {
        longText: town.admin1,
        shortText: town.admin1Code,
        types: ['administrative_area_level_1', 'political'],
        languageCode: 'en',
      },
      {
        longText: town.country,
        shortText: town.countryCode,
        types: ['country', 'political'],
        languageCode: 'en',
      },
    ],
    types: ['locality', 'political'],
  };
}

/** Google's standard form of error. */
export function problemV4(code: number, status: string, message: string, reason?: string): Reply {
  const info = {
    '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
    reason,
    domain: 'googleapis.com',
  };
  return json(
    { error: { code, message, status, ...(reason === undefined ? {} : { details: [info] }) } },
    code,
  );
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment.replaceAll('+', ' '));
  } catch {
    return segment;
  }
}
