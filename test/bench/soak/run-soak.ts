import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startGateway } from '../../../src/local/gateway.ts';
import { findFreePort } from '../../../src/local/ports.ts';
import { PROJECT_DIRECTORY } from '../../../src/local/project.ts';
import { superviseSupabase, type Supervisor } from '../../../src/local/supabase/supervisor.ts';
import { createClient } from '../client.ts';
import { askAll, askSentence, mixOfTowns } from '../mixed-load.ts';
import { PROCESS_CLOCK, runOpenLoop } from '../open-loop.ts';
import { startUpstreams } from '../simulated-upstreams.ts';
import { latencyChart } from './chart.ts';
import { conductFaults } from './conduct.ts';
import { databaseKilled, kvErrors, upstreamsDown } from './faults.ts';
import type { SoakOptions } from './options.ts';
import { planPhases } from './phases.ts';
import { bySecond } from './series.ts';
import { type SoakSummary, summarize } from './summary.ts';

const PER_SECOND = 20;
const KNOWN_SENTENCES = 50;
const WARM_UP_AT_ONCE = 4;
const SEED = 51;
const RESULTS_DIRECTORY = join(PROJECT_DIRECTORY, 'dist/soak');
const ENTRYPOINT = join(PROJECT_DIRECTORY, 'test/bench/faulty-kv-worker.ts');

/** One client sends what a thousand would: its limits are out of the way, all else is as in `npm run dev`. */
const VARS = {
  GATE_LIMIT: 'off',
  SEARCH_RATE_LIMIT: '1000000',
  FRESH_SEARCH_LIMIT: '0',
  LOG_LEVEL: 'info',
};

export interface SoakRun extends SoakOptions {
  readonly say: (line: string) => void;
}

/** The embedded Supabase as `npm run dev` has it; resolves when its database is open. */
async function startDatabase(directory: string): Promise<Supervisor> {
  const port = await findFreePort();
  return new Promise((resolve, reject) => {
    const supervisor = superviseSupabase({
      directory,
      port,
      onEvent: (event) => {
        if (event.kind === 'OPEN') resolve(supervisor);
        if (event.kind === 'FAILED') reject(new Error(`No database: ${event.reason}`));
      },
    });
  });
}

/** Steady load with faults from half way on; leaves a chart and its numbers in `dist/soak`. */
export async function runSoak({ minutes, port, say }: SoakRun): Promise<SoakSummary> {
  const state = mkdtempSync(join(tmpdir(), 'underfoot-soak-'));
  const upstreams = await startUpstreams('realistic');
  const database = await startDatabase(join(state, 'supabase'));
  const client = createClient();
  try {
    const gateway = await startGateway({
      port,
      persistTo: state,
      vars: {
        ...upstreams.vars,
        ...VARS,
        SUPABASE_URL: database.url,
        SUPABASE_SECRET_KEY: database.keys.secret,
      },
      watch: false,
      onLog: () => undefined,
      entrypoint: ENTRYPOINT,
    });
    try {
      const seconds = Math.ceil(minutes * 60);
      const count = seconds * PER_SECOND;
      const mix = mixOfTowns({ count, known: KNOWN_SENTENCES, seed: SEED });
      const ask = (sentence: string) => askSentence(client, gateway.url, sentence);
      await askAll(mix.known, WARM_UP_AT_ONCE, ask);

      const faults = [
        upstreamsDown(upstreams),
        kvErrors(gateway.url),
        databaseKilled(database, sleep),
      ];
      const phases = planPhases(
        seconds,
        faults.map(({ trouble }) => trouble),
      );
      const startedAt = PROCESS_CLOCK.now();
      const [shots] = await Promise.all([
        runOpenLoop({
          count,
          perSecond: PER_SECOND,
          clock: PROCESS_CLOCK,
          send: async (index) => ask(mix.items[index]?.sentence ?? ''),
        }),
        conductFaults({
          phases,
          faults,
          at: (second) => PROCESS_CLOCK.sleepUntil(startedAt + second * 1000),
          say,
        }),
      ]);
      const summary = summarize(shots, phases);
      const series = bySecond(shots);
      const title = `Underfoot, ${count} searches at ${PER_SECOND}/s, ${summary.failed} failed`;
      mkdirSync(RESULTS_DIRECTORY, { recursive: true });
      write('latency.svg', latencyChart({ title, seconds: series, phases }));
      write('latency.json', `${JSON.stringify({ ...summary, seconds: series }, null, 2)}\n`);
      return summary;
    } finally {
      await gateway.stop();
    }
  } finally {
    client.close();
    await database.stop();
    await upstreams.stop();
    rmSync(state, { recursive: true, force: true });
  }
}

function write(name: string, content: string): void {
  writeFileSync(join(RESULTS_DIRECTORY, name), content);
}
