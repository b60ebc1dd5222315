import type { Phase, Trouble } from './phases.ts';
import type { Second } from './series.ts';

export interface ChartFacts {
  readonly title: string;
  readonly seconds: readonly Second[];
  readonly phases: readonly Phase[];
}

const WIDTH = 1200;
const HEIGHT = 520;
const PLOT = { left: 80, right: 1170, top: 70, bottom: 440 };
const DECADES_MS = [1, 10, 100, 1000, 10_000];
const MINOR_STEPS = [2, 5];
const X_TICKS = 10;

const TROUBLE_NAMES: Readonly<Record<Trouble, string>> = {
  NONE: '',
  UPSTREAMS_DOWN: 'upstreams down',
  KV_ERRORS: 'KV errors',
  DATABASE_KILLED: 'database killed',
};

const SERIES = [
  { name: 'p95', color: '#b3541e', of: ({ p95Ms }: Second) => p95Ms },
  { name: 'p50', color: '#1f5f8b', of: ({ p50Ms }: Second) => p50Ms },
] as const;

/** Latency over time, a point a second on a logarithmic axis, troubles shaded and failures marked. */
export function latencyChart({ title, seconds, phases }: ChartFacts): string {
  const end = phases.at(-1)?.to ?? 1;
  const x = (second: number): number =>
    PLOT.left + ((PLOT.right - PLOT.left) * second) / Math.max(1, end);
  const highest = Math.max(1, ...seconds.map(({ p95Ms }) => p95Ms));
  const top = DECADES_MS.find((decade) => decade >= highest) ?? 100_000;
  const y = (milliseconds: number): number =>
    PLOT.bottom -
    ((PLOT.bottom - PLOT.top) * Math.log10(Math.max(1, milliseconds))) /
      Math.log10(Math.max(10, top));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="14" fill="#222">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(PLOT.left, 30, title, 'font-size="18" font-weight="bold"'),
    ...phases.filter(({ trouble }) => trouble !== 'NONE').map((phase) => shade(phase, x)),
    ...verticalAxis(top, y),
    ...horizontalAxis(end, x),
    ...SERIES.map(
      ({ color, of }) =>
        `<polyline fill="none" stroke="${color}" stroke-width="1.5" points="${seconds.map((each) => `${x(each.second).toFixed(1)},${y(of(each)).toFixed(1)}`).join(' ')}"/>`,
    ),
    ...seconds
      .filter(({ failed }) => failed > 0)
      .map(
        ({ second }) => `<circle cx="${x(second).toFixed(1)}" cy="${PLOT.top}" r="4" fill="#c00"/>`,
      ),
    ...legend(seconds),
    '</svg>\n',
  ].join('\n');
}

function shade({ trouble, from, to }: Phase, x: (second: number) => number): string {
  const width = x(to) - x(from);
  return [
    `<rect x="${x(from).toFixed(1)}" y="${PLOT.top}" width="${width.toFixed(1)}" height="${PLOT.bottom - PLOT.top}" fill="#f3e3c3"/>`,
    text(
      x(from) + width / 2,
      PLOT.top - 8,
      TROUBLE_NAMES[trouble],
      'text-anchor="middle" font-size="12"',
    ),
  ].join('\n');
}

function verticalAxis(top: number, y: (milliseconds: number) => number): readonly string[] {
  const decades = DECADES_MS.filter((decade) => decade <= top);
  const minor = decades.flatMap((decade) => MINOR_STEPS.map((step) => step * decade));
  const line = (value: number, color: string): string =>
    `<line x1="${PLOT.left}" x2="${PLOT.right}" y1="${y(value).toFixed(1)}" y2="${y(value).toFixed(1)}" stroke="${color}"/>`;
  const middle = (PLOT.top + PLOT.bottom) / 2;
  return [
    ...minor.filter((value) => value < top).map((value) => line(value, '#eee')),
    ...[...decades, ...minor.filter((value) => value < top)].map((value) =>
      text(PLOT.left - 8, y(value) + 5, String(value), 'text-anchor="end" font-size="12"'),
    ),
    ...decades.map((value) => line(value, '#bbb')),
    text(
      24,
      middle,
      'latency, ms (log)',
      `text-anchor="middle" transform="rotate(-90 24 ${middle})"`,
    ),
  ];
}

function horizontalAxis(end: number, x: (second: number) => number): readonly string[] {
  const step = niceStep(end / X_TICKS);
  const ticks = Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
  return [
    ...ticks.map((second) =>
      [
        `<line x1="${x(second).toFixed(1)}" x2="${x(second).toFixed(1)}" y1="${PLOT.bottom}" y2="${PLOT.bottom + 6}" stroke="#222"/>`,
        text(x(second), PLOT.bottom + 22, String(second), 'text-anchor="middle" font-size="12"'),
      ].join('\n'),
    ),
    text(
      (PLOT.left + PLOT.right) / 2,
      PLOT.bottom + 44,
      'time since start, s',
      'text-anchor="middle"',
    ),
  ];
}

/** The next of 1, 2, 5, 10, 20, 30, 60 and so on that is no less. */
function niceStep(least: number): number {
  return [1, 2, 5, 10, 20, 30, 60, 120, 300, 600].find((step) => step >= least) ?? 3600;
}

function legend(seconds: readonly Second[]): readonly string[] {
  const failed = seconds.reduce((sum, each) => sum + each.failed, 0);
  const row = PLOT.bottom + 66;
  return [
    ...SERIES.map(({ name, color }, index) => {
      const left = PLOT.left + index * 220;
      return `<line x1="${left}" x2="${left + 30}" y1="${row - 5}" y2="${row - 5}" stroke="${color}" stroke-width="3"/>${text(left + 38, row, `${name} of each second`)}`;
    }),
    `<circle cx="${PLOT.left + 460}" cy="${row - 5}" r="4" fill="#c00"/>`,
    text(PLOT.left + 472, row, `seconds with a failed request (${failed} failed in all)`),
  ];
}

function text(x: number, y: number, content: string, attributes = ''): string {
  const escaped = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${attributes}>${escaped}</text>`;
}
