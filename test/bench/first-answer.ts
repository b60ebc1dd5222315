import { join } from 'node:path';
import { PROJECT_DIRECTORY } from '../../src/local/project.ts';
import { silenceWrangler } from '../../src/local/wrangler-environment.ts';
import { PRODUCTION } from './production-build.ts';
import { judge, type MeasuredRow } from './rows.ts';
import { median } from './statistics.ts';
import { benchSentences } from './sentences.ts';

const ROUNDS = 5;
/** The first of them is the isolate's first request of any kind. */
const SEARCHES = 41;
const SEED = 9;
const QUERY = `query ($input: SearchInput!) {
  search(input: $input) {
    __typename
    ... on SearchResult { places(first: 20) { edges { node { id name category score } } } }
  }
}`;

async function ask(url: URL, chatInput: string): Promise<number> {
  const startedAt = performance.now();
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: QUERY, variables: { input: { chatInput, force: true } } }),
  });
  const answer = await response.text();
  if (!response.ok || answer.includes('"errors"'))
    throw new Error(`"${chatInput}" answered ${String(response.status)}: ${answer.slice(0, 300)}`);
  return performance.now() - startedAt;
}

async function measureRound(
  buildDirectory: string,
  sentences: readonly string[],
): Promise<{ readonly first: number; readonly warm: number }> {
  const { createTestHarness } = await import('wrangler');
  const server = createTestHarness({
    workers: [
      {
        configPath: join(PROJECT_DIRECTORY, 'wrangler.toml'),
        env: PRODUCTION,
        prebuiltWorkerDir: buildDirectory,
        vars: { SOURCES: 'atlas', LOG_LEVEL: 'error' },
      },
    ],
  });
  try {
    const { url } = await server.listen();
    const times: number[] = [];
    for (const sentence of sentences) times.push(await ask(url, sentence));
    const [first = Number.NaN, ...later] = times;
    // The first half of the others still warms up.
    return { first, warm: median(later.slice(later.length / 2)) };
  } finally {
    await server.close();
  }
}

/** A fresh isolate's first answer beside a warm one, each to another sentence, past every cache. */
export async function measureFirstAnswer(buildDirectory: string): Promise<MeasuredRow> {
  silenceWrangler();
  const sentences = benchSentences(SEARCHES, SEED);
  const ratios: number[] = [];
  const firsts: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { first, warm } = await measureRound(buildDirectory, sentences);
    ratios.push(first / warm);
    firsts.push(first);
  }
  const by = `POST to the production build on loopback, ${String(ROUNDS)} fresh processes; first took ${median(firsts).toFixed(0)} ms`;
  return judge({ name: 'first-answer', value: median(ratios), unit: '× a warm one', by });
}
