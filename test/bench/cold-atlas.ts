import { memoryComplaint, outcomeOf } from './answers.ts';
import type { Measurement } from './bench.ts';
import { createClient } from './client.ts';
import { serveGateway } from './gateway.ts';
import { searchPost } from './operation.ts';
import { absent, judge } from './rows.ts';
import { benchSentences } from './sentences.ts';
import { median } from './statistics.ts';
import { timed } from './timed.ts';

const SEARCHES = 300;
const QUICK_SEARCHES = 60;
const SEED = 21;
const REPEATS = 3;
/** The first searches open the atlas and let the compiler see the code. */
const WARM_UP_SHARE = 0.3;

/** A search asked for the first time beside the same one asked again, one at a time on one connection. */
export const coldAtlas: Measurement = {
  rows: ['cold-atlas'],
  measure: async (bench) => {
    const gateway = await serveGateway(bench);
    const client = createClient();
    try {
      const count = bench.quick ? QUICK_SEARCHES : SEARCHES;
      const sentences = [...new Set(benchSentences(count, SEED))];
      const cold: number[] = [];
      const cached: number[] = [];
      for (const [index, sentence] of sentences.entries()) {
        const request = searchPost(gateway.url, sentence);
        const first = await timed(() => client.ask(request));
        // What finds no place is no search of the atlas.
        if (outcomeOf(first.answer) !== 'SearchResult') continue;
        const again = [];
        for (let repeat = 0; repeat < REPEATS; repeat += 1)
          again.push(await timed(() => client.ask(request)));
        const complaint = again.map(({ answer }) => memoryComplaint(answer)).find(Boolean);
        if (complaint !== undefined) return [absent('cold-atlas', complaint)];
        if (index < sentences.length * WARM_UP_SHARE) continue;
        cold.push(first.milliseconds);
        cached.push(...again.map(({ milliseconds }) => milliseconds));
      }
      const by = `time at a Node client, medians of ${cold.length} sentences: ${median(cold).toFixed(2)} ms cold, ${median(cached).toFixed(2)} ms cached`;
      return [
        judge({
          name: 'cold-atlas',
          value: median(cold) / median(cached),
          unit: '× a cached one',
          by,
        }),
      ];
    } finally {
      client.close();
      await gateway.stop();
    }
  },
};
