import type { Measurement } from './bench.ts';
import { coldAtlas } from './cold-atlas.ts';
import { measureFirstAnswer } from './first-answer.ts';
import { layers } from './layers.ts';
import { memoryGrowth } from './memory-growth.ts';
import { mixedLatency } from './mixed-latency.ts';
import { measurePipeline } from './pipeline.ts';
import { refusalCpu } from './refusal-cpu.ts';
import { scaling } from './scaling.ts';
import { measureSize } from './size.ts';
import { measureStartup } from './startup.ts';
import { throughput } from './throughput.ts';

/** Every row of the table, in its order. */
export const MEASUREMENTS: readonly Measurement[] = [
  throughput,
  coldAtlas,
  layers,
  refusalCpu,
  mixedLatency,
  scaling,
  memoryGrowth,
  {
    rows: ['pipeline-median-ms', 'pipeline-p95-ms', 'isolate-memory-mb', 'process-memory-mb'],
    measure: () => measurePipeline(),
  },
  {
    rows: ['code-kb', 'total-mb'],
    measure: async ({ gatewayBuild }) => measureSize(gatewayBuild()),
  },
  { rows: ['startup-cpu-ms'], measure: async () => [measureStartup()] },
  {
    rows: ['first-answer'],
    measure: async ({ gatewayBuild }) => [await measureFirstAnswer(gatewayBuild())],
  },
];
