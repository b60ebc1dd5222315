import type { LoadMaker, LoadTarget } from './load.ts';
import { median } from './statistics.ts';

/** One of several servers that are measured in turn. */
export interface Contestant {
  readonly name: string;
  readonly target: LoadTarget;
  /** Processor seconds that its process has used, where that is told. */
  readonly cpuSeconds?: () => number;
  /** Its answers may have any status: a refusal has one of its own. */
  readonly toleratesFailures?: boolean;
  /** What is wrong with its answer, undefined where nothing is. */
  readonly complaint: () => Promise<string | undefined>;
}

export interface Score {
  readonly requestsPerSecond: number;
  /** Microseconds of processor time a request; NaN where its process does not tell. */
  readonly cpuMicros: number;
}

export type Standing =
  | { readonly kind: 'SCORE'; readonly score: Score }
  | { readonly kind: 'OUT'; readonly reason: string };

export interface ContestOptions {
  readonly maker: LoadMaker;
  readonly connections: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
}

/** Forwards in even rounds, backwards in odd ones, so that drift of the machine falls on all alike. */
export function roundOrder<T>(items: readonly T[], round: number): readonly T[] {
  return round % 2 === 0 ? items : items.toReversed();
}

/** Loads each in turn, several rounds; the medians by name. Who answers wrongly is out, with the reason. */
export async function contest(
  contestants: readonly Contestant[],
  options: ContestOptions,
): Promise<ReadonlyMap<string, Standing>> {
  const { rounds, seconds, warmUpSeconds } = options;
  const out = new Map<string, string>();
  const scores = new Map<string, Score[]>(contestants.map(({ name }) => [name, []]));
  for (const contestant of contestants)
    await attempt(contestant, { ...options, seconds: warmUpSeconds }, out);
  for (let round = 0; round < rounds; round += 1) {
    for (const contestant of roundOrder(contestants, round)) {
      const score = await attempt(contestant, { ...options, seconds }, out);
      if (score !== undefined) scores.get(contestant.name)?.push(score);
    }
  }
  return new Map(
    contestants.map(({ name }): readonly [string, Standing] => {
      const reason = out.get(name);
      if (reason !== undefined) return [name, { kind: 'OUT', reason }];
      return [name, { kind: 'SCORE', score: medianScore(scores.get(name) ?? []) }];
    }),
  );
}

async function attempt(
  contestant: Contestant,
  { maker, connections, seconds }: ContestOptions,
  out: Map<string, string>,
): Promise<Score | undefined> {
  const { name, target, cpuSeconds, complaint, toleratesFailures = false } = contestant;
  if (out.has(name)) return undefined;
  const before = await complaint();
  if (before !== undefined) {
    out.set(name, before);
    return undefined;
  }
  const cpuBefore = cpuSeconds?.() ?? Number.NaN;
  const { requests, requestsPerSecond, failed } = await maker.run({ target, connections, seconds });
  const cpu = (cpuSeconds?.() ?? Number.NaN) - cpuBefore;
  const after =
    failed > 0 && !toleratesFailures
      ? `${failed} of ${requests} answers failed`
      : await complaint();
  if (after !== undefined) {
    out.set(name, after);
    return undefined;
  }
  return { requestsPerSecond, cpuMicros: (cpu / requests) * 1e6 };
}

function medianScore(scores: readonly Score[]): Score {
  return {
    requestsPerSecond: median(scores.map(({ requestsPerSecond }) => requestsPerSecond)),
    cpuMicros: median(scores.map(({ cpuMicros }) => cpuMicros)),
  };
}
