import type { Span, Token } from './tokens.ts';

export interface RadiusMention {
  readonly span: Span;
  readonly radiusKm: number;
  /** The phrase ends in a word that a location follows: "within 30 miles of". */
  readonly introducesLocation: boolean;
  readonly inMiles: boolean;
}

const KM_PER_MILE = 1.609344;
/** Door to door on small roads, breaks included: what an hour's drive covers as the crow flies. */
const KM_PER_HOUR_DRIVEN = 60;
const KM_PER_HOUR_WALKED = 4;

const UNITS_KM: ReadonlyMap<string, number> = new Map([
  ...['mile', 'miles', 'mi', 'meile', 'meilen', 'millas', 'miglia'].map(
    (unit) => [unit, KM_PER_MILE] as const,
  ),
  ...[
    'km',
    'kms',
    'kilometer',
    'kilometers',
    'kilometre',
    'kilometres',
    'kilometern',
    'kilometros',
    'chilometri',
    'quilometros',
  ].map((unit) => [unit, 1] as const),
  ...[
    'hour',
    'hours',
    'hr',
    'hrs',
    'stunde',
    'stunden',
    'heure',
    'heures',
    'hora',
    'horas',
    'ora',
    'ore',
  ].map((unit) => [unit, KM_PER_HOUR_DRIVEN] as const),
  ...['minute', 'minutes', 'min', 'mins', 'minuten', 'minutos', 'minuti'].map(
    (unit) => [unit, KM_PER_HOUR_DRIVEN / 60] as const,
  ),
]);
const TIME_UNIT = /^(?:h|min|stunde|heure|hora$|horas$|ora$|ore$)/u;

const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const).map(
    (word, index) => [word, index + 1] as const,
  ),
  ['a', 1],
  ['an', 1],
  ['half', 0.5],
  ['eine', 1],
  ['einer', 1],
  ['une', 1],
  ['una', 1],
  ['un', 1],
  ['couple', 2],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['hundred', 100],
]);

const LEAD_IN = new Set([
  'within',
  'in',
  'a',
  'an',
  'under',
  'about',
  'max',
  'up',
  'to',
  'less',
  'than',
  'radius',
  'of',
  'im',
  'umkreis',
  'von',
  'dans',
  'un',
  'rayon',
  'de',
  'radio',
  'raggio',
  'di',
  'circa',
  'around',
  'innerhalb',
  'einem',
  'maximum',
  'roughly',
  'the',
  'moins',
  'menos',
]);
const LEAD_OUT = new Set([
  'radius',
  'drive',
  'drives',
  'driving',
  'walk',
  'walking',
  'ride',
  'away',
  'range',
  'autofahrt',
  'fahrt',
  'entfernt',
  'distance',
  'or',
  'so',
  's',
  'by',
  'car',
  'outside',
  'north',
  'south',
  'east',
  'west',
]);
const BEFORE_LOCATION = new Set([
  'of',
  'from',
  'around',
  'um',
  'von',
  'de',
  'da',
  'di',
  'vom',
  'near',
  'outside',
  'autour',
  'alrededor',
]);

interface Amount {
  readonly span: Span;
  readonly radiusKm: number;
  readonly byTime: boolean;
  readonly inMiles: boolean;
}

function numberOf(key: string): number | undefined {
  return /^\d{1,4}$/u.test(key) ? Number(key) : NUMBER_WORDS.get(key);
}

/** "30 miles", "30mi", "an hour", "half an hour", "2.5 km" (which is three tokens). */
function amountAt(tokens: readonly Token[], at: number): Amount | undefined {
  const key = tokens[at]?.key ?? '';
  const joined = /^(\d{1,4})(km|kms|mi|miles|min|mins|hr|hrs|h)$/u.exec(key);
  if (joined)
    return amount({
      value: Number(joined[1]),
      unit: joined[2] ?? '',
      span: { from: at, to: at + 1 },
    });
  const value = numberOf(key);
  if (value === undefined) return undefined;
  const decimal = decimalAfter(tokens, at);
  const isHalfAn = key === 'half' && /^an?$/u.test(tokens[at + 1]?.key ?? '');
  const unitAt = at + 1 + (decimal !== undefined || isHalfAn ? 1 : 0);
  const unit = (tokens[unitAt]?.key ?? '').replace(/^(hour|minute|mile)ss?$/u, '$1');
  return amount({ value: decimal ?? value, unit, span: { from: at, to: unitAt + 1 } });
}

/** "2.5" is two tokens with a point between them. */
function decimalAfter(tokens: readonly Token[], at: number): number | undefined {
  const [whole, fraction] = [tokens[at], tokens[at + 1]];
  const isDecimal =
    /^\d+$/u.test(whole?.key ?? '') &&
    /^[.,]$/u.test(fraction?.before ?? '') &&
    /^\d$/u.test(fraction?.key ?? '');
  return isDecimal ? Number(`${whole?.key}.${fraction?.key}`) : undefined;
}

function amount(of: { value: number; unit: string; span: Span }): Amount | undefined {
  const unitKm = UNITS_KM.get(of.unit === 'h' ? 'hr' : of.unit);
  if (unitKm === undefined || of.value <= 0) return undefined;
  return {
    span: of.span,
    radiusKm: of.value * unitKm,
    byTime: TIME_UNIT.test(of.unit),
    inMiles: unitKm === KM_PER_MILE,
  };
}

function extend(tokens: readonly Token[], found: Amount): RadiusMention | undefined {
  let { from, to } = found.span;
  while (from > 0 && LEAD_IN.has(tokens[from - 1]?.key ?? '')) from -= 1;
  while (to < tokens.length && LEAD_OUT.has(tokens[to]?.key ?? '')) to += 1;
  const words = tokens.slice(from, to).map((token) => token.key);
  const introducesLocation = BEFORE_LOCATION.has(tokens[to]?.key ?? '');
  const led = words.some((word) =>
    [
      'within',
      'radius',
      'umkreis',
      'rayon',
      'radio',
      'raggio',
      'drive',
      'drives',
      'driving',
      'walk',
      'walking',
      'ride',
      'away',
      'under',
      'innerhalb',
      'max',
      'less',
    ].includes(word),
  );
  // "a 3 hour tour" and "Six Mile, SC" are no distances: those need a word of travel or a place behind them.
  if (!led && (found.byTime || !introducesLocation)) return undefined;
  const onFoot = words.includes('walk') || words.includes('walking');
  const radiusKm =
    onFoot && found.byTime
      ? (found.radiusKm / KM_PER_HOUR_DRIVEN) * KM_PER_HOUR_WALKED
      : found.radiusKm;
  return {
    span: { from, to: introducesLocation ? to + 1 : to },
    radiusKm,
    introducesLocation,
    inMiles: found.inMiles,
  };
}

/** The first distance in the sentence: "within 30 miles of", "im Umkreis von 20 km", "an hour's drive from". */
export function findRadius(tokens: readonly Token[]): RadiusMention | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    const found = amountAt(tokens, at);
    const mention = found && extend(tokens, found);
    if (mention !== undefined) return mention;
  }
  return undefined;
}
