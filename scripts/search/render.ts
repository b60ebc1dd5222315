import type { FoundLocation, Place, Result } from './answer.ts';
import { type Column, cutToWidth, printable, tableLines } from './text-width.ts';

/** Below it the other readings of the name are worth showing. */
const SURE_CONFIDENCE = 0.8;
const SHOWN_REASONS = 2;
const NAME_COLUMNS = 48;

const COLUMNS: readonly Column[] = [
  { title: 'NAME', align: 'left' },
  { title: 'CATEGORY', align: 'left' },
  { title: 'DISTANCE', align: 'right' },
  { title: 'SCORE', align: 'right' },
  { title: 'WHY', align: 'left' },
];

const REASONS = new Map([
  ['category', 'a fitting kind of place'],
  ['words', 'named as you asked'],
  ['offbeat', 'an odd name'],
  ['obscurity', 'little known'],
  ['distance', 'close by'],
  ['evidence', 'well documented'],
  ['variety', 'unlike the others'],
]);

/** A factor is a reason only where it speaks for the place and not merely less against it. */
const REASON_VALUE = 0.6;
/** Inside an area the distance from its middle is no reason, whatever its factor says. */
const CLOSE_BY_KM = 40;

function isReason(
  { name, value }: Place['scoreFactors'][number],
  distanceKm: number | null,
): boolean {
  if (name === 'distance') return value >= REASON_VALUE && (distanceKm ?? 0) <= CLOSE_BY_KM;
  return value >= REASON_VALUE;
}

function why({ scoreFactors, distanceKm }: Place): string {
  return scoreFactors
    .filter((factor) => isReason(factor, distanceKm))
    .toSorted((a, b) => b.contribution - a.contribution)
    .slice(0, SHOWN_REASONS)
    .map(({ name }) => REASONS.get(name) ?? name)
    .join(', ');
}

function words(constant: string): string {
  return constant.toLowerCase().replaceAll('_', ' ');
}

function row(place: Place): string[] {
  return [
    cutToWidth(printable(place.name), NAME_COLUMNS),
    words(place.category),
    place.distanceKm === null ? '' : `${place.distanceKm.toFixed(1)} km`,
    place.score.toFixed(2),
    why(place),
  ];
}

/** "Pikeville, Kentucky, US", without what is unknown. */
export function locationName({ name, admin1, countryCode }: FoundLocation): string {
  return printable([name, admin1, countryCode].filter((part) => part !== null).join(', '));
}

function locationLines({ userLocation }: Result): string[] {
  const { alternatives, confidence, kind } = userLocation;
  const lines = [
    `Location: ${locationName(userLocation)} (${words(kind)}, confidence ${confidence.toFixed(2)})`,
  ];
  if (confidence < SURE_CONFIDENCE && alternatives.length > 0) {
    lines.push(`Or did you mean: ${alternatives.map(locationName).join('; ')}`);
  }
  return lines;
}

function sourcesLine({ sources, complete }: Result): string {
  const told = sources.map(({ source, status, count }) =>
    status === 'OK' ? `${words(source)} ${String(count)}` : `${words(source)} ${words(status)}`,
  );
  return `Sources: ${told.join(', ')}${complete ? '' : ' (not all have answered)'}`;
}

/** A result as lines for the terminal: the table, then what it rests on. */
export function renderResult(result: Result): string[] {
  const { edges, totalCount } = result.places;
  const table =
    edges.length === 0
      ? ['No places found.']
      : tableLines(
          COLUMNS,
          edges.map(({ node }) => row(node)),
        );
  return [
    ...table,
    '',
    `Shown: ${String(edges.length)} of ${String(totalCount)}`,
    ...locationLines(result),
    sourcesLine(result),
  ];
}
