import { benchSentences } from './sentences.ts';
import { judge, type MeasuredRow } from './rows.ts';
import { median, quantile } from './statistics.ts';
import { startBenchWorker } from './workerd.ts';

const EMPTY = { entrypoint: 'test/bench/empty-worker.ts', port: 8791 };
const PIPELINE = { entrypoint: 'test/bench/pipeline-worker.ts', port: 8793 };
const SEARCHES = 500;
const WARM_UP = 50;
/** A sentence in fifty is misread; fewer results are not the pipeline that is to be timed. */
const MIN_SHARE_WITH_RESULT = 0.95;
const WARM_UP_SEED = 7;
const SEED = 8;
const BYTES_PER_MB = 1_000_000;

async function run(url: string, texts: readonly string[]): Promise<readonly number[]> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(texts) });
  if (!response.ok)
    throw new Error(`${url} answered ${String(response.status)}: ${await response.text()}`);
  const times: unknown = await response.json();
  if (!Array.isArray(times) || times.length < texts.length * MIN_SHARE_WITH_RESULT)
    throw new Error(`${url} has a result for too few of ${String(texts.length)} searches`);
  return times.map(Number);
}

async function residentBytesOfEmpty(): Promise<number> {
  const worker = await startBenchWorker(EMPTY);
  try {
    await run(worker.url, []);
    return worker.residentBytes();
  } finally {
    await worker.stop();
  }
}

/** Parse, locate, gather and rank together, in workerd, from the embedded data, no cache. */
export async function measurePipeline(): Promise<readonly MeasuredRow[]> {
  const emptyBytes = await residentBytesOfEmpty();
  const worker = await startBenchWorker(PIPELINE);
  try {
    await run(worker.url, benchSentences(WARM_UP, WARM_UP_SEED));
    const times = await run(worker.url, benchSentences(SEARCHES, SEED));
    const residentBytes = worker.residentBytes() - emptyBytes;
    const isolateBytes = await worker.isolateBytes();
    const clock = `performance.now in workerd, ${String(SEARCHES)} varied searches`;
    return [
      judge({ name: 'pipeline-median-ms', value: median(times), unit: 'ms', by: clock }),
      judge({ name: 'pipeline-p95-ms', value: quantile(times, 0.95), unit: 'ms', by: clock }),
      judge({
        name: 'isolate-memory-mb',
        value: isolateBytes / BYTES_PER_MB,
        unit: 'MB',
        by: "inspector's Runtime.getHeapUsage: heap and array buffers after them, uncollected",
      }),
      judge({
        name: 'process-memory-mb',
        value: residentBytes / BYTES_PER_MB,
        unit: 'MB',
        by: 'resident set of workerd over that of an empty Worker',
      }),
    ];
  } finally {
    await worker.stop();
  }
}
