import type { Coordinates } from '../geo/coordinates.ts';
import { cleanText, codePointLength } from '../text/clean.ts';
import { findUnsafeMarkup } from '../text/unsafe-markup.ts';
import type { InvalidSearch } from './outcome.ts';
import type { SearchInput } from './search-input.ts';

export const MAX_TEXT_CODE_POINTS = 500;
export const RADIUS_KM = { min: 1, max: 200 } as const;
export const DEADLINE_MS = { min: 50, max: 10_000 } as const;
const LATITUDE = { min: -90, max: 90 } as const;
const LONGITUDE = { min: -180, max: 180 } as const;

/** A search that may be run: its text is clean and every number is within its bounds. */
export interface ValidInput {
  readonly kind: 'VALID_INPUT';
  readonly input: SearchInput;
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/**
 * Checks one search as the caller asks it: the cleaned input, or the first thing wrong with it,
 * named by field and, in a text, by position.
 */
export function validateSearchInput(input: SearchInput): ValidInput | InvalidSearch {
  const chatInput = cleanText(input.chatInput);
  const fault =
    faultOfText(chatInput) ??
    faultOfCoordinates(input.near) ??
    faultOfNumber('radiusKm', input.radiusKm, RADIUS_KM) ??
    faultOfNumber('deadlineMs', input.deadlineMs, DEADLINE_MS);
  return fault ?? { kind: 'VALID_INPUT', input: { ...input, chatInput } };
}

function faultOfText(text: string): InvalidSearch | undefined {
  const length = codePointLength(text);
  if (length === 0) {
    return invalid(
      'EMPTY_TEXT',
      'chatInput',
      'chatInput has no visible characters; ask for something, somewhere',
    );
  }
  if (length > MAX_TEXT_CODE_POINTS) {
    return invalid(
      'TEXT_TOO_LONG',
      'chatInput',
      `chatInput is ${length} characters long; at most ${MAX_TEXT_CODE_POINTS} are read`,
    );
  }
  const unsafe = findUnsafeMarkup(text);
  if (unsafe === undefined) return undefined;
  return invalid(
    'UNSAFE_TEXT',
    'chatInput',
    `chatInput holds ${unsafe.name} at character ${unsafe.position}; ask in plain words`,
  );
}

function faultOfCoordinates(near: Coordinates | undefined): InvalidSearch | undefined {
  return (
    faultOfNumber('near.lat', near?.lat, LATITUDE) ??
    faultOfNumber('near.lng', near?.lng, LONGITUDE)
  );
}

function faultOfNumber(
  field: string,
  value: number | undefined,
  bounds: Bounds,
): InvalidSearch | undefined {
  // Written so that NaN, which is neither below nor above, is refused too.
  if (value === undefined || (value >= bounds.min && value <= bounds.max)) return undefined;
  return invalid(
    'OUT_OF_RANGE',
    field,
    `${field} must be a number from ${bounds.min} to ${bounds.max}; it is ${value}`,
  );
}

function invalid(code: InvalidSearch['code'], field: string, message: string): InvalidSearch {
  return { kind: 'INVALID_SEARCH', code, field, message };
}
