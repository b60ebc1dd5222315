import type { Gazetteer } from '../gazetteer.ts';
import type { Coordinates } from '../geo/coordinates.ts';
import type { Location } from '../geo/location.ts';
import { toLocation } from '../understand/to-location.ts';
import type { Understanding } from '../understand/understanding.ts';
import type { LocationNotFound } from './outcome.ts';

/** A town this close to a point gives it its name; farther off it would mislead. */
const NAMING_TOWN_KM = 40;
const MAX_SUGGESTIONS = 5;

export interface LocateOptions {
  readonly gazetteer: Gazetteer;
  /** What the caller gave as `near`: used whenever the text names no place. */
  readonly near?: Coordinates;
  /** Where the request itself comes from: used only where the text says "near me". */
  readonly requestCoordinates?: Coordinates;
}

function pointLocation(
  coordinates: Coordinates,
  geocoder: 'caller' | 'request',
  gazetteer: Gazetteer,
): Location {
  const town = gazetteer.nearestTown(coordinates, NAMING_TOWN_KM);
  return {
    name: town?.name ?? `${coordinates.lat.toFixed(3)}, ${coordinates.lng.toFixed(3)}`,
    ...(town !== undefined && town.admin1Name !== '' && { admin1: town.admin1Name }),
    ...(town !== undefined && { countryCode: town.countryCode }),
    ...(town !== undefined && town.timeZone !== '' && { timeZone: town.timeZone }),
    coordinates,
    confidence: 1,
    kind: 'COORDINATES',
    geocoder,
    alternatives: [],
  };
}

function noCoordinates(words: string): LocationNotFound {
  return {
    kind: 'LOCATION_NOT_FOUND',
    code: 'NO_COORDINATES',
    message: `"${words}" needs a position: pass \`near\` with lat and lng, or name a place`,
    understood: words,
    suggestions: [],
  };
}

function notFound(
  understanding: Understanding & { location: { kind: 'NONE' } },
  gazetteer: Gazetteer,
): LocationNotFound {
  const { unknownName, rejected } = understanding.location;
  const similar =
    unknownName === undefined
      ? []
      : gazetteer.similarKeys(unknownName.toLowerCase(), MAX_SUGGESTIONS);
  const suggestions = [
    ...similar
      .flatMap((key) => gazetteer.lookup(key, 1))
      .map(({ entry }) => ({
        span: { from: 0, to: 0 },
        entries: [entry] as const,
        confidence: 0.3,
      })),
    ...rejected,
  ]
    .slice(0, MAX_SUGGESTIONS)
    .map((reading) => toLocation(reading));
  return unknownName === undefined
    ? {
        kind: 'LOCATION_NOT_FOUND',
        code: 'NO_LOCATION',
        message:
          'The text names no place; add one ("… near Asheville, NC"), or pass `near` with lat and lng',
        understood: understanding.intent,
        suggestions,
      }
    : {
        kind: 'LOCATION_NOT_FOUND',
        code: 'UNKNOWN_LOCATION',
        message: `No place is known by the name "${unknownName}"; check its spelling, add its state or country, or pass \`near\``,
        understood: unknownName,
        suggestions,
      };
}

/** Where the search goes: the named place, else the caller's position, else an explanation. */
export function locate(
  understanding: Understanding,
  options: LocateOptions,
): Location | LocationNotFound {
  const { gazetteer, near, requestCoordinates } = options;
  const { location } = understanding;
  switch (location.kind) {
    case 'NAMED':
      return toLocation(location.reading);
    case 'POINT':
      return pointLocation(location.coordinates, 'caller', gazetteer);
    case 'HERE':
      if (near !== undefined) return pointLocation(near, 'caller', gazetteer);
      return requestCoordinates === undefined
        ? noCoordinates(location.words)
        : pointLocation(requestCoordinates, 'request', gazetteer);
    case 'NONE':
      return near === undefined
        ? notFound({ ...understanding, location }, gazetteer)
        : pointLocation(near, 'caller', gazetteer);
  }
}
