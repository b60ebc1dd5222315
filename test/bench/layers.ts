import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbedded } from '../../src/local/supabase/embedded.ts';
import { outcomeOf } from './answers.ts';
import type { Bench, Measurement } from './bench.ts';
import { createClient } from './client.ts';
import { serveGateway } from './gateway.ts';
import { searchPost } from './operation.ts';
import { absent, judge } from './rows.ts';
import { benchSentences } from './sentences.ts';
import type { ServedWorker } from './served-worker.ts';
import { median } from './statistics.ts';
import { timed } from './timed.ts';

const SENTENCES = 120;
const QUICK_SENTENCES = 30;
const SEED = 33;
/** The first searches open the atlas and let the compiler see the code. */
const WARM_UP_SHARE = 0.3;
/** Memory forgets after five seconds: then the layer behind it answers. */
const MEMORY_IS_OVER_MS = 5_500;

type Layer = 'memory' | 'kv' | 'supabase';

interface Times {
  readonly cold: number;
  readonly warm: number;
}

/** Medians of one layer's answers beside those made anew; the reason where another one answered. */
async function timesOf(
  gateway: ServedWorker,
  layer: Layer,
  sentences: readonly string[],
): Promise<Times | string> {
  const client = createClient();
  try {
    const cold = new Map<string, number>();
    for (const sentence of sentences) {
      const { answer, milliseconds } = await timed(() =>
        client.ask(searchPost(gateway.url, sentence)),
      );
      if (outcomeOf(answer) === 'SearchResult') cold.set(sentence, milliseconds);
    }
    if (layer !== 'memory') await sleep(MEMORY_IS_OVER_MS);
    const warm: number[] = [];
    for (const sentence of cold.keys()) {
      const { answer, milliseconds } = await timed(() =>
        client.ask(searchPost(gateway.url, sentence)),
      );
      const from = String(answer.headers['x-cache']);
      if (from !== `HIT; layer=${layer}`) return `answered ${from} where ${layer} should`;
      warm.push(milliseconds);
    }
    const settled = [...cold.values()].slice(Math.floor(cold.size * WARM_UP_SHARE));
    return { cold: median(settled), warm: median(warm) };
  } finally {
    client.close();
  }
}

async function measureLayer(
  bench: Bench,
  layer: Layer,
  vars: Readonly<Record<string, string>>,
): Promise<Times | string> {
  const gateway = await serveGateway(
    bench,
    { SOURCES: 'atlas', ...vars },
    {
      withoutKv: layer === 'supabase',
    },
  );
  try {
    const count = bench.quick ? QUICK_SENTENCES : SENTENCES;
    return await timesOf(gateway, layer, [...new Set(benchSentences(count, SEED))]);
  } finally {
    await gateway.stop();
  }
}

const LAYERS = ['memory', 'kv', 'supabase'] as const;

/** What each layer of the cache saves: its answer beside one made anew, from the atlas alone. */
export const layers: Measurement = {
  rows: ['warm-memory', 'warm-kv', 'warm-supabase'],
  measure: async (bench) => {
    const supabase = await startEmbedded();
    await supabase.database;
    const vars = {
      SUPABASE_URL: supabase.url,
      SUPABASE_SECRET_KEY: supabase.keys.secret,
    };
    try {
      const rows = [];
      for (const layer of LAYERS) {
        const name = `warm-${layer}` as const;
        const times = await measureLayer(bench, layer, layer === 'supabase' ? vars : {});
        rows.push(
          typeof times === 'string'
            ? absent(name, times)
            : judge({
                name,
                value: times.warm / times.cold,
                unit: '× a cold one',
                by: `time at a Node client, medians: ${times.warm.toFixed(2)} ms from ${layer}, ${times.cold.toFixed(2)} ms cold`,
              }),
        );
      }
      return rows;
    } finally {
      await supabase.close();
    }
  },
};
