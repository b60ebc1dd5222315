import { seededRandom, pick } from '../evaluation/random.ts';
import { atMost, quantile, type BenchRow } from './rows.ts';
import { startBenchWorker } from './workerd.ts';

const PIPELINE_PORT = 8791;
const EMPTY_PORT = 8792;
const SEARCHES = 400;
const WARM_UP = 50;

const INTENTS = [
  'hidden gems',
  'weird stuff',
  'caves',
  'ghost towns',
  'abandoned places',
  'weird museums',
  'ruins',
  'things to do',
];
const PLACES = [
  'in Pikeville KY',
  'near Asheville, NC',
  'around Detroit',
  'in Paris',
  'in Paris, TX',
  'near St. Louis',
  'in Nevada',
  'in Ontario',
  'in London',
  'in Tokyo',
  'within 30 miles of Bowling Green',
  'in the Cotswolds',
  'near Görlitz',
  'in Prague',
  'in Orange County, CA',
  'in Scotland',
  'near Moab utah',
  'in New York',
  'in Mexico City',
  'in Ashevile',
];

function sentences(count: number): readonly string[] {
  const random = seededRandom(7);
  return Array.from({ length: count }, () => `${pick(INTENTS, random)} ${pick(PLACES, random)}`);
}

async function run(url: string, texts: readonly string[]): Promise<readonly number[]> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(texts) });
  if (!response.ok)
    throw new Error(`${url} answered ${String(response.status)}: ${await response.text()}`);
  const times: unknown = await response.json();
  return Array.isArray(times) ? times.map(Number) : [];
}

/** Parse, locate, gather and rank together, in workerd, from the embedded data. */
export async function measurePipeline(): Promise<readonly BenchRow[]> {
  const empty = await startBenchWorker('test/bench/empty-worker.ts', EMPTY_PORT);
  await run(empty.url, []);
  const emptyMb = empty.memoryMb();
  await empty.stop();
  const worker = await startBenchWorker('test/bench/pipeline-worker.ts', PIPELINE_PORT);
  try {
    const [first = Number.NaN] = await run(worker.url, sentences(1));
    await run(worker.url, sentences(WARM_UP));
    const times = await run(worker.url, sentences(SEARCHES));
    const median = quantile(times, 0.5);
    return [
      atMost({ name: 'pipeline-median-ms', value: median, unit: 'ms' }, 5),
      atMost({ name: 'pipeline-p95-ms', value: quantile(times, 0.95), unit: 'ms' }, 15),
      atMost(
        {
          name: 'isolate-memory-mb',
          value: worker.memoryMb() - emptyMb,
          unit: 'MiB over an empty Worker',
        },
        100,
      ),
      atMost({ name: 'first-search', value: first / median, unit: '× a warm one' }, 100),
    ];
  } finally {
    await worker.stop();
  }
}
