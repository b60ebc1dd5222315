import type { Gazetteer } from '../gazetteer.ts';
import type { Coordinates } from '../geo/coordinates.ts';
import type { Location } from '../geo/location.ts';
import type { GeocodeAnswer } from '../geocoding.ts';
import { within } from '../cache/within.ts';
import type { Timers } from '../timers.ts';
import { refinedBy } from '../understand/refine.ts';
import type { Understanding } from '../understand/understanding.ts';
import type { Charge } from './charge.ts';
import type { Guides } from './guides.ts';
import { locate } from './locate.ts';
import type { LocationNotFound } from './outcome.ts';
import type { SearchInput } from './search-input.ts';

/** How the text was read and where the search goes. */
export interface Bearings {
  readonly kind: 'BEARINGS';
  readonly understanding: Understanding;
  readonly location: Location;
  /** The model was needed and failed. */
  readonly modelFailed: boolean;
}

export interface LocatingOptions {
  readonly gazetteer: Gazetteer;
  readonly understand: (text: string, near: Coordinates | undefined) => Understanding;
  readonly guides: Guides;
  readonly timers: Timers;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly requestCoordinates?: Coordinates;
}

export interface Leg {
  /** Epoch milliseconds until which somebody outside may be waited for. */
  readonly until: number;
  readonly charge: Charge;
}

export type Locating = (input: SearchInput, leg: Leg) => Promise<Bearings | LocationNotFound>;

/** Below it a second reading is worth its time and money. */
const LOW_CONFIDENCE = 0.5;
/** A geocoder that is less sure has found another name: a suggestion, no location. */
const LOCATION_CONFIDENCE = 0.5;
const TIME_ZONE_TOWN_KM = 100;

/** Finds where a search goes: parser and gazetteer, then the model where they are unsure, then geocoders. */
export function createLocating(options: LocatingOptions): Locating {
  const { gazetteer, guides, timers, clock, requestCoordinates } = options;

  async function readAgain(
    understanding: Understanding,
    near: Coordinates | undefined,
    { until, charge }: Leg,
  ): Promise<{ readonly understanding: Understanding; readonly modelFailed: boolean }> {
    if (!isUnsure(understanding, near)) return { understanding, modelFailed: false };
    const reply = await within(until - clock(), timers, () =>
      guides.read(understanding.text, charge),
    );
    if (reply.ok && reply.value.kind === 'READ')
      return { understanding: refinedBy(understanding, reply.value.reading), modelFailed: false };
    return { understanding, modelFailed: !reply.ok || reply.value.kind === 'FAILED' };
  }

  async function geocode(
    name: string,
    near: Coordinates | undefined,
    { until, charge }: Leg,
  ): Promise<GeocodeAnswer> {
    const query = { name, ...(near !== undefined && { near }) };
    const reply = await within(until - clock(), timers, () => guides.geocode(query, charge));
    return reply.ok ? reply.value : { kind: 'FAILED', geocoder: 'any', status: 'TIMEOUT' };
  }

  return async (input, leg) => {
    const { near } = input;
    const first = options.understand(input.chatInput, near);
    const { understanding, modelFailed } = await readAgain(first, near, leg);
    const known = locate(understanding, {
      gazetteer,
      ...(near !== undefined && { near }),
      ...(requestCoordinates !== undefined && { requestCoordinates }),
    });
    const unknownName = unknownNameOf(understanding);
    const found =
      unknownName === undefined
        ? known
        : preferGeocoded(known, await geocode(unknownName, near, leg), unknownName);
    if ('code' in found) return found;
    return {
      kind: 'BEARINGS',
      understanding,
      location: withTimeZone(found, gazetteer),
      modelFailed,
    };
  };
}

/** A point needs no reading, and whoever gave one of his own and names no place has said where. */
function isUnsure({ confidence, location }: Understanding, near: Coordinates | undefined): boolean {
  if (confidence >= LOW_CONFIDENCE) return false;
  return location.kind === 'NAMED' || (location.kind === 'NONE' && !isCovered(location, near));
}

function isCovered(
  { unknownName }: { readonly unknownName?: string },
  near: Coordinates | undefined,
): boolean {
  return near !== undefined && unknownName === undefined;
}

function unknownNameOf({ location }: Understanding): string | undefined {
  return location.kind === 'NONE' ? location.unknownName : undefined;
}

/** A failed geocoder is not a location, and neither is a name that only resembles the one asked for. */
function preferGeocoded(
  known: Location | LocationNotFound,
  answer: GeocodeAnswer,
  name: string,
): Location | LocationNotFound {
  if (answer.kind === 'FOUND') {
    const [best] = answer.locations;
    if (best.confidence >= LOCATION_CONFIDENCE)
      return { ...best, attributions: [answer.attribution] };
    return 'code' in known
      ? { ...known, suggestions: [...known.suggestions, ...answer.locations].slice(0, 5) }
      : known;
  }
  if (answer.kind === 'NOT_FOUND' || !('code' in known)) return known;
  return {
    ...known,
    code: 'GEOCODING_FAILED',
    message: `"${name}" is not on our map, and no geocoder answered; try again soon, name a larger place nearby, or pass \`near\``,
  };
}

/** Dates are meant in the time of the place; not every geocoder tells it. */
function withTimeZone(location: Location, gazetteer: Gazetteer): Location {
  if (location.timeZone !== undefined) return location;
  const timeZone = gazetteer.nearestTown(location.coordinates, TIME_ZONE_TOWN_KM)?.timeZone;
  return timeZone === undefined || timeZone === '' ? location : { ...location, timeZone };
}
