import { expect } from 'vitest';
import { cleanText } from '../../src/domain/text/clean.ts';
import type { Understanding } from '../../src/domain/understand/understanding.ts';
import { cutToLimit, type TextMaker } from './fuzz-text.ts';
import { seededRandom } from './random.ts';
import { read } from './score.ts';

/** No sentence may take longer. */
const LONGEST_MS = 50;
const REPEATS_OF_A_SLOW_ONE = 3;
const FAULTS_SHOWN = 20;

export interface FuzzRun {
  readonly name: string;
  readonly seed: number;
  readonly count: number;
  readonly makers: readonly TextMaker[];
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}

/** What no reading may be, whatever was read. */
function isSound({ confidence, offbeat, intent, radiusKm }: Understanding): boolean {
  const isRadius = radiusKm === undefined || (radiusKm > 0 && Number.isFinite(radiusKm));
  return isRadius && isShare(confidence) && isShare(offbeat) && intent.length > 0;
}

interface TimedReading {
  readonly understanding: Understanding;
  readonly took: number;
}

function timedReading(text: string): TimedReading {
  const startedAt = performance.now();
  const understanding = read(cutToLimit(cleanText(text)));
  return { understanding, took: performance.now() - startedAt };
}

/** The best of four where the first was slow: a pause of the machine is not the parser's. */
function robustReading(text: string): TimedReading {
  const first = timedReading(text);
  if (first.took <= LONGEST_MS) return first;
  const again = Array.from({ length: REPEATS_OF_A_SLOW_ONE }, () => timedReading(text).took);
  return { ...first, took: Math.min(first.took, ...again) };
}

function quoted(text: string): string {
  return JSON.stringify(text).slice(0, 160);
}

/** Reads one text: how long it took, and what was wrong with it, if anything. */
function tryText(text: string): { readonly took: number; readonly fault?: string } {
  try {
    const { understanding, took } = robustReading(text);
    if (took > LONGEST_MS) return { took, fault: `${took.toFixed(0)} ms: ${quoted(text)}` };
    return isSound(understanding) ? { took } : { took, fault: `unsound: ${quoted(text)}` };
  } catch (error) {
    return { took: 0, fault: `${String(error)}: ${quoted(text)}` };
  }
}

/** Fails, with the first of them, where texts throw, take too long or give an unsound reading. */
export function expectSwiftAndSound(name: string, texts: Iterable<string>): void {
  const faults: string[] = [];
  let longest = { took: 0, text: '' };
  let total = 0;
  for (const text of texts) {
    const { took, fault } = tryText(text);
    if (fault !== undefined) faults.push(fault);
    if (took > longest.took) longest = { took, text };
    total += 1;
  }
  const slowest = `slowest ${longest.took.toFixed(0)} ms for ${quoted(longest.text)}`;
  console.info(`${name}: ${total} texts, ${faults.length} faults, ${slowest}`);
  expect(faults.slice(0, FAULTS_SHOWN), `${faults.length} of ${total}`).toEqual([]);
}

function* textsOf({ seed, count, makers }: FuzzRun): Generator<string> {
  const random = seededRandom(seed);
  for (let made = 0; made < count; made += 1) {
    const maker = makers[made % makers.length];
    if (maker !== undefined) yield maker(random);
  }
}

export function expectFuzzed(run: FuzzRun): void {
  expectSwiftAndSound(run.name, textsOf(run));
}
