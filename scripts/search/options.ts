import { parseArgs } from 'node:util';
import { firstSentence } from '../../src/local/dev-options.ts';

/** Arguments of the field `search`, and where to ask it. */
export interface SearchOptions {
  readonly chatInput: string;
  /** Origin of a running gateway; a gateway of our own where absent. */
  readonly url?: string;
  readonly json: boolean;
  readonly near?: { readonly lat: number; readonly lng: number };
  readonly radiusKm?: number;
  readonly first: number;
}

export type SearchOptionsOutcome =
  | { readonly kind: 'OPTIONS'; readonly options: SearchOptions }
  | { readonly kind: 'WRONG_INPUT'; readonly message: string };

interface Range {
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
}

const DEFAULT_FIRST = '10';
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const LATITUDE: Range = { min: -90, max: 90 };
const LONGITUDE: Range = { min: -180, max: 180 };
const RADIUS_KM: Range = { min: 1, max: 200 };
const FIRST: Range = { min: 1, max: 100, whole: true };

/** What the caller typed wrong, as one sentence. */
class WrongInput extends Error {}

function readNumber(text: string, { min, max, whole = false }: Range): number | undefined {
  const value = NUMBER.test(text.trim()) ? Number(text) : Number.NaN;
  const fits = value >= min && value <= max && (!whole || Number.isInteger(value));
  return fits ? value : undefined;
}

function readFlag(name: string, text: string, range: Range): number {
  const value = readNumber(text, range);
  if (value !== undefined) return value;
  const kind = range.whole === true ? 'a whole number' : 'a number';
  throw new WrongInput(`--${name} takes ${kind} from ${range.min} to ${range.max}`);
}

function readNear(text: string): { lat: number; lng: number } {
  const [latText = '', lngText = '', ...rest] = text.split(',');
  const lat = readNumber(latText, LATITUDE);
  const lng = readNumber(lngText, LONGITUDE);
  if (lat === undefined || lng === undefined || rest.length > 0) {
    throw new WrongInput('--near takes LAT,LNG in degrees, for example 37.48,-82.52');
  }
  return { lat, lng };
}

function readUrl(text: string): string {
  const url = URL.parse(text);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new WrongInput('--url takes the address of a gateway, for example http://localhost:8787');
  }
  return url.origin;
}

/** `--near -33.9,18.4`: a value that looks like a flag is tied to its own. */
function tieNegativeNumbers(args: readonly string[]): string[] {
  return args.reduce<string[]>((tied, arg) => {
    const before = tied.at(-1);
    if (before === undefined || !/^--[a-z]+$/.test(before) || !/^-[\d.]/.test(arg)) {
      return [...tied, arg];
    }
    return [...tied.slice(0, -1), `${before}=${arg}`];
  }, []);
}

function read(args: readonly string[]): SearchOptions {
  const { values, positionals } = parseArgs({
    args: tieNegativeNumbers(args),
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      json: { type: 'boolean', default: false },
      near: { type: 'string' },
      radius: { type: 'string' },
      first: { type: 'string', default: DEFAULT_FIRST },
    },
  });
  const chatInput = positionals.join(' ').trim();
  if (chatInput === '') {
    throw new WrongInput('Say what to look for: npm run search -- "hidden gems in Pikeville KY"');
  }
  const { url, near, radius } = values;
  return {
    chatInput,
    json: values.json,
    first: readFlag('first', values.first, FIRST),
    ...(url === undefined ? {} : { url: readUrl(url) }),
    ...(near === undefined ? {} : { near: readNear(near) }),
    ...(radius === undefined ? {} : { radiusKm: readFlag('radius', radius, RADIUS_KM) }),
  };
}

/** Reads the command line; wrong input comes back as one sentence. */
export function parseSearchOptions(args: readonly string[]): SearchOptionsOutcome {
  try {
    return { kind: 'OPTIONS', options: read(args) };
  } catch (error) {
    const message = error instanceof WrongInput ? error.message : firstSentence(error);
    return { kind: 'WRONG_INPUT', message };
  }
}
