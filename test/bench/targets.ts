/** What a value is held against. */
export interface Target {
  readonly text: string;
  readonly isMet: (value: number) => boolean;
}

const noMoreThan = (limit: number): Target => ({
  text: `≤ ${String(limit)}`,
  isMet: (value) => value <= limit,
});

const noLessThan = (limit: number): Target => ({
  text: `≥ ${String(limit)}`,
  isMet: (value) => value >= limit,
});

const under = (limit: number): Target => ({
  text: `< ${String(limit)}`,
  isMet: (value) => value < limit,
});

/** Every row of the bench and what it must reach. */
export const TARGETS = {
  'persisted-get-overhead': noMoreThan(1),
  'post-cached-vs-yoga': noLessThan(0.75),
  'post-cached-vs-yoga-cache': noLessThan(1),
  'cold-atlas': noMoreThan(10),
  'warm-memory': noMoreThan(1),
  'warm-kv': noMoreThan(1),
  'warm-supabase': noMoreThan(1),
  'cpu-cached-get': noMoreThan(3),
  'refusal-cpu': noMoreThan(2),
  'mixed-p95-ms': under(200),
  scaling: noLessThan(0.9),
  'memory-growth': noMoreThan(1.2),
  'code-kb': under(400),
  'total-mb': under(8),
  'startup-cpu-ms': under(200),
  'first-answer': noMoreThan(20),
  'pipeline-median-ms': noMoreThan(5),
  'pipeline-p95-ms': noMoreThan(15),
  'isolate-memory-mb': noMoreThan(100),
  'process-memory-mb': noMoreThan(100),
} satisfies Readonly<Record<string, Target>>;

export type RowName = keyof typeof TARGETS;
