import type { Requester } from '../domain/search/service.ts';

/** Where the request comes from, as the platform guesses it; nothing where it does not say. */
export function requesterOf(request: Request): Requester {
  const cf: unknown = 'cf' in request ? request.cf : undefined;
  if (typeof cf !== 'object' || cf === null || !('latitude' in cf) || !('longitude' in cf))
    return {};
  const lat = degrees(cf.latitude);
  const lng = degrees(cf.longitude);
  return lat === undefined || lng === undefined ? {} : { coordinates: { lat, lng } };
}

/** The platform writes degrees as text; an empty one is not zero. */
function degrees(value: unknown): number | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
