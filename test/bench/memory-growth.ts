import type { Measurement } from './bench.ts';
import { createClient } from './client.ts';
import { serveGateway } from './gateway.ts';
import { askAll, askSentence, mixOfTowns } from './mixed-load.ts';
import { judge } from './rows.ts';

const EARLY = 5000;
const LATE = 50_000;
const QUICK_DIVISOR = 10;
const KNOWN_SENTENCES = 50;
const AT_ONCE = 16;
const SEED = 41;
const BYTES_PER_MB = 1_000_000;

/** What the process holds after many mixed requests beside what it held after a tenth of them. */
export const memoryGrowth: Measurement = {
  rows: ['memory-growth'],
  measure: async (bench) => {
    const divisor = bench.quick ? QUICK_DIVISOR : 1;
    const early = EARLY / divisor;
    const late = LATE / divisor;
    // The simulation of KV lives in the same process and grows with what it holds: that is not ours.
    const gateway = await serveGateway(bench, undefined, { withoutKv: true });
    const client = createClient();
    try {
      const mix = mixOfTowns({ count: late, known: KNOWN_SENTENCES, seed: SEED });
      const sentences = mix.items.map(({ sentence }) => sentence);
      const ask = (sentence: string) => askSentence(client, gateway.url, sentence);
      const before = await askAll(sentences.slice(0, early), AT_ONCE, ask);
      const earlyBytes = gateway.residentBytes();
      const after = await askAll(sentences.slice(early), AT_ONCE, ask);
      const lateBytes = gateway.residentBytes();
      const failures = [...before, ...after].filter(({ kind }) => kind === 'FAILED').length;
      const mb = (bytes: number): string => (bytes / BYTES_PER_MB).toFixed(0);
      const by = `resident set of workerd after ${late} beside after ${early}: ${mb(lateBytes)} MB, ${mb(earlyBytes)} MB; ${failures} failed`;
      const row = judge({
        name: 'memory-growth',
        value: lateBytes / earlyBytes,
        unit: '×',
        by,
      });
      return [{ ...row, pass: row.pass && failures === 0 }];
    } finally {
      client.close();
      await gateway.stop();
    }
  },
};
