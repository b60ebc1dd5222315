import type { Measurement } from './bench.ts';
import { createClient } from './client.ts';
import { serveGateway } from './gateway.ts';
import { askAll, askSentence, mixOfTowns } from './mixed-load.ts';
import { PROCESS_CLOCK, runOpenLoop } from './open-loop.ts';
import { judge } from './rows.ts';
import { startUpstreams } from './simulated-upstreams.ts';
import { median, quantile } from './statistics.ts';

const PER_SECOND = 25;
const SECONDS = 60;
const QUICK_SECONDS = 10;
const KNOWN_SENTENCES = 50;
const WARM_UP_AT_ONCE = 4;
const SEED = 31;

/** What an ordinary day of the slowest upstreams looks like, in milliseconds; the others keep theirs. */
const DELAYS_MS: Readonly<Record<string, number>> = { openai: 600, serpapi: 2000, wikipedia: 300 };

/** Latency at a steady rate with every source on, as those who ask feel it. */
export const mixedLatency: Measurement = {
  rows: ['mixed-p95-ms'],
  measure: async (bench) => {
    const upstreams = await startUpstreams('realistic');
    try {
      for (const [upstream, delayMs] of Object.entries(DELAYS_MS))
        await upstreams.tell(upstream, { mode: 'ok', delayMs });
      const gateway = await serveGateway(bench, upstreams.vars);
      const client = createClient();
      try {
        const count = PER_SECOND * (bench.quick ? QUICK_SECONDS : SECONDS);
        const mix = mixOfTowns({ count, known: KNOWN_SENTENCES, seed: SEED });
        const ask = (sentence: string) => askSentence(client, gateway.url, sentence);
        await askAll(mix.known, WARM_UP_AT_ONCE, ask);
        const shots = await runOpenLoop({
          count,
          perSecond: PER_SECOND,
          clock: PROCESS_CLOCK,
          send: async (index) => ask(mix.items[index]?.sentence ?? ''),
        });
        const latencies = shots.map(({ latencyMs }) => latencyMs);
        const failures = shots.filter(({ result }) => result.kind === 'FAILED');
        const found = shots.filter(
          ({ result }) => result.kind === 'OUTCOME' && result.outcome === 'SearchResult',
        );
        const of = (kind: string): string =>
          quantile(
            latencies.filter((_, index) => mix.items[index]?.kind === kind),
            0.95,
          ).toFixed(0);
        const by = [
          `open loop, ${count} at ${PER_SECOND}/s: median ${median(latencies).toFixed(0)}`,
          `p99 ${quantile(latencies, 0.99).toFixed(0)}`,
          `p95 repeated ${of('REPEATED')}, new sentence ${of('NEW_SENTENCE')}, new place ${of('NEW_PLACE')}`,
          `sent ${quantile(
            shots.map(({ lateMs }) => lateMs),
            0.99,
          ).toFixed(0)} ms late at most (p99)`,
          `${found.length} found places, ${failures.length} failed`,
        ].join('; ');
        const row = judge({
          name: 'mixed-p95-ms',
          value: quantile(latencies, 0.95),
          unit: 'ms',
          by,
        });
        return [{ ...row, pass: row.pass && failures.length === 0 }];
      } finally {
        client.close();
        await gateway.stop();
      }
    } finally {
      await upstreams.stop();
    }
  },
};
